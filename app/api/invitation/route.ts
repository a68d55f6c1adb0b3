import { isFromHere } from "@/lib/auth/origin";
import { runtime } from "@/lib/runtime";

const MAX_BODY = 1024;

/** What an invitation says, before one is signed in; or, with `decline`, a no to it. The code is in the body, never in an address. */
export async function POST(request: Request) {
  const { auth, publicUrl } = runtime();
  if (!isFromHere(request.headers, publicUrl)) return Response.json({ ok: false, reason: "not-here" }, { status: 403 });
  if (Number(request.headers.get("content-length") ?? MAX_BODY) >= MAX_BODY)
    return Response.json({ ok: false, reason: "too-large" }, { status: 413 });
  const body: unknown = await request.json().catch(() => null);
  const { code, decline } = (body ?? {}) as { code?: unknown; decline?: unknown };
  const address = request.headers.get("x-mend-address") ?? "";
  const told = await (decline === true ? auth.declineInvitation(code, address) : auth.readInvitation(code, address));
  return Response.json(told, { status: told.ok ? 200 : told.reason === "slow-down" ? 429 : 404 });
}
