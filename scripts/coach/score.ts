import { coach } from "@/lib/coach/coach";
import { score } from "@/lib/coach/score";
import { readTexts } from "@/lib/testing/coach-texts";

/** `npm run -s coach:score -- FILE.jsonl` measures the coach on labelled texts and prints JSON. */
const [file] = process.argv.slice(2);
if (!file)
  throw new Error("Name a file of labelled texts, one JSON object a line: npm run -s coach:score -- FILE.jsonl");
console.log(JSON.stringify(score(readTexts(file), coach), null, 2));
