import { myId, now } from "../actor";
import { db } from "../db";
import { operation } from "../operation";
import { yes } from "../verdict";
import { mayKeepAppointment, maySaveOwnWork } from "./rules";
import { keepAppointmentInput, removeAppointmentInput, saveOwnWorkInput } from "./schema";

/** Keeps one page of one's own work, sealed under one's own key. Nothing of the pair's moves. */
export const saveOwnWork = operation({
  event: "ownWork.saved",
  scope: "self",
  input: saveOwnWorkInput,
  traceless: true,
  load: ({ section }) =>
    db.selectNoFrom((from) => [
      from
        .selectFrom("OwnWork")
        .select("revision")
        .where("userId", "=", myId)
        .where("section", "=", section)
        .as("revision"),
      from.selectFrom("OwnWorkLock").select("id").where("userId", "=", myId).as("lock"),
    ]),
  may: maySaveOwnWork,
  apply: ({ actor, input: { section, words, revision: seen }, vault }) => {
    const revision = seen + 1;
    const { envelope } = vault.sealPrivately({ recordId: section, field: "OwnWork.words", revision }, words);
    const kept = { revision, words: envelope, savedAt: now };
    return {
      writes: [
        db
          .insertInto("OwnWork")
          .values({ userId: actor.userId, section, ...kept })
          .onConflict((found) => found.columns(["userId", "section"]).doUpdateSet(kept)),
      ],
    };
  },
});

/** Keeps an appointment of one's own, or what changed in it. When and with whom is sealed like words: it tells as much. */
export const keepAppointment = operation({
  event: "appointment.kept",
  scope: "self",
  input: keepAppointmentInput,
  traceless: true,
  load: ({ id }) =>
    db.selectNoFrom((from) => [
      from.selectFrom("Appointment").select("revision").where("userId", "=", myId).where("id", "=", id).as("revision"),
      from.selectFrom("OwnWorkLock").select("id").where("userId", "=", myId).as("lock"),
    ]),
  may: mayKeepAppointment,
  apply: ({ actor, input: { id, revision: seen, lock: _, ...says }, vault }) => {
    const revision = seen + 1;
    const spot = { recordId: id, field: "Appointment.words", revision };
    const kept = { revision, words: vault.sealPrivately(spot, JSON.stringify(says)).envelope };
    return {
      writes: [
        db
          .insertInto("Appointment")
          .values({ userId: actor.userId, id, ...kept })
          .onConflict((found) => found.columns(["userId", "id"]).doUpdateSet(kept)),
      ],
    };
  },
});

/** Lets an appointment go. It leaves nothing behind. */
export const removeAppointment = operation({
  event: "appointment.removed",
  scope: "self",
  input: removeAppointmentInput,
  load: ({ id }) => db.selectFrom("Appointment").select("id").where("userId", "=", myId).where("id", "=", id),
  may: () => yes,
  apply: ({ input: { id } }) => ({
    writes: [db.deleteFrom("Appointment").where("userId", "=", myId).where("id", "=", id)],
  }),
});
