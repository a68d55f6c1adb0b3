import { randomInt, randomUUID, timingSafeEqual } from "node:crypto";
import { sql } from "kysely";
import { myId, now } from "../actor";
import { mayAskForCode, mayTryCode } from "../auth/limits";
import { db, type Statement } from "../db";
import { addressMac, isMailOffered, stopHash, stopToken } from "../notices/offered";
import { operation } from "../operation";
import {
  CODE_MINUTES,
  instantOfWish,
  mayAddDevice,
  mayAddMail,
  mayAddReminder,
  mayConfirmMail,
  maySetReminders,
  mayTakeAway,
  nextAt,
} from "./rules";
import {
  addDeviceInput,
  addMailInput,
  addReminderInput,
  confirmMailInput,
  removeDeviceInput,
  removeMailInput,
  removeReminderInput,
  setRemindersInput,
} from "./schema";

/** Chooses what may come and when: all of it anew. What happened while the daily note was off is no news when it is turned on. */
export const setReminders = operation({
  event: "reminders.set",
  scope: "self",
  input: setRemindersInput,
  may: maySetReminders,
  apply: ({ actor, input: { digest, quiet, zone, answers } }) => {
    const chosen = {
      ...{ digest, zone, quietFrom: quiet?.begins ?? null, quietTo: quiet?.ends ?? null },
      answersAt: answers ? now : null,
      digestAt: digest ? new Date(nextAt(actor.now, digest, zone)) : null,
    };
    return {
      writes: [
        db
          .insertInto("ReminderChoice")
          .values({ userId: actor.userId, ...chosen, digestedAt: now })
          .onConflict((found) =>
            found.column("userId").doUpdateSet({
              ...chosen,
              digestedAt: sql`case when "ReminderChoice".digest is null then clock() else "ReminderChoice"."digestedAt" end`,
            }),
          ),
      ],
    };
  },
});

/** Keeps a reminder of one's own, its words sealed under one's own key. It comes with the tick of its minute, and needs none of its own. */
export const addReminder = operation({
  event: "reminder.added",
  scope: "self",
  input: addReminderInput,
  load: () => db.selectFrom("Reminder").select(sql<number>`count(*)::int`.as("kept")).where("userId", "=", myId),
  may: mayAddReminder,
  apply: ({ actor: { userId }, input: { id, words, ...wish }, vault }) => {
    const at = new Date(instantOfWish(wish));
    const { envelope } = vault.sealPrivately({ recordId: id, field: "Reminder.words" }, words);
    return { writes: [db.insertInto("Reminder").values({ userId, id, at, words: envelope })] };
  },
});

/** Takes a reminder away, before or after it came. */
export const removeReminder = operation({
  event: "reminder.removed",
  scope: "self",
  input: removeReminderInput,
  load: ({ reminder }) => db.selectFrom("Reminder").select("id").where("userId", "=", myId).where("id", "=", reminder),
  may: mayTakeAway,
  apply: ({ input }) => ({
    writes: [db.deleteFrom("Reminder").where("userId", "=", myId).where("id", "=", input.reminder)],
  }),
});

/** Lets this device take notes, where its browser says. They end with the session. */
export const addDevice = operation({
  event: "pushDevice.added",
  scope: "self",
  input: addDeviceInput,
  may: mayAddDevice,
  apply: ({ actor: { userId, sessionId = "" }, input: { language, ...keys }, vault }) => {
    const spot = { recordId: sessionId, field: "PushDevice.subscription" };
    const kept = { subscription: vault.sealPrivately(spot, JSON.stringify(keys)).envelope, language };
    return {
      writes: [
        db
          .insertInto("PushDevice")
          .values({ sessionId, userId, ...kept })
          .onConflict((found) => found.column("sessionId").doUpdateSet(kept)),
      ],
    };
  },
});

/** Ends notes on a device of one's own, this one or another. */
export const removeDevice = operation({
  event: "pushDevice.removed",
  scope: "self",
  input: removeDeviceInput,
  load: ({ session }) =>
    db.selectFrom("PushDevice").select("sessionId").where("userId", "=", myId).where("sessionId", "=", session),
  may: mayTakeAway,
  apply: ({ input }) => ({
    writes: [db.deleteFrom("PushDevice").where("userId", "=", myId).where("sessionId", "=", input.session)],
  }),
});

/**
 * Gives an address, which is sent a code and nothing else until that has come back. It takes the place of one before. What is
 * answered never depends on the address: whether others gave it too, or somebody there wants no codes, is nobody's to know.
 */
export const addMail = operation({
  event: "mail.added",
  scope: "self",
  reauth: 10,
  input: addMailInput,
  work: async ({ actor }): Promise<{ offered?: boolean; inTime?: boolean }> => {
    const offered = isMailOffered();
    return { offered, inTime: offered && (await mayAskForCode(actor.userId)) };
  },
  may: mayAddMail,
  apply: ({ actor, input, vault }) => {
    const id = randomUUID();
    const digits = String(randomInt(10 ** 8)).padStart(8, "0");
    const sealed = (field: string, words: string) => vault.sealPrivately({ recordId: id, field }, words).envelope;
    const row = {
      ...{ id, stopHash: stopHash(stopToken(id)), language: input.language, confirmedAt: null },
      address: sealed("MailAddress.address", input.address),
      addressMac: addressMac(input.address),
      code: sealed("MailAddress.code", `${digits.slice(0, 4)} ${digits.slice(4)}`),
      expiresAt: new Date(actor.now + CODE_MINUTES * 60_000),
    };
    return {
      writes: [
        db
          .insertInto("MailAddress")
          .values({ userId: actor.userId, ...row })
          .onConflict((found) => found.column("userId").doUpdateSet(row)),
      ],
      notice: new Date(actor.now),
    };
  },
});

type Waiting = {
  id: string;
  code: string;
  confirmedAt: Date | null;
  expiresAt: Date;
  matches?: boolean;
  inTime?: boolean;
};

/** Confirms an address by the code that came there. */
export const confirmMail = operation({
  event: "mail.confirmed",
  scope: "self",
  input: confirmMailInput,
  load: (): Statement<Waiting> =>
    db.selectFrom("MailAddress").select(["id", "code", "confirmedAt", "expiresAt"]).where("userId", "=", myId),
  work: async ({ actor, input, facts, vault }) => {
    const code = vault.open({ recordId: facts.id, field: "MailAddress.code" }, facts.code);
    const plain = (text: string) => Buffer.from(text.replace(/\s/g, ""));
    return { inTime: await mayTryCode(actor.userId), matches: timingSafeEqual(plain(code), plain(input.digits)) };
  },
  may: mayConfirmMail,
  apply: () => ({ writes: [db.updateTable("MailAddress").set({ confirmedAt: now }).where("userId", "=", myId)] }),
});

/** Takes the address away, confirmed or not. */
export const removeMail = operation({
  event: "mail.removed",
  scope: "self",
  input: removeMailInput,
  may: mayTakeAway,
  apply: () => ({ writes: [db.deleteFrom("MailAddress").where("userId", "=", myId)] }),
});
