import * as z from "zod/mini";
import { place } from "../drafts/schema";
import type { Done, Reminder } from "./rules";

export const pathInput = z.strictObject({});
export const reminderInput = z.strictObject({});
export const whatWasDoneInput = z.strictObject({ before: z.optional(place(1)) });

/** What was done is read so many lines at a time. */
export const PAGE = 50;

/** The steps, of ten, whose seam is gold. The same for both, and never fewer than before. */
export type PathView = { gold: number[] };

/** Which of the guide's five reminders stands at the end of today. */
export type ReminderView = { reminder: Reminder };

/** What was done, newest first: when, and what. Not by whom, and nothing of what was said. */
export type WhatWasDoneView = { items: { seq: number; at: number; what: Done }[]; older: number | null };
