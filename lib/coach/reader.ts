import { KINDS, type Kind } from "./labels";
import { addProduct, largestOf, type Matrix, matrixOf, type Stored, type StoredFew, weightsOf } from "./matrix";
import { featuresOf, LARGEST } from "./words";

/** The weights of a reader, as the model keeps them. `input_bias` has a second row if words can be within a phrase. */
type StoredReader = Record<
  "kind" | "input_bias" | "recurrent_bias_forward" | "recurrent_bias_backward" | "head_bias",
  Stored
> &
  Record<"input" | "recurrent_forward" | "recurrent_backward" | "heads", StoredFew>;

/** Reads words in both directions with a gated recurrent unit, as PyTorch counts its gates: reset, update, new. */
interface Reader {
  /** How many numbers each direction remembers. */
  size: number;
  kinds: Float64Array;
  input: Matrix;
  inputBias: Float64Array;
  recurrent: readonly [Matrix, Matrix];
  recurrentBias: readonly [Float64Array, Float64Array];
  /** What turns what is remembered into answers. */
  heads: Matrix;
  headBias: Float64Array;
  /** Room for answers. */
  answered: Float64Array;
  brought: Map<number, Float64Array>;
}

/** A reader, got ready from what the model keeps of it. */
export function readerOf(stored: StoredReader): Reader {
  const kinds = weightsOf(stored.kind);
  // Nothing remembered is larger: each step lies between what was remembered and -1 or 1.
  const largest = largestOf(kinds);
  return {
    size: stored.kind.columns / 2,
    kinds,
    input: matrixOf(stored.input, LARGEST),
    inputBias: weightsOf(stored.input_bias),
    recurrent: [matrixOf(stored.recurrent_forward, largest), matrixOf(stored.recurrent_backward, largest)],
    recurrentBias: [weightsOf(stored.recurrent_bias_forward), weightsOf(stored.recurrent_bias_backward)],
    heads: matrixOf(stored.heads, largest),
    headBias: weightsOf(stored.head_bias),
    answered: new Float64Array(stored.head_bias.columns),
    brought: new Map(),
  };
}

/**
 * The sigmoid between -REACH and REACH, STEPS values for each unit: looked up, which is faster than counting it. No number that it is
 * asked about comes near eight million, beyond which the place in the table would no longer be a whole number of 32 bits.
 */
const REACH = 8;
const STEPS = 256;
const LAST = 2 * REACH * STEPS;
const curve = Float32Array.from({ length: LAST + 1 }, (_, i) => 1 / (1 + Math.exp(REACH - i / STEPS)));
export function sigmoid(x: number) {
  const at = ((x + REACH) * STEPS + 0.5) | 0;
  return curve[Math.max(0, Math.min(at, LAST))] as number;
}
const tanh = (x: number) => 2 * sigmoid(2 * x) - 1;

/** A hostile text may hold any number of words; a person's holds fewer than these. */
const MOST_KEPT = 2500;

/** What a word brings to the gates of both directions. It is the same wherever the word stands, and so is kept. */
function bring({ input, inputBias, size, brought }: Reader, word: number, within: boolean): Float64Array {
  const row = within ? 1 : 0;
  const key = word * 2 + row;
  const known = brought.get(key);
  if (known) return known;
  const gates = inputBias.slice(row * 6 * size, (row + 1) * 6 * size);
  addProduct(input, featuresOf(word), 0, gates);
  if (brought.size >= MOST_KEPT) brought.clear();
  brought.set(key, gates);
  return gates;
}

/**
 * What is remembered at each word, forward and then backward, one word after the other: `2 * size` numbers a word. A reader that
 * is to look at a phrase is told which words are within it; either way it ends with the phrase, and what it would remember beyond
 * stays zero. Linear in the number of words.
 */
export function read(reader: Reader, words: number[], kind: Kind, phrase?: Phrase): Float64Array {
  const within = (at: number) => phrase !== undefined && phrase.first <= at && at <= phrase.last;
  const brought = words.map((word, at) => bring(reader, word, within(at)));
  const states = new Float64Array(words.length * 2 * reader.size);
  const { first, last } = phrase ?? { first: 0, last: words.length - 1 };
  readAlong(reader, brought.slice(0, last + 1), KINDS.indexOf(kind), 0, states);
  readAlong(reader, brought.slice(first), KINDS.indexOf(kind), 1, states.subarray(first * 2 * reader.size));
  return states;
}
export type Phrase = { first: number; last: number };

/** The reader's answers to states that start at `from`: to be read before it is asked again, since it has room for them only once. */
export function answers({ heads, headBias, answered }: Reader, states: Float64Array, from = 0): Float64Array {
  answered.set(headBias);
  addProduct(heads, states, from, answered);
  return answered;
}

function readAlong(
  { size, kinds, recurrent, recurrentBias }: Reader,
  words: Float64Array[],
  kind: number,
  direction: 0 | 1,
  states: Float64Array,
) {
  const { length } = words;
  const gates = new Float64Array(3 * size);
  const state = kinds.slice((kind * 2 + direction) * size, (kind * 2 + direction + 1) * size);
  const from = direction * 3 * size;
  for (let step = 0; step < length; step++) {
    const at = direction === 0 ? step : length - 1 - step;
    const word = words[at] as Float64Array;
    gates.set(recurrentBias[direction]);
    addProduct(recurrent[direction], state, 0, gates);
    for (let i = 0; i < size; i++) {
      const reset = sigmoid((word[from + i] as number) + (gates[i] as number));
      const update = sigmoid((word[from + size + i] as number) + (gates[size + i] as number));
      const next = tanh((word[from + 2 * size + i] as number) + reset * (gates[2 * size + i] as number));
      state[i] = (1 - update) * next + update * (state[i] as number);
    }
    states.set(state, (at * 2 + direction) * size);
  }
}
