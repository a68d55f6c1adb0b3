import type { Kind } from "./labels";
import model from "./model.json";
import { answers, type Phrase, read, readerOf, sigmoid } from "./reader";
import { LEANINGS, leaningOf } from "./words";

/** The first reader says where; the second, which is told where, says what. Both read the same words. */
const judging = readerOf(model.judging);
const naming = readerOf(model.naming);
/** Nothing, and each of the classes. */
const OUTCOMES = model.classes.length + 1;

export interface Judged {
  /** For each word, how likely it is that it does nothing wrong, then each of `model.classes`. */
  words: number[][];
  /** How likely it is that anything in the text does. */
  any: number;
  /** How likely each part of an apology is there, in the order of `PARTS`. */
  parts: number[];
}

/** The answers about nothing and each class, as shares of one. */
function shares(values: Float64Array): number[] {
  const out: number[] = [];
  let sum = 0;
  for (let i = 0; i < OUTCOMES; i++) {
    const one = Math.exp(values[i] as number);
    out.push(one);
    sum += one;
  }
  return out.map((one) => one / sum);
}

/**
 * Reads the words of a text with a small recurrent network and says of each how likely it is to be marked. Its weights are
 * data, learned from the corpus: see docs/coach.md. Linear in the number of words.
 */
export function judge(words: number[], kind: Kind): Judged {
  const states = read(judging, words, kind);
  const whole = new Float64Array(judging.headBias.length - OUTCOMES).fill(Number.NEGATIVE_INFINITY);
  const judged = words.map((_, at) => {
    const out = answers(judging, states, at * 2 * judging.size);
    for (let i = 0; i < whole.length; i++) whole[i] = Math.max(whole[i] as number, out[OUTCOMES + i] as number);
    return shares(out);
  });
  const [any = 0, ...parts] = Array.from(whole, sigmoid);
  return { words: judged, any, parts };
}

/** So many words on either side are read with a phrase: so few, that looking at all the phrases of a text stays linear. */
const AROUND = 16;

/** What is said of a phrase once it is looked at again. */
export interface Again {
  /** How likely it is that it does nothing wrong. */
  nothing: number;
  /** How likely it is that it does each of `model.classes`. */
  does: number[];
  /** What its words lean to of themselves: the logarithm of a factor for each label, in the order of `model.classes`. */
  leaning: number[];
}

/** The second reader looks at a phrase and the words around it. The time it takes depends on their number alone. */
export function lookAgain(words: number[], kind: Kind, { first, last }: Phrase): Again {
  const from = Math.max(0, first - AROUND);
  const phrase = { first: first - from, last: last - from };
  const states = read(naming, words.slice(from, last + 1 + AROUND), kind, phrase);
  const [nothing = 1, ...does] = shares(answers(naming, mostAndMean(states, 2 * naming.size, phrase)));
  return { nothing, does, leaning: leaningIn(words.slice(first, last + 1)) };
}

/** Many words are surer than few, but beyond `AROUND` they are not: else what the reader says of a long phrase would not count. */
function leaningIn(words: number[]): number[] {
  const { length } = words;
  const share = 1 / Math.max(Math.sqrt(length), length / Math.sqrt(AROUND));
  const sum = new Array<number>(LEANINGS).fill(0);
  for (const word of words) {
    for (const [i, leaning] of leaningOf(word).entries()) sum[i] = (sum[i] ?? 0) + leaning * share;
  }
  return sum;
}

/** For each of `width` numbers, the most that it comes to in a phrase, and then its mean. */
function mostAndMean(states: Float64Array, width: number, { first, last }: Phrase) {
  const pooled = new Float64Array(2 * width).fill(Number.NEGATIVE_INFINITY, 0, width);
  for (let at = first; at <= last; at++) {
    for (let i = 0; i < width; i++) {
      const state = states[at * width + i] as number;
      pooled[i] = Math.max(pooled[i] as number, state);
      pooled[width + i] = (pooled[width + i] as number) + state / (last - first + 1);
    }
  }
  return pooled;
}
