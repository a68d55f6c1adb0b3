import { type Advice, type Kind, LABELS, PARTS, type Part } from "./labels";

/** A labelled text. Spans are `[start, end, label]` in UTF-16 code units, end exclusive. */
export interface Labelled {
  id: string;
  kind: Kind;
  text: string;
  labels: string[];
  spans: [start: number, end: number, label: string][];
  apology_parts: Record<Part, boolean> | null;
  /** `hard_negative:TYPE`, `implicit` or `borderline`. */
  note?: string;
}

/** Found and there, found and not there, there and not found. */
class Tally {
  hits = 0;
  falseAlarms = 0;
  misses = 0;
  add(found: boolean, there: boolean) {
    if (found && there) this.hits++;
    else if (found) this.falseAlarms++;
    else if (there) this.misses++;
  }
  get figures() {
    const precision = share(this.hits, this.hits + this.falseAlarms);
    const recall = share(this.hits, this.hits + this.misses);
    return { precision, recall, f1: share(2 * this.hits, 2 * this.hits + this.falseAlarms + this.misses) };
  }
}

const share = (some: number, all: number) => (all === 0 ? 0 : Math.round((1000 * some) / all) / 1000);
const tallies = <Name extends string>(names: readonly Name[], tally: (name: Name) => Tally) =>
  Object.fromEntries(names.map((name) => [name, tally(name).figures]));

type Span = { start: number; end: number; label: string };

/** The same label, and at least half of the shorter one in common. */
function meets(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return a.label === b.label && common * 2 >= Math.min(a.end - a.start, b.end - b.start) && common > 0;
}

const spansOf = ({ spans }: Labelled): Span[] => spans.map(([start, end, label]) => ({ start, end, label }));

/** Measures the coach on labelled texts, as its guideline asks: see docs/coach.md. Shares are rounded to a thousandth. */
export function score(texts: Labelled[], coach: (text: string, kind: Kind) => Advice) {
  const read = texts.map((it) => ({ it, there: spansOf(it), advice: coach(it.text, it.kind) }));
  const anyOf = (some: typeof read) => {
    const tally = new Tally();
    for (const { advice, there } of some) tally.add(advice.findings.length > 0, there.length > 0);
    return tally.figures;
  };
  const noted = (note: string) => read.filter(({ it }) => it.note?.split(":")[0] === note);
  const falseAlarms = (some: typeof read) =>
    share(some.filter(({ advice }) => advice.findings.length > 0).length, some.length);
  const hard = noted("hard_negative");
  const types = [...new Set(hard.map(({ it }) => it.note?.split(":")[1] ?? ""))].sort();
  const ofType = (type: string) => hard.filter(({ it }) => it.note?.split(":")[1] === type);
  const met = (some: Span[], others: Span[]) => some.filter((one) => others.some((other) => meets(one, other))).length;
  const trueFinds = read.filter(({ advice, there }) => advice.findings.length > 0 && there.length > 0);
  const sum = (of: (one: (typeof read)[number]) => number) => read.reduce((all, one) => all + of(one), 0);
  return {
    texts: texts.length,
    any: anyOf(read.filter(({ it }) => it.note !== "borderline")),
    hardNegatives: {
      n: hard.length,
      falseAlarmRate: falseAlarms(hard),
      byType: Object.fromEntries(
        types.map((type) => [type, { n: ofType(type).length, falseAlarmRate: falseAlarms(ofType(type)) }]),
      ),
    },
    labels: tallies(LABELS, (label) => {
      const tally = new Tally();
      const has = (some: { label: string }[]) => some.some((one) => one.label === label);
      for (const { advice, there } of read) tally.add(has(advice.findings), has(there));
      return tally;
    }),
    spans: {
      precision: share(
        sum(({ advice, there }) => met(advice.findings, there)),
        sum(({ advice }) => advice.findings.length),
      ),
      recall: share(
        sum(({ advice, there }) => met(there, advice.findings)),
        sum(({ there }) => there.length),
      ),
      /** Of the texts that it is right to mark, how many have a mark that counts. */
      ofTrueFinds: share(
        trueFinds.filter(({ advice, there }) => met(advice.findings, there) > 0).length,
        trueFinds.length,
      ),
    },
    parts: tallies(PARTS, (part) => {
      const tally = new Tally();
      for (const { it, advice } of read)
        if (it.apology_parts) tally.add(advice.parts?.includes(part) ?? false, it.apology_parts[part]);
      return tally;
    }),
    implicitRecall: anyOf(noted("implicit")).recall,
    borderline: { n: noted("borderline").length, ...anyOf(noted("borderline")) },
  };
}
