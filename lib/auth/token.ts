import { createHash } from "node:crypto";
import type { Door } from "../actor";

/** What the database knows of a token. */
export const hashToken = (token: string) => createHash("sha256").update(token).digest();

/** The way in with a session's token. */
export const doorOf = (token: string): Door => ({ token: hashToken(token) });
