import lines from "./suggestions.json";
import { type Token, tokens } from "./tokens";

const isWord = ({ word }: Token) => /^[\p{L}']/u.test(word);
const taught = Object.values(lines).map((line) => tokens(line).filter(isWord));

/** Where a text says, word by word, a sentence that the coach itself teaches: the guide's, or one that it suggests. */
export function taughtIn(words: Token[]): { start: number; end: number }[] {
  const said = words.filter((token) => isWord(token) && !token.quoted);
  return said.flatMap(({ start }, at) =>
    taught.flatMap((line) =>
      line.every(({ word }, i) => said[at + i]?.word === word)
        ? [{ start, end: said[at + line.length - 1]?.end ?? start }]
        : [],
    ),
  );
}
