import * as z from "zod/mini";
import { id, words } from "../drafts/schema";
import { isZone } from "../zone";
import { isPushService, MAX_ADDRESS, MAX_REMINDER, type Quiet } from "./rules";

/** A wall clock: `20:00`. */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const zone = z.string().check(z.maxLength(60), z.refine(isZone));
const day = z.iso.date();
/** The language that a note is in. */
const language = z.string().check(z.regex(/^[a-z]{2}$/));

export const setRemindersInput = z.strictObject({
  /** When in the day a note may come that something is there. Null: never. */
  digest: z.nullable(time),
  quiet: z.nullable(z.strictObject({ begins: time, ends: time })),
  zone,
  /** One reminder before a time that one chose for an answer. */
  answers: z.boolean(),
});

export const addReminderInput = z.strictObject({ id, day, time, zone, words: words(MAX_REMINDER) });
export const removeReminderInput = z.strictObject({ reminder: id });

/** What a browser hands out, to be written to: base64url of an uncompressed point, and of sixteen bytes. */
export const addDeviceInput = z.strictObject({
  endpoint: z.string().check(z.maxLength(1000), z.refine(isPushService)),
  p256dh: z.string().check(z.regex(/^B[A-Za-z0-9_-]{86}$/)),
  auth: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  language,
});
export const removeDeviceInput = z.strictObject({ session: id });

export const addMailInput = z.strictObject({ address: z.email().check(z.maxLength(MAX_ADDRESS)), language });
/** As it was typed: spaces are no part of it. */
export const confirmMailInput = z.strictObject({ digits: z.string().check(z.regex(/^\d{4}\s?\d{4}$/)) });
export const removeMailInput = z.strictObject({});
export const remindersInput = z.strictObject({});

export type ReminderView = { id: string; at: number; words: string; came: boolean };
export type RemindersView = {
  digest: string | null;
  quiet: Quiet | null;
  answers: boolean;
  /** The answers of whoever broke trust: for anybody else it is no choice. */
  mayAnswers: boolean;
  own: ReminderView[];
  devices: { session: string; device: string; here: boolean }[];
  /** What this server's notes are signed with, for the browser. Null on a device that others use too. */
  pushKey: string | null;
  /** Null where the server has no mail. */
  mail: { address: string | null; confirmed: boolean } | null;
};
