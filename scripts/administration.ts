import { randomInt } from "node:crypto";
import pg from "pg";
import { foldName } from "@/lib/accounts/rules";
import { hashPassword } from "@/lib/auth/password";
import { loadEnv } from "@/lib/env";
import FOUR_WORDS from "@/lib/pair/four-words.json" with { type: "json" };
import { type Kept, verify } from "@/lib/record";
import { fingerprint, readRing, rewrap, type WrappedKey } from "@/lib/vault/keys";
import { openDatabase } from "./database";
import { readSecrets, type Secrets } from "./secrets";

/** Runs something as the owner of the database. */
async function asOwner(work: (owner: pg.Client, secrets: Secrets) => Promise<void>) {
  const env = loadEnv();
  const secrets = readSecrets(env);
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, secret: secrets.secret, dataDir: env.DATA_DIR });
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  try {
    await work(owner, secrets);
  } finally {
    await owner.end();
    await database.stop();
  }
}

/** Six words: long enough for the rule, and to be read out on the telephone. */
const newPassword = () => Array.from({ length: 6 }, () => FOUR_WORDS[randomInt(FOUR_WORDS.length)]).join(" ");

/**
 * Sets a new password for somebody who can't get in. What they wrote stays as
 * readable as it was: the password seals nothing, and opens nothing that has a lock of its own.
 */
export const resetPassword = (name: string) =>
  asOwner(async (owner, { secret }) => {
    const password = newPassword();
    const found = await owner.query<{ id: string }>(
      `update "User" set "passwordHash" = $1 where "nameMac" = $2 returning id`,
      [await hashPassword(password), fingerprint(secret, "name", foldName(name))],
    );
    const [person] = found.rows;
    if (!person) throw new Error("Nobody signs in with that name.");
    await owner.query(`update "Session" set "revokedAt" = clock() where "userId" = $1 and "revokedAt" is null`, [
      person.id,
    ]);
    console.log(
      `The new password is: ${password}\nAll their devices are signed out. Ask them to choose a password of their own.`,
    );
  });

/** Holds every pair's events against their hashes. */
export const verifyRecord = () =>
  asOwner(async (owner) => {
    const pairs = await owner.query<{ id: string; head: string }>(
      `select id, encode("headHash", 'hex') as head from "Pair" order by id`,
    );
    let broken = 0;
    for (const { id, head } of pairs.rows) {
      const events = await owner.query<Kept>(
        `select "pairId", seq, name, "actorId", at, data, encode(hash, 'hex') as hash from "Event" where "pairId" = $1 order by seq`,
        [id],
      );
      const at = verify(events.rows, head);
      if (at === null) continue;
      broken++;
      console.log(`The record of pair ${id} is not as it was written, from event ${at} on.`);
    }
    console.log(`${pairs.rows.length - broken} of ${pairs.rows.length} records are as they were written.`);
    if (broken) process.exitCode = 1;
  });

/** Wraps every data key with the newest key-encryption key. All or none. */
export const rotateKeys = () =>
  asOwner(async (owner, { key }) => {
    const ring = readRing(key);
    await owner.query("begin");
    const { rows } = await owner.query<WrappedKey>(`select id, "ownerId", "pairId", wrapped from "DataKey" for update`);
    for (const row of rows)
      await owner.query(`update "DataKey" set wrapped = $1 where id = $2`, [rewrap(ring, row), row.id]);
    await owner.query("commit");
    const older = ring.length > 1 ? " Backups made before still need the older key." : "";
    console.log(`${rows.length} keys are wrapped with ${ring[0]?.id}.${older}`);
  });
