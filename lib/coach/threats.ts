import type { Threat } from "./labels";

/**
 * Words that may mean that somebody comes to harm. The network knows threats too; these are never left to it alone,
 * because here a miss costs more than a false alarm.
 */
const patterns: [Threat, RegExp][] = [
  ["self", /\b(?:kill|harm|hang|drown|shoot) myself\b/g],
  [
    "self",
    /\b(?:hurt|cut|top|off) myself\b(?! (?:shaving|cooking|lifting|running|falling|at|on|off|out|up|some|with the))/g,
  ],
  ["self", /\b(?:end|take) (?:my own life|my life|it all)\b/g],
  [
    "self",
    /\b(?:do|can) n(?:'t|ot) (?:want|see why|see any reason) to (?:be alive|live|be here|wake up|carry on living|exist)\b/g,
  ],
  ["self", /\b(?:better off|better|happier) (?:without me|if i (?:was|were) (?:dead|gone)|with me (?:dead|gone))\b/g],
  ["self", /\bi (?:will|'ll|might|may) be (?:dead|gone for good)\b/g],
  ["self", /\bi (?:will n't|might not|may not) be (?:alive|here (?:tomorrow|in the morning|by))\b/g],
  ["self", /\b(?:nothing|no (?:reason|point)) (?:left )?(?:to|in) liv(?:e|ing)\b/g],
  ["self", /\bwant to die\b|\bwish i (?:was|were) dead\b|\bsuicid/g],
  [
    "other",
    /\b(?:i will|i 'll|i 'm going to|i could|i swear i 'll) (?:\w+ )?(?:kill|hurt|hit|smash|break|batter|strangle|shoot|stab|burn) (?:you|him|her|them|your|every|the kids)\b/g,
  ],
  ["other", /\byou (?:will|'ll) (?:regret (?:it|this|that)|be sorry (?:you|if)|see what happens)\b/g],
];

/** What takes such words back: they are past, denied, somebody else's, or told to a doctor. */
const takenBack =
  /\b(?:not going to|would n't|will n't|never|is n't|am not|used to|was|were|had|said|told|thought|asked|wrote|doctor|gp|therapist|counsellor|hotline|helpline|film|movie|song|joke)\b/;

/** How many words before a threat, in its own clause, may take it back. */
const NEAR = 6;

const clauseBefore = (words: string) =>
  words
    .split(/ (?:[.,;:?!]|<line>|if|unless) /)
    .at(-1)
    ?.split(" ")
    .slice(-NEAR - 1)
    .join(" ") ?? "";

/** Where in these words, put together with single spaces, a threat stands that nothing takes back. */
export function threatIn(words: string): { threat: Threat; at: number; length: number } | null {
  for (const [threat, pattern] of patterns) {
    for (const { index, 0: found } of words.matchAll(pattern)) {
      // A clause is near: what stands hundreds of characters back cannot take it back.
      if (!takenBack.test(clauseBefore(words.slice(Math.max(0, index - 200), index))))
        return { threat, at: index, length: found.length };
    }
  }
  return null;
}
