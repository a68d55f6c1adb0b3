import type { Pool } from "pg";
import type { Door } from "./actor";
import type { Auth } from "./auth/auth";
import type { Mail } from "./env";
import type { KeyRing } from "./vault/keys";
import type { Announce } from "./wire/announce";
import type { Looked, LookedAt } from "./wire/protocol";

/**
 * What one process has one of. `server.ts` makes it; Next's bundles hold copies of `lib/` that must not make their own,
 * so they call this one and bundle neither the database nor the vault.
 */
export type Runtime = {
  pool: Pool;
  ring: KeyRing;
  secret: string;
  publicUrl: URL;
  /** The server that takes our mail, and whom it is from. Null: there is none, and nothing needs it. */
  mail: Mail | null;
  auth: Auth;
  /** The database answers. */
  isReady: () => Promise<boolean>;
  /** Tells those concerned what was committed: clocks, never content. */
  announce: Announce;
  /** What a server component shows first: the same look that the wire takes. */
  look: (door: Door, asked: Looked[]) => Promise<LookedAt | null>;
};

const KEY = Symbol.for("mend");
const place = globalThis as { [KEY]?: Runtime };

export const putRuntime = (made: Runtime): Runtime => {
  place[KEY] = made;
  return made;
};

/** Throws when the process was not started by `server.ts` or a test. */
export function runtime(): Runtime {
  const made = place[KEY];
  if (!made) throw new Error("the runtime has not been started");
  return made;
}
