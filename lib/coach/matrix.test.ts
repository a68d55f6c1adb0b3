import fc from "fast-check";
import { expect, test } from "vitest";
import { addProduct, matrixOf, weightsOf } from "./matrix";
import model from "./model.json";

const sign = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+".split(""));
const shape = fc.record({ rows: fc.integer({ min: 1, max: 20 }), columns: fc.constantFrom(2, 4, 8) });
const products = shape.chain(({ rows, columns }) =>
  fc.record({
    stored: fc.record({
      columns: fc.constant(columns),
      scales: fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: rows, maxLength: rows }),
      signs: fc.array(sign, { minLength: rows * columns, maxLength: rows * columns }).map((signs) => signs.join("")),
    }),
    // In steps of what the coach takes a number for, and as large as it may be: so the sums have to be exact.
    vector: fc.array(
      fc.integer({ min: -30_000, max: 30_000 }).map((it) => it / 1024),
      { minLength: columns, maxLength: columns },
    ),
  }),
);

test("two rows in one number come apart again without an error", () => {
  fc.assert(
    fc.property(products, ({ stored, vector }) => {
      const rows = stored.scales.length;
      const out = new Float64Array(rows);
      addProduct(matrixOf(stored), Float64Array.from(vector), 0, out);
      const weights = weightsOf(stored);
      for (let row = 0; row < rows; row++) {
        const sum = vector.reduce((all, it, i) => all + it * (weights[row * stored.columns + i] ?? 0), 0);
        expect(out[row]).toBeCloseTo(sum, 6);
      }
    }),
  );
});

test("what the model keeps of words is small enough for it", () => {
  const { codebook, input } = model.tensors;
  const largest = weightsOf(codebook).reduce((most, it) => Math.max(most, Math.abs(it)), 0);
  expect(largest * input.columns).toBeLessThan(2 ** 23 / 31 / 1024);
});
