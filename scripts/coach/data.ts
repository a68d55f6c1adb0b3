import { readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cuesIn } from "@/lib/coach/cues";
import { PARTS } from "@/lib/coach/labels";
import model from "@/lib/coach/model.json";
import { tokens } from "@/lib/coach/tokens";
import { type Marked, readTexts } from "@/lib/testing/coach-texts";

/**
 * `npm run coach:data -- FILE` writes the texts to learn from, as the coach reads them, one JSON object a line:
 * `writer`, `kind`, `parts` (or null), and for each word `words`, `quoted`, `capital`, its `cues` (a bit each) and its class in `classes`.
 * The test part is not among them.
 */
const folder = "lib/coach/corpus/learn";
const threats: Record<string, string> = { sh: "self_harm", th: "harm" };

function learned(writer: string, { kind, text, spans, codes, note, apology_parts }: Marked) {
  const words = tokens(text);
  const classOf = ({ start, end }: { start: number; end: number }) => {
    const at = spans.findIndex(([from, to]) => start < to && from < end);
    return at < 0 ? 0 : 1 + model.classes.indexOf(threats[codes[at] ?? ""] ?? spans[at]?.[2] ?? "");
  };
  return {
    writer,
    kind,
    plain: spans.length === 0 && !note && !Object.values(apology_parts ?? {}).some(Boolean),
    parts: apology_parts && PARTS.map((part) => Number(apology_parts[part])),
    words: words.map(({ word }) => word),
    quoted: words.map(({ quoted }) => Number(quoted)),
    capital: words.map(({ capital }) => Number(capital)),
    cues: Array.from(cuesIn(words)),
    classes: words.map(classOf),
  };
}

const [to = ""] = process.argv.slice(2);
if (!to) throw new Error("Name the file to write: npm run coach:data -- FILE");
const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
const lines = files
  .sort()
  .flatMap((file) =>
    readTexts(path.join(folder, file)).map((text) => JSON.stringify(learned(path.parse(file).name, text))),
  );
writeFileSync(to, `${lines.join("\n")}\n`);
console.log(`${lines.length} texts`);
