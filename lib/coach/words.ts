import { CUES, cuesIn } from "./cues";
import { largestOf, numbers, type Stored, weightsOf } from "./matrix";
import model from "./model.json";
import type { Token } from "./tokens";

/** The words of the model, in order: each is kept as how many of its first letters it has from the one before, and the rest. */
function spelt(words: string): string[] {
  let word = "";
  return words.split(/(?=\d)/).map((it) => {
    word = word.slice(0, Number(it[0])) + it.slice(1);
    return word;
  });
}

const index = new Map(spelt(model.words).map((word, i) => [word, i]));
const UNKNOWN = index.get("<unk>") ?? 0;

/** Vectors, one for each word, put together from a few pieces that words share, so that each takes a handful of bytes. */
function vectorsOf(stored: { codes: string; pieces: Stored }) {
  const codes = numbers(stored.codes);
  const pieces = weightsOf(stored.pieces);
  const wide = stored.pieces.columns;
  const groups = codes.length / index.size;
  const each = pieces.length / wide / groups;
  /** Writes the vector of a word to the beginning of `out`. */
  const write = (word: number, out: Float64Array) => {
    for (let group = 0; group < groups; group++) {
      const piece = group * each + (codes[word * groups + group] ?? 0);
      out.set(pieces.subarray(piece * wide, (piece + 1) * wide), group * wide);
    }
    return out;
  };
  return { width: groups * wide, largest: largestOf(pieces), write };
}
const meanings = vectorsOf(model.meanings);
const leanings = vectorsOf(model.leanings);

/** No feature of a word is larger. */
export const LARGEST = meanings.largest;

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

const whichOf = (word: number) => Math.floor(word / 2 ** MARKS);

/** What stands for a word: a vector, and its marks. */
export function featuresOf(word: number): Float64Array {
  const features = meanings.write(whichOf(word), new Float64Array(meanings.width + MARKS));
  for (let mark = 0; mark < MARKS; mark++) features[meanings.width + mark] = (word >> mark) & 1;
  return features;
}

/** For so many of `model.classes`, the first, words have leanings: for the labels, but not for threats. */
export const LEANINGS = leanings.width;

/** What a word speaks for of itself: the logarithm of a factor for each label. */
export const leaningOf = (word: number) => leanings.write(whichOf(word), new Float64Array(LEANINGS));
