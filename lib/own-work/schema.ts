import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { MAX_NOTE, MAX_OWN_WORK, SECTIONS, type WANTS, WHOM } from "./rules";

/** `revision` is the one that was seen; 0 where nothing was kept yet. */
export const saveOwnWorkInput = z.strictObject({
  section: z.enum(SECTIONS),
  words: words(MAX_OWN_WORK),
  revision: place(0),
});
export const keepAppointmentInput = z.strictObject({
  id,
  revision: place(0),
  whom: z.enum(WHOM),
  /** The day and the wall clock where the appointment is. */
  localDate: z.iso.date(),
  time: z.iso.time({ precision: -1 }),
  note: words(MAX_NOTE),
});
export const removeAppointmentInput = z.strictObject({ id });
export const ownWorkInput = z.strictObject({});
export const appointmentsInput = z.strictObject({});

export type Section = (typeof SECTIONS)[number];
export type Want = (typeof WANTS)[number];
export type Whom = (typeof WHOM)[number];
export type SaveOwnWork = z.infer<typeof saveOwnWorkInput>;
export type KeepAppointment = z.infer<typeof keepAppointmentInput>;

/** The pages that have something on them. */
export type OwnWorkView = { section: Section; words: string; revision: number; savedAt: number }[];

/** One's appointments, the earliest first. */
export type AppointmentsView = KeepAppointment[];
