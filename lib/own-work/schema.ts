import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { MAX_NOTE, MAX_OWN_WORK, SECTIONS, sealedSize, type WANTS, WHOM } from "./rules";

/** Words in the clear, or as a browser locked them: then they are longer. */
const own = (max: number) => words(sealedSize(max));

export const pageSays = { section: z.enum(SECTIONS), words: own(MAX_OWN_WORK) };
export const appointmentSays = {
  id,
  whom: z.enum(WHOM),
  /** The day and the wall clock where the appointment is. */
  localDate: z.iso.date(),
  time: z.iso.time({ precision: -1 }),
  note: own(MAX_NOTE),
};
/** `revision` is the one that was seen; 0 where nothing was kept yet. `lock` is the one that the words are under. */
const seen = { revision: place(0), lock: z.nullable(id) };

export const saveOwnWorkInput = z.strictObject({ ...pageSays, ...seen });
export const keepAppointmentInput = z.strictObject({ ...appointmentSays, ...seen });
export const removeAppointmentInput = z.strictObject({ id });
export const ownWorkInput = z.strictObject({});
export const appointmentsInput = z.strictObject({});

export type Section = (typeof SECTIONS)[number];
export type Want = (typeof WANTS)[number];
export type Whom = (typeof WHOM)[number];
export type SaveOwnWork = z.infer<typeof saveOwnWorkInput>;
export type KeepAppointment = z.infer<typeof keepAppointmentInput>;

/** The pages that have something on them. */
export type OwnWorkView = (SaveOwnWork & { savedAt: number })[];

/** One's appointments, the earliest first. */
export type AppointmentsView = KeepAppointment[];
