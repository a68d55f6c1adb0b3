import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myId } from "../actor";
import { db, ms } from "../db";
import { isMailOffered, pushKeys } from "../notices/offered";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import { canBeRemindedOfAnswers } from "./rules";
import { type RemindersView, remindersInput } from "./schema";

/** Everything of it in one row: choices, one's own reminders, devices that take notes, and the address. */
const everything = () =>
  db.selectNoFrom([
    jsonObjectFrom(
      db
        .selectFrom("ReminderChoice")
        .select(["digest", "quietFrom", "quietTo"])
        .select(sql<boolean>`"answersAt" is not null`.as("answers"))
        .where("userId", "=", myId),
    ).as("choice"),
    jsonArrayFrom(
      db
        .selectFrom("Reminder")
        .select(["id", "words", ms("at").as("at")])
        .where("userId", "=", myId)
        .orderBy("at"),
    ).as("own"),
    jsonArrayFrom(
      db
        .selectFrom("PushDevice as d")
        .innerJoin("Session as s", "s.id", "d.sessionId")
        .select(["d.sessionId as session", "s.device"])
        .where("d.userId", "=", myId)
        .orderBy("s.createdAt"),
    ).as("devices"),
    jsonObjectFrom(
      db
        .selectFrom("MailAddress")
        .select(["id", "address"])
        .select(sql<boolean>`"confirmedAt" is not null`.as("confirmed"))
        .where("userId", "=", myId),
    ).as("mail"),
  ]);

const quietOf = ({ quietFrom: begins, quietTo: ends }: { quietFrom: string | null; quietTo: string | null }) =>
  begins && ends ? { begins, ends } : null;

/** Without mail on this server there is none to show, whatever was kept while there was. */
function mailOf(row: { id: string; address: string; confirmed: boolean } | null, vault: Vault): RemindersView["mail"] {
  if (!isMailOffered()) return null;
  if (!row) return { address: null, confirmed: false };
  return {
    address: vault.open({ recordId: row.id, field: "MailAddress.address" }, row.address),
    confirmed: row.confirmed,
  };
}

/** What one chose of notes that leave the app, and one's own reminders with their words. Nobody else is shown any of it. */
export const reminders = view({
  concerns: ["repair.opened"],
  own: true,
  alone: true,
  input: remindersInput,
  read: everything,
  show: ({ actor, rows: [row], vault }) => {
    const { choice, own, devices, mail } = row ?? { choice: null, own: [], devices: [], mail: null };
    const next = own.find(({ at }) => at > actor.now)?.at;
    const data: RemindersView = {
      digest: choice?.digest ?? null,
      quiet: choice ? quietOf(choice) : null,
      answers: choice?.answers ?? false,
      mayAnswers: canBeRemindedOfAnswers(actor),
      own: own.map(({ id, at, words }) => ({
        ...{ id, at, came: at <= actor.now },
        words: vault.open({ recordId: id, field: "Reminder.words" }, words),
      })),
      devices: devices.map(({ session, device }) => ({ session, device, here: session === actor.sessionId })),
      pushKey: actor.shared ? null : pushKeys().publicKey,
      mail: mailOf(mail, vault),
    };
    return next === undefined ? { data } : { data, nextChangeAt: next };
  },
});
