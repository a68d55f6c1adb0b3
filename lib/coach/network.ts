import { CUES, cuesIn } from "./cues";
import { KINDS, type Kind } from "./labels";
import { addProduct, matrixOf, numbers, type Stored, weightsOf } from "./matrix";
import model from "./model.json";
import type { Token } from "./tokens";

/** The sigmoid between -REACH and REACH, STEPS values for each unit: looked up, which is faster than counting it. */
const REACH = 8;
const STEPS = 256;
const curve = Float32Array.from({ length: 2 * REACH * STEPS + 1 }, (_, i) => 1 / (1 + Math.exp(REACH - i / STEPS)));
function sigmoid(x: number) {
  const within = Math.min(REACH, Math.max(-REACH, x));
  return curve[((within + REACH) * STEPS + 0.5) | 0] as number;
}
const tanh = (x: number) => 2 * sigmoid(2 * x) - 1;

const index = new Map(model.words.split(" ").map((word, i) => [word, i]));
const codes = numbers(model.codes);
const stored: Record<string, Stored> = model.tensors;
const tensor = (name: string) => matrixOf(stored[name] as Stored);
const vector = (name: string) => weightsOf(stored[name] as Stored);
const pieces = vector("codebook");
const PIECE = model.tensors.codebook.columns;
const input = tensor("input");
const inputBias = vector("input_bias");
const kinds = vector("kind");
const recurrent = [tensor("recurrent_forward"), tensor("recurrent_backward")] as const;
const recurrentBias = [vector("recurrent_bias_forward"), vector("recurrent_bias_backward")] as const;
const heads = tensor("heads");
const headBias = vector("head_bias");

const SIZE = model.tensors.kind.columns / 2;
const GROUPS = codes.length / index.size;
const UNKNOWN = index.get("<unk>") ?? 0;

export const knows = (word: string) => index.has(word);

/** A word's vector is put together from a few shared pieces: it takes a handful of bytes. */
function embed(word: number, out: Float64Array) {
  const each = pieces.length / PIECE / GROUPS;
  for (let group = 0; group < GROUPS; group++) {
    const piece = group * each + (codes[word * GROUPS + group] ?? 0);
    out.set(pieces.subarray(piece * PIECE, (piece + 1) * PIECE), group * PIECE);
  }
}

/** What a word brings to the gates of both directions. It is the same wherever the word stands, and so is kept. */
const brought = new Map<number, Float64Array>();
/** A hostile text may hold any number of words; a person's holds fewer than these. */
const MOST_KEPT = 5000;
function bring(token: Token, cues: number): Float64Array {
  const word = index.get(token.word) ?? UNKNOWN;
  const key = (word * 4 + (token.quoted ? 2 : 0) + (token.capital ? 1 : 0)) * 2 ** CUES.length + cues;
  const known = brought.get(key);
  if (known) return known;
  const features = new Float64Array(input.columns);
  embed(word, features);
  const marks = input.columns - CUES.length - 2;
  features[marks] = token.quoted ? 1 : 0;
  features[marks + 1] = token.capital ? 1 : 0;
  for (let cue = 0; cue < CUES.length; cue++) features[marks + 2 + cue] = (cues >> cue) & 1;
  const gates = Float64Array.from(inputBias);
  addProduct(input, features, 0, gates);
  if (brought.size >= MOST_KEPT) brought.clear();
  brought.set(key, gates);
  return gates;
}

/** One direction of a gated recurrent unit, as PyTorch counts its gates: reset, update, new. */
function readAlong(words: Float64Array[], kind: number, direction: 0 | 1, states: Float64Array) {
  const { length } = words;
  const gates = new Float64Array(3 * SIZE);
  const state = kinds.slice((kind * 2 + direction) * SIZE, (kind * 2 + direction + 1) * SIZE);
  const from = direction * 3 * SIZE;
  for (let step = 0; step < length; step++) {
    const at = direction === 0 ? step : length - 1 - step;
    const word = words[at] as Float64Array;
    gates.set(recurrentBias[direction]);
    addProduct(recurrent[direction], state, 0, gates);
    for (let i = 0; i < SIZE; i++) {
      const reset = sigmoid((word[from + i] as number) + (gates[i] as number));
      const update = sigmoid((word[from + SIZE + i] as number) + (gates[SIZE + i] as number));
      const next = tanh((word[from + 2 * SIZE + i] as number) + reset * (gates[2 * SIZE + i] as number));
      state[i] = (1 - update) * next + update * (state[i] as number);
    }
    states.set(state, (at * 2 + direction) * SIZE);
  }
}

export interface Judged {
  /** For each word, how likely it is that it does nothing wrong, then each of the classes of `model.classes`. */
  words: Float64Array[];
  /** How likely it is that anything in the text works against repair. */
  any: number;
  /** How likely each part of an apology is there, in the order of `PARTS`. */
  parts: number[];
}

/** The first so many values as shares of one. */
function softmax(values: Float64Array, count: number) {
  const shares = new Float64Array(count);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += shares[i] = Math.exp(values[i] as number);
  for (let i = 0; i < count; i++) shares[i] = (shares[i] as number) / sum;
  return shares;
}

/**
 * Reads the words of a text with a small recurrent network: one bidirectional GRU layer, which says of each word what it
 * works against. Its weights are data, learned from the corpus: see docs/coach.md. Linear in the number of words.
 */
export function judge(tokens: Token[], kind: Kind): Judged {
  const cues = cuesIn(tokens);
  const words = tokens.map((token, i) => bring(token, cues[i] ?? 0));
  const states = new Float64Array(words.length * 2 * SIZE);
  readAlong(words, KINDS.indexOf(kind), 0, states);
  readAlong(words, KINDS.indexOf(kind), 1, states);
  const classes = heads.rows - 5;
  const whole = new Float64Array(5).fill(Number.NEGATIVE_INFINITY);
  const out = new Float64Array(heads.rows);
  const judged = words.map((_, at) => {
    out.set(headBias);
    addProduct(heads, states, at * 2 * SIZE, out);
    for (let i = 0; i < 5; i++) whole[i] = Math.max(whole[i] as number, out[classes + i] as number);
    return softmax(out, classes);
  });
  const [any = 0, ...parts] = Array.from(whole, sigmoid);
  return { words: judged, any, parts };
}
