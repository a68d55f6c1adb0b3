"use client";

import type { AppointmentsView, KeepAppointment } from "@/lib/own-work/schema";
import { useKeeper } from "../own-work-lock/use-keeper";
import { useView } from "../use-view";

/** An appointment as it is read and typed here. Its note is closed again on its way out. */
export type Appointment = Omit<KeepAppointment, "lock">;

export const noteAt = (id: string) => `appointment:${id}`;
const UNFINISHED = "unfinished-appointment";

/** One's appointments with their notes open, and one that is being written. */
export function useAppointments() {
  const items = useView<AppointmentsView>("appointments");
  const { keeper, read } = useKeeper();
  const left = keeper?.kept(UNFINISHED);
  const unfinished = left && read(left, UNFINISHED);
  const opened = items?.map(({ lock, note, ...says }) => ({
    ...says,
    note: read({ words: note, lock }, noteAt(says.id)),
  }));
  return {
    items: opened?.map((one): Appointment & { unopened: boolean } => ({
      ...one,
      note: one.note ?? "",
      unopened: one.note === null,
    })),
    unfinished: unfinished ? (JSON.parse(unfinished) as Appointment) : null,
    /** Keeps what is being written in this tab, closed with everything else, or lets it go. */
    write: (says: Appointment | null) => keeper?.keep(UNFINISHED, says && JSON.stringify(says)),
    /** As it may go to the server. Null while the lock is closed. */
    close: async ({ note, ...says }: Appointment): Promise<KeepAppointment | null> => {
      const text = await keeper?.close({ words: note, lock: null }, noteAt(says.id));
      return text ? { ...says, note: text.words, lock: text.lock } : null;
    },
  };
}
