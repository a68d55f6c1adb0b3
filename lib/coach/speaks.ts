import type { Token } from "./tokens";
import { knows } from "./words";

/** How many words it takes to tell a language, and the share of them that the coach has to know. */
const ENOUGH = 4;
const KNOWN = 0.6;

/** Whether a text is in the coach's language, English. A few words are taken for English, as names are. */
export function speaks(words: Token[]): boolean {
  const letters = words.filter(({ word }) => /^\p{L}/u.test(word));
  if (letters.length < ENOUGH) return letters.every(({ word }) => !/[^\p{Script=Latin}\p{M}]/u.test(word));
  return letters.filter(({ word }) => knows(word)).length >= KNOWN * letters.length;
}
