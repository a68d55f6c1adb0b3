import fc from "fast-check";
import { expect, test } from "vitest";
import { addProduct, matrixOf, SIGNS, weightsOf } from "./matrix";

const LAST = SIGNS.length - 1;
const sign = fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom(SIGNS.charAt(0), SIGNS.charAt(LAST)));
const shape = fc.record({ rows: fc.integer({ min: 1, max: 30 }), columns: fc.constantFrom(2, 4, 48, 96, 192) });
const products = shape.chain(({ rows, columns }) =>
  fc.record({
    stored: fc.record({
      columns: fc.constant(columns),
      scales: fc.array(fc.double({ min: 1e-3, max: 1, noNaN: true }), { minLength: rows, maxLength: rows }),
      pairs: fc.oneof(
        fc
          .array(sign, { minLength: (rows * columns) / 2, maxLength: (rows * columns) / 2 })
          .map((signs) => signs.join("")),
        fc.constantFrom(SIGNS.charAt(0), SIGNS.charAt(LAST)).map((same) => same.repeat((rows * columns) / 2)),
      ),
    }),
    largest: fc.constantFrom(1, 1.5036, 2.725),
    // As large as they may be, or nothing.
    shares: fc.oneof(
      fc.array(fc.constantFrom(-1, 0, 1), { minLength: columns, maxLength: columns }),
      fc.constantFrom(-1, 1).map((share) => new Array<number>(columns).fill(share)),
    ),
  }),
);

test("three rows in one number come apart again without an error, however large they are", () => {
  fc.assert(
    fc.property(products, ({ stored, largest, shares }) => {
      const rows = stored.scales.length;
      const out = new Float64Array(rows + 3);
      const matrix = matrixOf(stored, largest);
      const vector = Float64Array.from(shares, (share) => share * largest);
      addProduct(matrix, vector, 0, out);
      const weights = weightsOf(stored);
      const taken = vector.map((it) => Math.round(Math.abs(it) * matrix.steps) * Math.sign(it));
      for (let row = 0; row < rows; row++) {
        const sum = taken.reduce((all, it, i) => all + it * (weights[row * stored.columns + i] ?? 0), 0);
        expect(out[row]).toBeCloseTo(sum / matrix.steps, 6);
      }
      expect(Array.from(out.slice(rows))).toEqual([0, 0, 0]);
    }),
  );
});
