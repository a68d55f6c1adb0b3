import { expect, test } from "vitest";
import { readMarked } from "../testing/coach-texts";
import { score } from "./score";

const texts = [
  "reply|||{ru:Still?} Take your time.",
  "reply|im||I lied. {bs:You drove me to it}.",
  "reply|hn:negated||You did not drive me to it.",
  "reply|bl||Please forgive me.",
  "apology||nt|I lied, and that is on me.",
].map((line, i) => readMarked(line, `${i}`));

const nothing = { speaks: true, findings: [], parts: [] };

test("a coach that says nothing is never wrong and finds nothing", () => {
  const silent = score(texts, () => nothing);
  expect(silent.any).toEqual({ precision: 0, recall: 0, f1: 0 });
  expect(silent.hardNegatives).toMatchObject({ n: 1, falseAlarmRate: 0 });
  expect(silent.implicitRecall).toBe(0);
});

test("shares are those of the texts and of the spans that were found", () => {
  const eager = score(texts, (text) => ({
    ...nothing,
    findings: text.includes("drive") || text.startsWith("Still") ? [{ label: "rushing", start: 0, end: 5 }] : [],
    parts: ["names_act"],
  }));
  expect(eager.any).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
  expect(eager.hardNegatives).toEqual({ n: 1, falseAlarmRate: 1, byType: { negated: { n: 1, falseAlarmRate: 1 } } });
  expect(eager.spans).toEqual({ precision: 0.5, recall: 0.5, ofTrueFinds: 1 });
  expect(eager.labels.rushing).toEqual({ precision: 0.5, recall: 1, f1: 0.667 });
  expect(eager.parts.names_act).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(eager.parts.takes_responsibility?.recall).toBe(0);
});
