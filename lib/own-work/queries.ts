import { myId } from "../actor";
import { db } from "../db";
import { view } from "../view";
import {
  type AppointmentsView,
  appointmentsInput,
  type KeepAppointment,
  type OwnWorkView,
  ownWorkInput,
  type Section,
} from "./schema";

/** One's own work, with a pair or without one. */
export const ownWork = view({
  concerns: [],
  own: true,
  alone: true,
  input: ownWorkInput,
  read: () =>
    db
      .selectFrom("OwnWork as w")
      .leftJoin("OwnWorkLock as l", "l.userId", "w.userId")
      .select(["w.section", "w.revision", "w.words", "w.savedAt", "l.id as lock"])
      .where("w.userId", "=", myId),
  show: ({ rows, vault }) => {
    const data: OwnWorkView = rows.map(({ section, revision, words, savedAt, lock }) => ({
      section: section as Section,
      lock,
      words: vault.open({ recordId: section, field: "OwnWork.words", revision }, words),
      revision,
      savedAt: savedAt.getTime(),
    }));
    return { data };
  },
});

const when = ({ localDate, time }: KeepAppointment) => `${localDate}T${time}`;

/** One's own appointments. They are sealed whole, and so put in order here. */
export const appointments = view({
  concerns: [],
  own: true,
  alone: true,
  input: appointmentsInput,
  read: () =>
    db
      .selectFrom("Appointment as a")
      .leftJoin("OwnWorkLock as l", "l.userId", "a.userId")
      .select(["a.id", "a.revision", "a.words", "l.id as lock"])
      .where("a.userId", "=", myId),
  show: ({ rows, vault }) => {
    const opened = rows.map(
      ({ id, revision, words, lock }): KeepAppointment => ({
        ...JSON.parse(vault.open({ recordId: id, field: "Appointment.words", revision }, words)),
        id,
        revision,
        lock,
      }),
    );
    const data: AppointmentsView = opened.sort((one, other) => (when(one) < when(other) ? -1 : 1));
    return { data };
  },
});
