const NAME = "mend-invitation";

/** A code that was handed over, and whether it was accepted before one had an account. */
export type KeptInvitation = { code: string; accepted: boolean };

/** Kept in this tab only, while one makes an account: never in an address. */
export function keptInvitation(): KeptInvitation | null {
  try {
    return JSON.parse(window.sessionStorage.getItem(NAME) ?? "null") as KeptInvitation | null;
  } catch {
    return null;
  }
}

/** Keeps it, or with null forgets it. */
export function keepInvitation(kept: KeptInvitation | null) {
  try {
    if (kept) window.sessionStorage.setItem(NAME, JSON.stringify(kept));
    else window.sessionStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing: the code can be typed again.
  }
}
