import { readFileSync } from "node:fs";
import { type Kind, LABELS, PARTS } from "../coach/labels";
import type { Labelled } from "../coach/score";

/** How a label is written in a marked text; `sh` and `th` are threats, against oneself and against another. */
const CODES: Record<string, string> = {
  bs: "blame_shift",
  ca: "counter_accusation",
  co: "conditional_apology",
  pr: "pressure",
  sh: "pressure",
  th: "pressure",
  ru: "rushing",
  ev: "evasion",
  ex: "excuse",
  mn: "minimising",
  df: "defending",
};

/** How a note is written: `hn:TYPE`, `im`, `bl`. */
const NOTES: [RegExp, string][] = [
  [/^hn:/, "hard_negative:"],
  [/^im$/, "implicit"],
  [/^bl$/, "borderline"],
];

export interface Marked extends Labelled {
  /** The codes of the spans, in their order; none in a text that is kept as JSON. */
  codes: string[];
}

/** Reads `kind|note|parts|text with {code:marked words}`, the way in which the corpus is written by hand. */
export function readMarked(line: string, id: string): Marked {
  const [kind = "", note = "", parts = "", marked = ""] = line.split("|");
  const spans: Marked["spans"] = [];
  const codes: string[] = [];
  let text = "";
  for (const [, before = "", code = "", words = ""] of marked
    .replaceAll("\\n", "\n")
    .matchAll(/([^{]*)(?:\{([a-z]{2}):([^}]*)\})?/g)) {
    text += before;
    if (!code) continue;
    const label = CODES[code];
    if (!label) throw new Error(`${id}: there is no code "${code}"`);
    spans.push([text.length, text.length + words.length, label]);
    codes.push(code);
    text += words;
  }
  const has = (i: number) => parts.includes("nito"[i] ?? "");
  return {
    id,
    kind: kind as Kind,
    text,
    labels: LABELS.filter((label) => spans.some(([, , it]) => it === label)),
    spans,
    codes,
    apology_parts:
      kind === "apology"
        ? (Object.fromEntries(PARTS.map((part, i) => [part, has(i)])) as Labelled["apology_parts"])
        : null,
    ...(note ? { note: NOTES.reduce((all, [short, long]) => all.replace(short, long), note) } : {}),
  };
}

/** Every text of a file: JSON a line, or marked by hand. */
export const readTexts = (file: string): Marked[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, i) => {
      if (line.trim() === "" || line.startsWith("#")) return [];
      return [
        file.endsWith(".jsonl")
          ? { ...(JSON.parse(line) as Labelled), codes: [] }
          : readMarked(line, `${file}:${i + 1}`),
      ];
    });
