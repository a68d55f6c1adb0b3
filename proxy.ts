import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";

const dev = process.env.NODE_ENV !== "production";

/** Nothing runs that we did not send; nothing is asked of another host. */
const policy = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

/** Headers for every page. Never a boundary: each page, operation and view proves the session itself. */
export function proxy(request: NextRequest) {
  const nonce = randomBytes(16).toString("base64");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy(nonce));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy(nonce));
  response.headers.set("cache-control", "no-store");
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set("cross-origin-resource-policy", "same-origin");
  response.headers.set("permissions-policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()");
  if (process.env.NEXTAUTH_URL?.startsWith("https:")) {
    response.headers.set("strict-transport-security", "max-age=63072000");
  }
  return response;
}

/** Everything but what Next built, which never changes under its name. */
export const config = { matcher: "/((?!_next/static/).*)" };
