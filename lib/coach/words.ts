import { CUES, cuesIn } from "./cues";
import { largestOf, numbers, weightsOf } from "./matrix";
import model from "./model.json";
import type { Token } from "./tokens";

const index = new Map(model.words.split(" ").map((word, i) => [word, i]));
const UNKNOWN = index.get("<unk>") ?? 0;
const codes = numbers(model.codes);
const pieces = weightsOf(model.codebook);
const PIECE = model.codebook.columns;
const GROUPS = codes.length / index.size;
const EACH = pieces.length / PIECE / GROUPS;
const WIDTH = GROUPS * PIECE;

/** No feature of a word is larger. */
export const LARGEST = largestOf(pieces);

export const knows = (word: string) => index.has(word);

/** How many marks a word has besides what it means: two, and whether it is part of each of the turns of speech. */
const MARKS = 2 + CUES.length;

/**
 * The words of a text as the network takes them, each as one number: which it is, whether it is quoted, whether it begins with a
 * capital letter, and the turns of speech that it is part of.
 */
export function codedWords(tokens: Token[]): number[] {
  const cues = cuesIn(tokens);
  return tokens.map(({ word, quoted, capital }, at) => {
    const marks = (cues[at] ?? 0) * 4 + (capital ? 2 : 0) + (quoted ? 1 : 0);
    return (index.get(word) ?? UNKNOWN) * 2 ** MARKS + marks;
  });
}

/** What stands for a word: a vector, put together from a few shared pieces so that it takes a handful of bytes, and its marks. */
export function featuresOf(word: number): Float64Array {
  const features = new Float64Array(WIDTH + MARKS);
  const which = Math.floor(word / 2 ** MARKS);
  for (let group = 0; group < GROUPS; group++) {
    const piece = group * EACH + (codes[which * GROUPS + group] ?? 0);
    features.set(pieces.subarray(piece * PIECE, (piece + 1) * PIECE), group * PIECE);
  }
  for (let mark = 0; mark < MARKS; mark++) features[WIDTH + mark] = (word >> mark) & 1;
  return features;
}
