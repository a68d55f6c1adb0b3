import { runtime } from "@/lib/runtime";

/**
 * Ends mail to an address. Whoever has the token may, from wherever: a mail program that offers "unsubscribe" asks without an
 * origin (RFC 8058). What comes of it is always the same answer, so that nobody learns which tokens there are.
 */
export async function POST(request: Request) {
  await runtime().auth.stopMail(new URL(request.url).searchParams.get("token"));
  return Response.json({ ok: true });
}
