import { type Verdict, yes } from "../verdict";

/** One's own unfinished words are nobody else's business, the rules' included. */
export const mayKeepDraft = (): Verdict => yes;
