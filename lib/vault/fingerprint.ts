import { canonical } from "../record";
import { runtime } from "../runtime";
import { fingerprint } from "./keys";

/** The keyed fingerprint of a code that was handed over. Dashes, spaces and case are how it was typed, not what it is. */
export const codeFingerprint = (code: string) => fingerprint(runtime().secret, "invitation", plainCode(code));

/** A code as it was made: its alphabet has no O, I or L, so that one read as such is the digit it looks like. */
export const plainCode = (code: string) =>
  code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");

/** So many bytes that two people can both derive, and nobody without the server's secret. */
export const sharedBytes = (use: string, text: string) => fingerprint(runtime().secret, use, text);

/** A moment in an hour (counted from 1970), from 0 to 1, that nobody can foresee. */
export const momentOf = (userId: string, hour: number) =>
  fingerprint(runtime().secret, "moment", `${userId} ${hour}`).readUInt32BE() / 2 ** 32;

/** What is remembered of words that were declined, to know them again. */
export const wordsFingerprint = (pairId: string, comparable: string) =>
  fingerprint(runtime().secret, "words", `${pairId} ${comparable}`);

/** What is remembered of a request, to know it again. A password is no part of it: a fast hash would help to guess one. */
export const requestFingerprint = (operation: string, input: unknown) =>
  fingerprint(runtime().secret, "request", canonical([operation, { ...(input as object), password: undefined }]));
