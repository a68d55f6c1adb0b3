/**
 * The cookies' names. `__Host-` ties them to one https origin; browsers refuse that name over http on loopback.
 * None may begin with the session's whole name: next-auth takes those for pieces of it, and empties them.
 */
export const cookieNames = (publicUrl: URL) => {
  const prefix = publicUrl.protocol === "https:" ? "__Host-mend" : "mend";
  return { session: `${prefix}-session`, device: `${prefix}-device`, csrf: `${prefix}-csrf`, back: `${prefix}-back` };
};

/** One cookie of a `Cookie` header, or null. */
export function cookieOf(header: string | null | undefined, name: string) {
  for (const pair of (header ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim());
  }
  return null;
}

function decoded(value: string) {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}
