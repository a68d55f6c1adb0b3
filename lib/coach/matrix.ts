/** A matrix as the model keeps it. */
export type Stored = { columns: number; scales: number[]; signs: string };

export interface Matrix {
  rows: number;
  columns: number;
  values: Float64Array;
}

/** Numbers from 0 to 63, each kept as one sign: as small as six bits, and still text. */
const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const valueOfSign = new Map([...SIGNS].map((sign, i) => [sign, i]));
export const numbers = (signs: string) => Uint8Array.from(signs, (sign) => valueOfSign.get(sign) ?? 0);

/** Weights are kept as whole numbers from -31 to 31, row by row, with one scale for each row. */
export const weightsOf = ({ columns, scales, signs }: Stored) =>
  Float64Array.from(numbers(signs), (it, i) => (it - 31) * (scales[Math.floor(i / columns)] ?? 0));

/** How many rows are worked on at a time, so that each number of the vector is fetched once for them. */
const TOGETHER = 6;
/** A number of rows, filled up. */
export const filled = (rows: number) => Math.ceil(rows / TOGETHER) * TOGETHER;

/** The numbers of rows that are worked on together stand side by side, column by column; what is filled up is nothing. */
export function matrixOf(stored: Stored): Matrix {
  const { columns, scales } = stored;
  const rows = scales.length;
  const values = new Float64Array(filled(rows) * columns);
  weightsOf(stored).forEach((weight, i) => {
    const row = Math.floor(i / columns);
    values[(Math.floor(row / TOGETHER) * columns + (i % columns)) * TOGETHER + (row % TOGETHER)] = weight;
  });
  return { rows, columns, values };
}

/**
 * Adds a matrix times a vector, which starts at `from`, to what `out` holds: this is where the coach spends its time.
 * `out` has room for the rows, filled up.
 */
export function addProduct({ rows, columns, values }: Matrix, vector: Float64Array, from: number, out: Float64Array) {
  for (let row = 0, at = 0; row < rows; row += TOGETHER) {
    let a = out[row] as number;
    let b = out[row + 1] as number;
    let c = out[row + 2] as number;
    let d = out[row + 3] as number;
    let e = out[row + 4] as number;
    let f = out[row + 5] as number;
    for (let i = from; i < from + columns; i++, at += TOGETHER) {
      const it = vector[i] as number;
      a += (values[at] as number) * it;
      b += (values[at + 1] as number) * it;
      c += (values[at + 2] as number) * it;
      d += (values[at + 3] as number) * it;
      e += (values[at + 4] as number) * it;
      f += (values[at + 5] as number) * it;
    }
    out[row] = a;
    out[row + 1] = b;
    out[row + 2] = c;
    out[row + 3] = d;
    out[row + 4] = e;
    out[row + 5] = f;
  }
}
