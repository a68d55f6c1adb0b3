/**
 * Whether a state change comes from our own pages. Browsers always say; a request that doesn't is refused too, since
 * a missing Origin is what a forged one looks like.
 */
export function isFromHere(headers: Headers, publicUrl: URL) {
  const origin = headers.get("origin");
  if (origin) return origin === publicUrl.origin;
  return headers.get("sec-fetch-site") === "same-origin";
}
