/** Words that say little of what a question is about, in the languages of the app. */
const SMALL = new Set(
  `a an and any are as at be been but by can could did do does for from had has have he her hers him his how i if in is it its
  just me more my not of on or our she so than that the their them then there they this to up us was we were what when where
  which who whom whose why will with would you your yours ever really again
  و یا از به با در که را این آن من تو او ما شما آنها چه چرا کی کجا چطور چگونه آیا هم نه بود است هست شد شده می بودی کردی`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words that a question is about: folded, without marks, each once. */
function gist(text: string): Set<string> {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase().replace(/['’‌]/g, "");
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !SMALL.has(word)).map((word) => word.replace(/(?<=\p{L}{3})(s|ed|ing)$/u, "")));
}

/** How much two questions are about the same, from 0 to 1: the share of their words that both have. */
export function alike(one: string, other: string): number {
  const [a, b] = [gist(one), gist(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  const least = Math.min(a.size, b.size);
  // A single word that both have says nothing.
  return both < 2 && least > 1 ? 0 : both / Math.max(1, a.size + b.size - both);
}

const ALIKE = 0.5;

/** Of one's own earlier questions the one that is most like these words, if one is. */
export function earlierLike<Earlier extends { words: string }>(words: string, earlier: Earlier[]): Earlier | null {
  let [best, most]: [Earlier | null, number] = [null, ALIKE];
  for (const one of earlier) {
    const share = alike(words, one.words);
    if (share >= most) [best, most] = [one, share];
  }
  return best;
}
