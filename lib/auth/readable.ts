import { cookieNames, cookieOf } from "./cookies";

const FORM = "application/x-www-form-urlencoded";

/**
 * Whether next-auth can read a request: it fails, as if the fault were ours, on an address to return to that is none, and
 * on a body that is not what it says. Nothing of ours sends it such an address: the cookie of one holds our own.
 */
export function isReadable(request: Request, publicUrl: URL, fields?: URLSearchParams) {
  const back = cookieOf(request.headers.get("cookie"), cookieNames(publicUrl).back);
  if (back !== null && back !== publicUrl.origin) return false;
  if (new URL(request.url).searchParams.has("callbackUrl") || fields?.has("callbackUrl")) return false;
  return !fields?.size || (request.headers.get("content-type") ?? "").startsWith(FORM);
}

/** The answer to what can't be read. It takes the cookie back, so that one that was planted refuses one request and no more. */
export const unreadable = (publicUrl: URL) =>
  Response.json(
    { reason: "unreadable" },
    {
      status: 400,
      headers: {
        "set-cookie": `${cookieNames(publicUrl).back}=; Path=/; Max-Age=0${publicUrl.protocol === "https:" ? "; Secure" : ""}`,
      },
    },
  );
