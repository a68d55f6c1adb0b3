import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { myId, now } from "../actor";
import { mayTryPassword } from "../auth/limits";
import { hashPassword, verifyPassword } from "../auth/password";
import { call, db, type Statement } from "../db";
import { operation } from "../operation";
import { mayChangePassword, mayEndSessions, mayProve, mayRemoveAccount } from "./rules";
import { changePasswordInput, endSessionsInput, proveInput, removeAccountInput } from "./schema";

type Me = { passwordHash: string; name: string; firstName: string };
type Changing = Me & { sessions: { id: string }[]; inTime?: boolean; names?: string[]; hash?: string };

const me = (): Statement<Me> =>
  db.selectFrom("User").select(["passwordHash", "name", "firstName"]).where("id", "=", myId);

const revoke = (sessions: string[]) =>
  db
    .updateTable("Session")
    .set({ revokedAt: now })
    .where("userId", "=", myId)
    .where("id", "in", sessions)
    .where("revokedAt", "is", null);

/** Gives the password again, on this device: what signing, inviting, leaving and the like ask for first. */
export const prove = operation({
  event: "session.proven",
  scope: "self",
  input: proveInput,
  load: (): Statement<Me & { inTime?: boolean; matches?: boolean }> => me(),
  work: async ({ actor, input, facts }) => {
    // Each device has tries of its own: one in the wrong hands can't use up its owner's.
    const inTime = await mayTryPassword(actor.sessionId ?? actor.userId);
    return { inTime, matches: inTime && (await verifyPassword(facts.passwordHash, input.password)) };
  },
  may: mayProve,
  apply: ({ actor }) => ({
    writes: [
      db
        .updateTable("Session")
        .set({ provenAt: now })
        .where("id", "=", actor.sessionId ?? null),
    ],
  }),
});

const mySessions = jsonArrayFrom(
  db.selectFrom("Session").select("id").where("userId", "=", myId).where("revokedAt", "is", null),
).as("sessions");

const mineAndOthers = (): Statement<Changing> =>
  db.selectFrom("User").select(["passwordHash", "name", "firstName", mySessions]).where("id", "=", myId);

/** Takes a new password. Other devices are signed out, whoever holds them; this one stays. */
export const changePassword = operation({
  event: "password.changed",
  scope: "self",
  reauth: 10,
  input: changePasswordInput,
  load: mineAndOthers,
  work: async ({ actor, input, facts, vault }) => {
    const inTime = await mayTryPassword(`change ${actor.sessionId}`);
    const names = [
      vault.open({ recordId: actor.userId, field: "User.name" }, facts.name),
      vault.open({ recordId: actor.userId, field: "User.firstName" }, facts.firstName),
    ];
    return inTime ? { inTime, names, hash: await hashPassword(input.password) } : { inTime, names };
  },
  may: mayChangePassword,
  apply: ({ actor, facts: { hash = "", sessions } }) => {
    const others = sessions.map(({ id }) => id).filter((id) => id !== actor.sessionId);
    const changed = db.updateTable("User").set({ passwordHash: hash }).where("id", "=", myId);
    return { writes: [changed, ...(others.length ? [revoke(others)] : [])], ends: others };
  },
});

const mine = (sessions: string[]) =>
  db
    .selectFrom("Session")
    .select("id")
    .where("userId", "=", myId)
    .where("id", "in", sessions)
    .where("revokedAt", "is", null);

/** Signs devices out, this one or others. Their sockets are cut; ids of anybody else's do nothing. */
export const endSessions = operation({
  event: "session.revoked",
  scope: "self",
  reauth: 10,
  input: endSessionsInput,
  load: ({ sessions }) => db.selectNoFrom(jsonArrayFrom(mine(sessions)).as("mine")),
  may: mayEndSessions,
  apply: ({ input: { sessions }, facts }) => ({ writes: [revoke(sessions)], ends: facts.mine.map(({ id }) => id) }),
});

/** The two of an invitation that is open: its end is told to the other. */
const asked = sql<{ userId: string }[] | null>`(select members from my_invitation() where "revokedAt" is null)`.as(
  "asked",
);

/** Removes the account: what is one's own at once; what the other was given, once they can take no copy of it any more. */
export const removeAccount = operation({
  event: "account.removed",
  scope: "self",
  reauth: 2,
  input: removeAccountInput,
  load: () => db.selectNoFrom([mySessions, asked, sql<boolean>`left_quietly()`.as("leftQuietly")]),
  may: mayRemoveAccount,
  apply: ({ actor, facts: { sessions, asked } }) => ({
    writes: [call("remove_account")],
    tells: (asked ?? []).map(({ userId }) => userId).filter((id) => id !== actor.userId),
    ends: sessions.map(({ id }) => id),
  }),
});
