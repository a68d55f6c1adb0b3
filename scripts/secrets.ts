import { randomBytes } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { keySchema, secretSchema } from "@/lib/env";

/** What keeps the words of all pairs unreadable to whoever has only the database. */
export interface Secrets {
  /** Derives everything that is no encryption key: the database password, HMACs of names, tokens. */
  secret: string;
  /** The vault's key-encryption keys, as `id:key` or `id:key,id:key`; the first is current. */
  key: string;
}

export interface SecretsSource {
  DATA_DIR: string;
  MEND_SECRET?: string | undefined;
  MEND_KEY?: string | undefined;
}

/** Takes the secrets from the environment, else from `secrets.json` in the data folder, which the first start makes. */
export function readSecrets({ DATA_DIR, MEND_SECRET, MEND_KEY }: SecretsSource): Secrets {
  if (MEND_SECRET && MEND_KEY) return { secret: MEND_SECRET, key: MEND_KEY };
  const file = path.join(DATA_DIR, "secrets.json");
  if (!existsSync(file)) {
    refuseToReplaceLostKeys(DATA_DIR, file);
    makeSecrets(file);
  }
  const stored = JSON.parse(readFileSync(file, "utf8"));
  return {
    secret: MEND_SECRET ?? check(secretSchema.safeParse(stored.MEND_SECRET), "MEND_SECRET", file),
    key: MEND_KEY ?? check(keySchema.safeParse(stored.MEND_KEY), "MEND_KEY", file),
  };
}

/** New keys open nothing that old ones sealed, so they must never quietly take their place. */
function refuseToReplaceLostKeys(dataDir: string, file: string): void {
  if (!existsSync(path.join(dataDir, "postgres/data"))) return;
  throw new Error(
    `There is a database in ${dataDir}, but its keys are gone: ${file} is missing and MEND_SECRET and MEND_KEY are not ` +
      "both set. Without them nothing in it can be read. Put the file back from your backup.",
  );
}

/** Writes the file whole or not at all, also when two processes start at once or the power fails. */
function makeSecrets(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const random = () => randomBytes(32).toString("base64url");
  const text = JSON.stringify({ MEND_SECRET: random(), MEND_KEY: `k1:${random()}` }, null, 2);
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w", 0o600);
  writeSync(handle, `${text}\n`);
  fsyncSync(handle);
  closeSync(handle);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
}

type Parsed = { success: true; data: string } | { success: false; error: { issues: { message: string }[] } };

function check(parsed: Parsed, name: string, file: string): string {
  if (parsed.success) return parsed.data;
  throw new Error(`${name} in ${file} ${parsed.error.issues.map((issue) => issue.message).join(" ")}`);
}
