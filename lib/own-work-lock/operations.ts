import { sql } from "kysely";
import { myId, now } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import { mayDiscardLocked, mayLock, mayPrepare, mayRemoveLock, mayReplaceKeys } from "./rules";
import {
  discardLockedInput,
  type LockKeys,
  lockOwnWorkInput,
  prepareOwnWorkInput,
  removeLockInput,
  replaceLockKeysInput,
} from "./schema";

const lock = () => db.selectFrom("OwnWorkLock").select("id").where("userId", "=", myId);

/** A row for the keys: sealed too, so that a stolen database has nothing that passphrases could be tried on. */
function sealed({ salt, parameters, byPassphrase, byCode }: LockKeys, id: string, revision: number, vault: Vault) {
  const keys = JSON.stringify({ salt, parameters, byPassphrase, byCode });
  return { revision, keys: vault.sealPrivately({ recordId: id, field: "OwnWorkLock.keys", revision }, keys).envelope };
}

/**
 * Makes ready how own work will stand once a lock is set or taken off, part by part, because all of it is more than one
 * frame holds. Nothing changes until all of it is there, and then at once.
 */
export const prepareOwnWork = operation({
  event: "ownWork.prepared",
  scope: "self",
  input: prepareOwnWorkInput,
  traceless: true,
  load: ({ pages, appointments }) =>
    db.selectNoFrom((from) => [
      lock().as("lock"),
      from
        .selectFrom("OwnWork")
        .select(sql<number>`count(*)::int`.as("count"))
        .where("userId", "=", myId)
        .where(({ eb, or }) =>
          or(pages.map(({ section, revision }) => eb("section", "=", section).and("revision", "=", revision))),
        )
        .as("pages"),
      from
        .selectFrom("Appointment")
        .select(sql<number>`count(*)::int`.as("count"))
        .where("userId", "=", myId)
        .where(({ eb, or }) =>
          or(appointments.map(({ id, revision }) => eb("id", "=", id).and("revision", "=", revision))),
        )
        .as("appointments"),
    ]),
  may: mayPrepare,
  apply: ({ actor: { userId }, input: { batch, pages, appointments }, vault }) => {
    const row = (record: string, field: string, seen: number, text: string) => {
      const revision = seen + 1;
      const words = vault.sealPrivately({ recordId: record, field, revision }, text).envelope;
      return { userId, record, batch, revision, words, at: now };
    };
    const rows = [
      ...pages.map(({ section, revision, words }) => row(section, "OwnWork.words", revision, words)),
      ...appointments.map(({ id, revision, ...says }) => row(id, "Appointment.words", revision, JSON.stringify(says))),
    ];
    const others = db.deleteFrom("OwnWorkPrepared").where("userId", "=", myId).where("batch", "!=", batch);
    return {
      writes: [
        others,
        ...rows.map(({ record, ...kept }) =>
          db
            .insertInto("OwnWorkPrepared")
            .values({ record, ...kept })
            .onConflict((found) => found.columns(["userId", "record"]).doUpdateSet(kept)),
        ),
      ],
    };
  },
});

/** Locks all own work at once: what was made ready takes the place of what could be read. */
export const lockOwnWork = operation({
  event: "ownWork.locked",
  scope: "self",
  reauth: 10,
  input: lockOwnWorkInput,
  load: ({ lock: id }) =>
    db.selectNoFrom([lock().as("lock"), sql<boolean>`own_work_prepared(${id}::uuid)`.as("whole")]),
  may: mayLock,
  apply: ({ actor: { userId }, input: { lock: id, ...keys }, vault }) => ({
    writes: [
      call("take_prepared", id),
      db.insertInto("OwnWorkLock").values({ userId, id, ...sealed(keys, id, 1, vault) }),
    ],
  }),
});

/** Another passphrase, or another recovery code, to the same lock. The one before opens nothing from then on. */
export const replaceLockKeys = operation({
  event: "lock.keysReplaced",
  scope: "self",
  reauth: 10,
  input: replaceLockKeysInput,
  load: () =>
    db.selectNoFrom((from) => [
      lock().as("lock"),
      from.selectFrom("OwnWorkLock").select("revision").where("userId", "=", myId).as("revision"),
    ]),
  may: mayReplaceKeys,
  apply: ({ input: { lock: id, revision, ...keys }, vault }) => ({
    writes: [
      db
        .updateTable("OwnWorkLock")
        .set(sealed(keys, id, revision + 1, vault))
        .where("userId", "=", myId)
        .where("id", "=", id),
    ],
  }),
});

/** Takes the lock off. What a browser opened and made ready stands there as before. */
export const removeLock = operation({
  event: "lock.removed",
  scope: "self",
  reauth: 10,
  input: removeLockInput,
  load: ({ batch }) =>
    db.selectNoFrom([lock().as("lock"), sql<boolean>`own_work_prepared(${batch}::uuid)`.as("whole")]),
  may: mayRemoveLock,
  apply: ({ input: { batch } }) => ({
    writes: [call("take_prepared", batch), db.deleteFrom("OwnWorkLock").where("userId", "=", myId)],
  }),
});

/** Throws away all own work with its lock, so that one can begin anew. For who has lost what opens it. */
export const discardLocked = operation({
  event: "lock.discarded",
  scope: "self",
  reauth: 10,
  input: discardLockedInput,
  load: () => db.selectNoFrom([lock().as("lock")]),
  may: mayDiscardLocked,
  apply: () => ({
    writes: (["OwnWork", "Appointment", "OwnWorkPrepared", "OwnWorkLock"] as const).map((table) =>
      db.deleteFrom(table).where("userId", "=", myId),
    ),
  }),
});
