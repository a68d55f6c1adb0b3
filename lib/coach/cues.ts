import cues from "./cues.json";
import type { Token } from "./tokens";

/**
 * Turns of speech that each label likes, and those that take things back. None decides anything: the network is told where
 * they stand and has learned when they mean it. Each is a regular expression over words between single spaces, in which `*`
 * stands for up to three words.
 */
export const CUES = Object.keys(cues) as (keyof typeof cues)[];

const wildcard = "(?:[^ ]+ ){0,3}";
const pattern = (cue: string) => cue.replaceAll("* ", wildcard).replaceAll(/(?<!\\)\((?!\?)/g, "(?:");
const patterns = CUES.map((name) => new RegExp(` (?:${cues[name].map(pattern).join("|")})(?= )`, "g"));

/** For each word, the cues that it is part of: one bit each, in the order of `CUES`. */
export function cuesIn(words: Token[]): Uint16Array {
  const found = new Uint16Array(words.length);
  const starts: number[] = [];
  let text = " ";
  for (const { word } of words) {
    starts.push(text.length);
    text += `${word} `;
  }
  patterns.forEach((pattern, bit) => {
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      while ((starts[at] ?? end) <= match.index) at++;
      for (let i = at; (starts[i] ?? end) < end; i++) found[i] = (found[i] ?? 0) | (1 << bit);
    }
  });
  return found;
}
