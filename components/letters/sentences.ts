import type { Quote } from "@/lib/letters/schema";

/** The sentences of a text, and where each stands in it. */
export function sentencesOf(text: string): { from: number; to: number; words: string }[] {
  const segments = new Intl.Segmenter(undefined, { granularity: "sentence" }).segment(text);
  return [...segments].flatMap(({ index, segment }) => {
    const words = segment.trim();
    const from = index + segment.indexOf(words);
    return words === "" ? [] : [{ from, to: from + words.length, words }];
  });
}

const isQuote = (one: unknown): one is Quote =>
  typeof one === "object" && one !== null && ["turn", "from", "to"].every((key) => key in one);

/** Quotes as they are kept while a letter is being written. What can't be read is none. */
export function quotesIn(kept: string): Quote[] {
  try {
    const found: unknown = JSON.parse(kept || "[]");
    return Array.isArray(found) ? found.filter(isQuote) : [];
  } catch {
    return [];
  }
}

/** What is quoted of a text, with a mark where something of it was left out. */
export function cutFrom(text: string, { from, to }: Pick<Quote, "from" | "to">): string {
  const [before, after] = [text.slice(0, from).trim(), text.slice(to).trim()];
  return `${before ? "… " : ""}${text.slice(from, to).trim()}${after ? " …" : ""}`;
}

export const sameQuote = (one: Quote) => (other: Quote) => one.turn === other.turn && one.from === other.from;
