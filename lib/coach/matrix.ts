/** A matrix as the model keeps it: whole numbers, row by row, with a scale for each row; one number to a sign … */
export type Stored = { columns: number; scales: number[]; signs: string };
/** … or two. */
export type StoredFew = { columns: number; scales: number[]; pairs: string };

export interface Matrix {
  rows: number;
  columns: number;
  /** What one step of each row is worth. */
  scales: Float64Array;
  /**
   * Three rows in each number: `thirdOf(rows)` of them, `TOGETHER` side by side, column by column. A plain array of numbers, which V8
   * reads in two thirds of the time that a `Float64Array` takes.
   */
  threes: number[];
  /** How many whole steps make one, in a vector's numbers. */
  steps: number;
}

/** Numbers from 0, each kept as one sign: small, and still text. */
export const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/!#$%&()*,-.:;<=>?";
const valueOfSign = new Map([...SIGNS].map((sign, i) => [sign, i]));
export const numbers = (signs: string) => Uint8Array.from(signs, (sign) => valueOfSign.get(sign) ?? 0);

/** A sign keeps a whole number from -31 to 31, or two from -4 to 4. */
const MOST = 31;
const FEW = 4;
function wholesOf(stored: Stored | StoredFew): Float64Array {
  if ("signs" in stored) return Float64Array.from(numbers(stored.signs), (it) => it - MOST);
  const each = 2 * FEW + 1;
  const out = new Float64Array(stored.pairs.length * 2);
  numbers(stored.pairs).forEach((it, i) => {
    out[2 * i] = Math.floor(it / each) - FEW;
    out[2 * i + 1] = (it % each) - FEW;
  });
  return out;
}
export const weightsOf = (stored: Stored | StoredFew) =>
  wholesOf(stored).map((whole, i) => whole * (stored.scales[Math.floor(i / stored.columns)] ?? 0));
export const largestOf = (numbers: Float64Array) => numbers.reduce((most, it) => Math.max(most, Math.abs(it)), 1);

/**
 * Whole numbers below 2 ** 53 are exact, and a row's sum stays below `LANE / 2`, which `matrixOf` sees to. So one number carries
 * three rows, each `LANE` times as large as the next: a multiplication works on all of them, and the sums come apart again
 * without an error.
 */
const LANE = 2 ** 17;
/** The nearest whole number: about as large as `COARSE` there are no others. Faster here than `Math.round`. */
const nearest = (x: number) => x + COARSE - COARSE;
const COARSE = 1.5 * 2 ** 52;
/** How many threes of rows are worked on at a time, so that each number of the vector is fetched once for them. */
const TOGETHER = 4;

/** A third of the rows, filled up. */
const thirdOf = (rows: number) => Math.ceil(rows / 3 / TOGETHER) * TOGETHER;

/** A matrix for vectors none of whose numbers is larger than `largest`, which is at least one. Its number of columns is even. */
export function matrixOf(stored: StoredFew, largest: number): Matrix {
  const { columns, scales } = stored;
  const rows = scales.length;
  const third = thirdOf(rows);
  const threes = new Float64Array(third * columns);
  const sums = new Float64Array(rows);
  wholesOf(stored).forEach((whole, i) => {
    const row = Math.floor(i / columns);
    const place = row % third;
    const at = (Math.floor(place / TOGETHER) * columns + (i % columns)) * TOGETHER + (place % TOGETHER);
    threes[at] = (threes[at] ?? 0) + whole * LANE ** (2 - Math.floor(row / third));
    sums[row] = (sums[row] ?? 0) + Math.abs(whole);
  });
  // Each number of a vector is rounded, by a half at most, and a sum has to stay below half a lane.
  const steps = 2 ** Math.floor(Math.log2((LANE / 2 / largestOf(sums) - 0.5) / largest));
  return {
    rows,
    columns,
    scales: Float64Array.from(scales, (scale) => scale / steps),
    threes: Array.from(threes),
    steps,
  };
}

/**
 * What `addProduct` works with, so that it need not be made anew: room for a vector, and for a column of threes. The first is a plain
 * array as well, and begins with fractions, lest V8 take it for one of integers.
 */
const taken = Array.from({ length: 512 }, () => 0.5);
const sums = new Float64Array(512);

/** Adds a matrix times a vector, which starts at `from`, to what `out` holds: this is where the coach spends its time. */
export function addProduct(
  { rows, columns, scales, threes, steps }: Matrix,
  vector: Float64Array,
  from: number,
  out: Float64Array,
) {
  const third = thirdOf(rows);
  for (let i = 0; i < columns; i++) taken[i] = nearest((vector[from + i] as number) * steps);
  for (let row = 0, at = 0; row < third; row += TOGETHER) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < columns; i += 2, at += 2 * TOGETHER) {
      const one = taken[i] as number;
      const next = taken[i + 1] as number;
      a += (threes[at] as number) * one + (threes[at + 4] as number) * next;
      b += (threes[at + 1] as number) * one + (threes[at + 5] as number) * next;
      c += (threes[at + 2] as number) * one + (threes[at + 6] as number) * next;
      d += (threes[at + 3] as number) * one + (threes[at + 7] as number) * next;
    }
    sums[row] = a;
    sums[row + 1] = b;
    sums[row + 2] = c;
    sums[row + 3] = d;
  }
  for (let row = 0; row < third; row++) {
    const all = sums[row] as number;
    const first = nearest(all / LANE / LANE);
    const others = all - first * LANE * LANE;
    const second = nearest(others / LANE);
    add(out, row, first, scales);
    add(out, row + third, second, scales);
    add(out, row + 2 * third, others - second * LANE, scales);
  }
}

/** A row that is there only to fill up has no scale. */
function add(out: Float64Array, row: number, sum: number, scales: Float64Array) {
  if (row < scales.length) out[row] = (out[row] as number) + sum * (scales[row] as number);
}
