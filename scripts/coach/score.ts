import { readFileSync } from "node:fs";
import { coach } from "@/lib/coach/coach";
import { readLines } from "@/lib/coach/corpus/read";
import { score } from "@/lib/coach/score";

/** `npm run -s coach:score -- FILE.jsonl` measures the coach on labelled texts and prints JSON. */
const [file] = process.argv.slice(2);
if (!file)
  throw new Error("Name a file of labelled texts, one JSON object a line: npm run -s coach:score -- FILE.jsonl");
console.log(JSON.stringify(score(readLines(file, readFileSync(file, "utf8")), coach), null, 2));
