/** Where a promise comes from: a wish, a line of one's own apology, or nothing but oneself. */
export type Origin = { wish?: string; letter?: string; line?: number };
/** One that can be chosen, with its words. */
export type Source = { origin: Origin; words: string };

export const OWN: Origin = {};

/** An origin as a value in a list. */
export const keyOf = ({ wish, letter, line }: Origin) => [wish, letter, line].join(" ");

/** In a list, so much of somebody's words. */
const SHORT = 60;
export const shortened = (words: string) => (words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words);
