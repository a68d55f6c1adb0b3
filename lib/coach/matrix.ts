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

/** The numbers of four rows stand side by side, column by column; the rows are filled up to fours with nothing. */
export function matrixOf(stored: Stored): Matrix {
  const { columns, scales } = stored;
  const rows = scales.length;
  const weights = weightsOf(stored);
  const values = new Float64Array(Math.ceil(rows / 4) * 4 * columns);
  weights.forEach((weight, i) => {
    const row = Math.floor(i / columns);
    values[(Math.floor(row / 4) * columns + (i % columns)) * 4 + (row % 4)] = weight;
  });
  return { rows, columns, values };
}

/**
 * Adds a matrix times a vector, which starts at `from`, to what `out` holds. Four rows at a time, so that each number of the
 * vector is fetched once for them: this is where the coach spends its time. `out` has room for rows in fours.
 */
export function addProduct({ rows, columns, values }: Matrix, vector: Float64Array, from: number, out: Float64Array) {
  for (let row = 0, at = 0; row < rows; row += 4) {
    let a = out[row] as number;
    let b = out[row + 1] as number;
    let c = out[row + 2] as number;
    let d = out[row + 3] as number;
    for (let i = from; i < from + columns; i++, at += 4) {
      const it = vector[i] as number;
      a += (values[at] as number) * it;
      b += (values[at + 1] as number) * it;
      c += (values[at + 2] as number) * it;
      d += (values[at + 3] as number) * it;
    }
    out[row] = a;
    out[row + 1] = b;
    out[row + 2] = c;
    out[row + 3] = d;
  }
}
