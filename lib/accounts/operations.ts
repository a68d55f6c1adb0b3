import { myId, now } from "../actor";
import { mayTryPassword } from "../auth/limits";
import { hashPassword, verifyPassword } from "../auth/password";
import { db, type Statement } from "../db";
import { operation } from "../operation";
import { mayChangePassword, mayEndSessions, mayProve } from "./rules";
import { changePasswordInput, endSessionsInput, proveInput } from "./schema";

type Me = { passwordHash: string; name: string; firstName: string };
const me = (): Statement<Me> =>
  db.selectFrom("User").select(["passwordHash", "name", "firstName"]).where("id", "=", myId);

/** Gives the password again, on this device: what signing, inviting, leaving and the like ask for first. */
export const prove = operation({
  event: "session.proven",
  scope: "self",
  input: proveInput,
  load: (): Statement<Me & { inTime?: boolean; matches?: boolean }> => me(),
  work: async ({ actor, input, facts }) => {
    const inTime = await mayTryPassword(actor.userId);
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

/** Takes a new password. Other devices stay signed in; they can be signed out from the list. */
export const changePassword = operation({
  event: "password.changed",
  scope: "self",
  reauth: 10,
  input: changePasswordInput,
  load: (): Statement<Me & { names?: string[]; hash?: string }> => me(),
  work: async ({ actor, input, facts, vault }) => ({
    names: [
      vault.open({ recordId: actor.userId, field: "User.name" }, facts.name),
      vault.open({ recordId: actor.userId, field: "User.firstName" }, facts.firstName),
    ],
    hash: await hashPassword(input.password),
  }),
  may: mayChangePassword,
  apply: ({ facts: { hash = "" } }) => ({
    writes: [db.updateTable("User").set({ passwordHash: hash }).where("id", "=", myId)],
  }),
});

/** Signs devices out, this one or others. Their sockets are cut. */
export const endSessions = operation({
  event: "session.revoked",
  scope: "self",
  reauth: 10,
  input: endSessionsInput,
  may: mayEndSessions,
  apply: ({ input: { sessions } }) => ({
    writes: [
      db
        .updateTable("Session")
        .set({ revokedAt: now })
        .where("userId", "=", myId)
        .where("id", "in", sessions)
        .where("revokedAt", "is", null),
    ],
    ends: sessions,
  }),
});
