/**
 * What stays on this device, for one person: drafts and what has not been sent. On a shared device it goes with the
 * tab. The browser's own storage writes at once, so that a reload or a crash loses no keystroke.
 */
export function deviceOf(userId: string, shared: boolean) {
  const store = () => (shared ? window.sessionStorage : window.localStorage);
  const keyOf = (name: string) => `mend:${userId}:${name}`;
  return {
    /** Others use it too: nothing may stay on it. */
    shared,
    read: <T>(name: string): T | null => {
      try {
        return JSON.parse(store().getItem(keyOf(name)) ?? "null") as T | null;
      } catch {
        return null;
      }
    },
    /** False when the device has no room, or keeps nothing. */
    write: (name: string, value: unknown) => {
      try {
        if (value === null) store().removeItem(keyOf(name));
        else store().setItem(keyOf(name), JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
    /** Every name that something is kept under. */
    names: () => {
      try {
        return Object.keys(store()).flatMap((key) => (key.startsWith(keyOf("")) ? [key.slice(keyOf("").length)] : []));
      } catch {
        return [];
      }
    },
    /** Calls back when another tab has written under this name. */
    onOtherTab: (name: string, tell: () => void) => {
      const hear = (event: StorageEvent) => {
        if (event.key === keyOf(name)) tell();
      };
      window.addEventListener("storage", hear);
      return () => window.removeEventListener("storage", hear);
    },
  };
}

export type Device = ReturnType<typeof deviceOf>;
