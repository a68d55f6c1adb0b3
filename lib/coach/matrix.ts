/** A matrix as the model keeps it. */
export type Stored = { columns: number; scales: number[]; signs: string };

export interface Matrix {
  rows: number;
  columns: number;
  /** What one step of each row is worth. */
  scales: Float64Array;
  /** Two rows in each number: `halves` of them, `TOGETHER` side by side, column by column. */
  pairs: Float64Array;
}

/** Numbers from 0 to 63, each kept as one sign: as small as six bits, and still text. */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const valueOfSign = new Map([...SIGNS].map((sign, i) => [sign, i]));
export const numbers = (signs: string) => Uint8Array.from(signs, (sign) => valueOfSign.get(sign) ?? 0);

/** Weights are kept as whole numbers from -31 to 31, row by row, with one scale for each row. */
const MOST = 31;
const wholes = ({ signs }: Stored) => Float64Array.from(numbers(signs), (it) => it - MOST);
export const weightsOf = (stored: Stored) =>
  wholes(stored).map((whole, i) => whole * (stored.scales[Math.floor(i / stored.columns)] ?? 0));

/**
 * Whole numbers below 2 ** 53 are exact, and a row's sum stays below 2 ** 23. So one number carries two rows, one of them
 * `LANE` times as large: a multiplication works on both, and the sums come apart again without an error.
 */
const LANE = 2 ** 24;
/** A vector's numbers are taken as whole ones too, this many to one: their sizes may add up to `LANE / 2 / MOST / STEPS`, 264. */
const STEPS = 1024;
/** The nearest whole number: about as large as `COARSE` there are no others. Faster here than `Math.round`. */
const nearest = (x: number) => x + COARSE - COARSE;
const COARSE = 1.5 * 2 ** 52;
/** How many pairs of rows are worked on at a time, so that each number of the vector is fetched once for them. */
const TOGETHER = 4;

/** Pairs of rows, filled up. */
const halves = (rows: number) => Math.ceil(rows / 2 / TOGETHER) * TOGETHER;

export function matrixOf(stored: Stored): Matrix {
  const { columns, scales } = stored;
  const rows = scales.length;
  const half = halves(rows);
  const pairs = new Float64Array(half * columns);
  wholes(stored).forEach((whole, i) => {
    const row = Math.floor(i / columns);
    const pair = row % half;
    const at = (Math.floor(pair / TOGETHER) * columns + (i % columns)) * TOGETHER + (pair % TOGETHER);
    pairs[at] = (pairs[at] ?? 0) + (row < half ? whole * LANE : whole);
  });
  return { rows, columns, scales: Float64Array.from(scales, (scale) => scale / STEPS), pairs };
}

/** What `addProduct` works with, so that it need not be made anew: room for a vector, and for a column of pairs. */
const steps = new Float64Array(256);
const sums = new Float64Array(256);

/**
 * Adds a matrix times a vector, which starts at `from`, to what `out` holds: this is where the coach spends its time. The
 * number of columns is even.
 */
export function addProduct(
  { rows, columns, scales, pairs }: Matrix,
  vector: Float64Array,
  from: number,
  out: Float64Array,
) {
  const half = halves(rows);
  for (let i = 0; i < columns; i++) steps[i] = nearest((vector[from + i] as number) * STEPS);
  for (let row = 0, at = 0; row < half; row += TOGETHER) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let i = 0; i < columns; i += 2, at += 2 * TOGETHER) {
      const one = steps[i] as number;
      const next = steps[i + 1] as number;
      a += (pairs[at] as number) * one + (pairs[at + 4] as number) * next;
      b += (pairs[at + 1] as number) * one + (pairs[at + 5] as number) * next;
      c += (pairs[at + 2] as number) * one + (pairs[at + 6] as number) * next;
      d += (pairs[at + 3] as number) * one + (pairs[at + 7] as number) * next;
    }
    sums[row] = a;
    sums[row + 1] = b;
    sums[row + 2] = c;
    sums[row + 3] = d;
  }
  for (let row = 0; row < half; row++) {
    const both = sums[row] as number;
    const upper = nearest(both / LANE);
    out[row] = (out[row] as number) + upper * (scales[row] as number);
    const lower = row + half;
    if (lower < rows) out[lower] = (out[lower] as number) + (both - upper * LANE) * (scales[lower] as number);
  }
}
