import { auth } from "./auth/auth";
import { isReady, openPool } from "./db";
import type { Mail } from "./env";
import { putRuntime, type Runtime } from "./runtime";
import { readRing } from "./vault/keys";
import { lookByName } from "./views";

type Settings = {
  /** The database, as the app's role. */
  databaseUrl: string;
  connections: number;
  secret: string;
  /** The key-encryption keys, as `MEND_KEY` has them. */
  key: string;
  publicUrl: URL;
  mail?: Mail | null;
};

/** Makes the process's one runtime. Announcing is silent until the wire is there. */
export function startRuntime({ databaseUrl, connections, secret, key, publicUrl, mail = null }: Settings): Runtime {
  const pool = openPool(databaseUrl, connections);
  return putRuntime({
    pool,
    ring: readRing(key),
    secret,
    publicUrl,
    mail,
    auth,
    isReady: () => isReady(pool),
    announce: () => {},
    look: lookByName,
  });
}
