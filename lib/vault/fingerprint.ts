import { canonical } from "../record";
import { runtime } from "../runtime";
import { fingerprint } from "./keys";

/** The keyed fingerprint of a code that was handed over. Dashes, spaces and case are how it was typed, not what it is. */
export const codeFingerprint = (code: string) => fingerprint(runtime().secret, "invitation", plainCode(code));

export const plainCode = (code: string) => code.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** So many bytes that two people can both derive, and nobody without the server's secret. */
export const sharedBytes = (use: string, text: string) => fingerprint(runtime().secret, use, text);

/** What is remembered of a request, to know it again. A password is no part of it: a fast hash would help to guess one. */
export const requestFingerprint = (operation: string, input: unknown) =>
  fingerprint(runtime().secret, "request", canonical([operation, { ...(input as object), password: undefined }]));
