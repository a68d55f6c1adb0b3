import NextAuth from "next-auth";
import { cookieNames } from "@/lib/auth/cookies";
import { authOptions } from "@/lib/auth/next-auth";
import { isFromHere } from "@/lib/auth/origin";
import { isReadable, unreadable } from "@/lib/auth/readable";
import { runtime } from "@/lib/runtime";

type Context = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, context: Context): Promise<Response> =>
  NextAuth(request as never, context as never, authOptions());

/** Reads nothing but what next-auth needs: the anti-forgery token. */
export async function GET(request: Request, context: Context) {
  const { nextauth } = await context.params;
  if (nextauth[0] !== "csrf") return new Response(null, { status: 404 });
  const { publicUrl } = runtime();
  return isReadable(request, publicUrl) ? handle(request, context) : unreadable(publicUrl);
}

const ACTIONS = new Set(["callback", "signout"]);
const MAX_BODY = 16 * 1024;

/** Signs up, in and out. */
export async function POST(request: Request, context: Context) {
  const action = (await context.params).nextauth[0] ?? "";
  const { publicUrl } = runtime();
  if (!ACTIONS.has(action)) return new Response(null, { status: 404 });
  if (!isFromHere(request.headers, publicUrl)) return Response.json({ reason: "not-here" }, { status: 403 });
  if (Number(request.headers.get("content-length") ?? MAX_BODY) >= MAX_BODY)
    return Response.json({ reason: "too-large" }, { status: 413 });
  const fields = new URLSearchParams(await request.clone().text());
  if (!isReadable(request, publicUrl, fields)) return unreadable(publicUrl);
  const shared = fields.get("shared") === "true";
  const response = await handle(request, context);
  const headers = new Headers(response.headers);
  const cleared = fields.get("keep") === "true" ? '"cache"' : '"cache", "storage"';
  if (action === "signout") headers.set("Clear-Site-Data", cleared);
  if (shared) endWithTheTab(headers, cookieNames(publicUrl).session);
  return new Response(response.body, { status: response.status, headers });
}

/** On a shared device the session's cookie goes when the browser does. Next-auth would date it. */
function endWithTheTab(headers: Headers, name: string) {
  const all = headers.getSetCookie();
  headers.delete("set-cookie");
  for (const one of all)
    headers.append("set-cookie", one.startsWith(`${name}=`) ? one.replace(/; (Expires|Max-Age)=[^;]*/g, "") : one);
}
