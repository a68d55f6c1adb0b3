import * as z from "zod/mini";
import { id, line, words } from "../drafts/schema";
import { MAX_FIRST_NAME, MAX_PASSWORD, MAX_SIGN_IN_NAME } from "./rules";

const signInName = line(MAX_SIGN_IN_NAME);
const password = words(MAX_PASSWORD).check(z.minLength(1));

export const signUpInput = z.object({
  name: signInName,
  firstName: line(MAX_FIRST_NAME),
  password,
  shared: z.boolean(),
});
export const signInInput = z.object({ name: signInName, password, shared: z.boolean() });

export const proveInput = z.strictObject({ password });
export const changePasswordInput = z.strictObject({ password });
export const endSessionsInput = z.strictObject({ sessions: z.array(id).check(z.minLength(1), z.maxLength(100)) });
export const removeAccountInput = z.strictObject({});
export const sessionsInput = z.strictObject({});

export type SessionView = { id: string; device: string; createdAt: number; lastUsedAt: number; here: boolean };
