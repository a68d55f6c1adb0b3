import lines from "./suggestions.json";
import { type Token, tokens } from "./tokens";

const isWord = ({ word }: Token) => /^[\p{L}']/u.test(word);

/** What the coach teaches, by its first word. */
const taught = new Map<string, string[][]>();
for (const line of Object.values(lines)) {
  const [first = "", ...rest] = tokens(line)
    .filter(isWord)
    .map(({ word }) => word);
  taught.set(first, [...(taught.get(first) ?? []), [first, ...rest]]);
}

/** Where a text says, word by word, a sentence that the coach itself teaches: the guide's, or one that it suggests. */
export function taughtIn(words: Token[]): { start: number; end: number }[] {
  const said = words.filter((token) => isWord(token) && !token.quoted);
  return said.flatMap(({ start, word }, at) =>
    (taught.get(word) ?? []).flatMap((line) =>
      line.every((one, i) => said[at + i]?.word === one)
        ? [{ start, end: said[at + line.length - 1]?.end ?? start }]
        : [],
    ),
  );
}
