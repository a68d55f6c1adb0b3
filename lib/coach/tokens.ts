import spellings from "./spellings.json";

export interface Token {
  /** The word as the coach reads it: small letters, straight apostrophes, hurried spellings written out. */
  word: string;
  /** Where it stands in the text, in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  /** Whether it stands between quotation marks. */
  quoted: boolean;
  /** Whether it begins with a capital letter. */
  capital: boolean;
}

const usual = new Map(Object.entries(spellings));

/**
 * A word with its inner apostrophes, a number, a sign of money, a picture, or one mark, each in a group of its own. Nothing in it
 * can be read in two ways, so that it is linear.
 */
const pieces =
  /(\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*\d?)|(\d+(?:[.,:]\d+)*)|(\p{Sc})|(\p{Extended_Pictographic})|[^\s\p{L}\d]|\n/gu;
const ending = /^(.+?)(n't|'(?:s|m|re|ve|ll|d))$/;
const irregular = new Map(
  Object.entries({
    "can't": ["can", "n't"],
    "won't": ["will", "n't"],
    "shan't": ["shall", "n't"],
    "ain't": ["is", "n't"],
    "let's": ["let", "us"],
    "y'all": ["you", "all"],
    "c'mon": ["come", "on"],
  }),
);

/** "don't" is two words to the coach, and so is "dont". */
function parts(word: string): string[] {
  const known = irregular.get(word);
  if (known) return known;
  const cut = ending.exec(word);
  return cut ? [cut[1] ?? "", cut[2] ?? ""] : [word.replace(/'/g, "")];
}

/** The words that one piece of text stands for. */
function read([piece, word, number, money, picture]: RegExpExecArray): string[] {
  if (word) return writtenOut(word.toLowerCase().replace(/’/g, "'"));
  if (number) return ["<number>"];
  if (money) return ["<money>"];
  if (picture) return ["<picture>"];
  return [marks[piece] ?? piece];
}
const writtenOut = (word: string) => (usual.get(word) ?? word).split(" ").flatMap(parts);

const marks: Record<string, string> = {
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "…": ".",
  "\n": "<line>",
};

/** Marks what stands between quotation marks, from an opening one to the next that closes, within 400 characters. */
function quotations(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let open: { at: number; close: string } | undefined;
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] ?? "";
    if (open) {
      if (i - open.at > 400) open = undefined;
      else if (mark === open.close && (mark === '"' || mark === "”" || !/\p{L}/u.test(text[i + 1] ?? ""))) {
        found.push([open.at, i + 1]);
        open = undefined;
        continue;
      }
    }
    if (open) continue;
    if (mark === '"') open = { at: i, close: '"' };
    else if (mark === "“") open = { at: i, close: "”" };
    else if (
      (mark === "'" || mark === "‘") &&
      !/[\p{L}\d]/u.test(text[i - 1] ?? "") &&
      /\p{L}/u.test(text[i + 1] ?? "")
    )
      open = { at: i, close: mark === "'" ? "'" : "’" };
  }
  return found;
}

/** Reads a text as the coach's words, in their order. Linear in its length. */
export function tokens(text: string): Token[] {
  const out: Token[] = [];
  const quotes = quotations(text);
  let next = 0;
  for (const match of text.matchAll(pieces)) {
    const start = match.index;
    const end = start + match[0].length;
    while (next < quotes.length && (quotes[next]?.[1] ?? 0) <= start) next++;
    const quote = quotes[next];
    const quoted = quote !== undefined && quote[0] <= start && end <= quote[1];
    const capital = /^\p{Lu}/u.test(match[0]);
    for (const word of read(match)) out.push({ word, start, end, quoted, capital });
  }
  return out;
}
