import { type Verdict, yes } from "../verdict";

/** One's own unfinished words are nobody else's business, the rules' included. */
export const mayKeepDraft = (): Verdict => yes;

/** Something to see: not only spaces, and characters that are drawn as none. */
export const isVisible = (text: string) => /[^\s\p{Z}\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);
