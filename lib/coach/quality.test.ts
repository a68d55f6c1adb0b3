import { expect, test } from "vitest";
import { readTexts } from "../testing/coach-texts";
import { coach } from "./coach";
import { score } from "./score";

const scored = (name: string) => score(readTexts(`lib/coach/corpus/test/${name}`), coach);

/** What the coach reaches on texts that it was not made with. These floors only ever rise. */
test("the coach keeps what it reaches on the test part, which was written without sight of it", () => {
  const reached = scored("held-out.txt");
  console.log(JSON.stringify(reached, null, 2));
  expect(reached.any.precision).toBeGreaterThanOrEqual(0.93);
  expect(reached.any.recall).toBeGreaterThanOrEqual(0.75);
  expect(reached.hardNegatives.falseAlarmRate).toBeLessThanOrEqual(0.045);
  expect(reached.spans.precision).toBeGreaterThanOrEqual(0.74);
  expect(reached.spans.ofTrueFinds).toBeGreaterThanOrEqual(0.81);
  for (const { f1 } of Object.values(reached.parts)) expect(f1).toBeGreaterThanOrEqual(0.9);
});

test("and on ordinary longer messages, where one phrase stands among plain sentences", () => {
  const reached = scored("longer.txt");
  console.log(JSON.stringify(reached, null, 2));
  expect(reached.any.precision).toBeGreaterThanOrEqual(0.95);
  expect(reached.any.recall).toBeGreaterThanOrEqual(0.44);
  expect(reached.spans.ofTrueFinds).toBeGreaterThanOrEqual(0.76);
  expect(reached.hardNegatives.falseAlarmRate).toBeLessThanOrEqual(0.03);
});

test("and on the hundred and twenty examples", () => {
  const reached = scored("examples.jsonl");
  console.log(JSON.stringify(reached, null, 2));
  expect(reached.any.precision).toBeGreaterThanOrEqual(0.95);
  expect(reached.any.f1).toBeGreaterThanOrEqual(0.92);
  expect(reached.spans.ofTrueFinds).toBeGreaterThanOrEqual(0.87);
  expect(reached.hardNegatives.falseAlarmRate).toBeLessThanOrEqual(0.03);
});
