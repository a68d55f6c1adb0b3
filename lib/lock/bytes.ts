/** Bytes as text that fits into an envelope: base64url, without an end. */
export function toText(bytes: Uint8Array) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export const fromText = (text: string) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));

export const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));

/** What a ciphertext is bound to, each part told from the next. */
export const bound = (...parts: string[]) => new TextEncoder().encode(JSON.stringify(parts));
