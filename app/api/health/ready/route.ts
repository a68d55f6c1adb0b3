import { runtime } from "@/lib/runtime";

/** The process answers, and so does its database. */
export async function GET() {
  const ok = await runtime().isReady();
  return Response.json({ ok }, { status: ok ? 200 : 503, headers: { "cache-control": "no-store" } });
}
