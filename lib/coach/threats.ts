import type { Threat } from "./labels";

/**
 * Words that may mean that somebody comes to harm. The network knows threats too; these are never left to it alone,
 * because here a miss costs more than a false alarm.
 */
const patterns: [Threat, RegExp][] = [
  ["self", /\b(?:kill|hurt|harm|cut|hang|drown|shoot|top|off) (?:myself|my self)\b/],
  ["self", /\b(?:end|take) (?:my own life|my life|it all)\b/],
  [
    "self",
    /\b(?:do not|do n't|can n't|can not) (?:want|wanna|see why|see any reason) to (?:be alive|live|be here|wake up|carry on living|exist)\b/,
  ],
  ["self", /\b(?:better off|better|happier) (?:without me|if i (?:was|were) (?:dead|gone)|with me (?:dead|gone))\b/],
  [
    "self",
    /\bi (?:will|'ll|might|may) (?:not |n't )?be (?:dead|gone for good)\b|\bi (?:will n't|wo n't|might not|may not) be (?:alive|here (?:tomorrow|in the morning|by))\b/,
  ],
  [
    "self",
    /\b(?:nothing|no (?:reason|point)) (?:left )?(?:to|in) liv(?:e|ing)\b|\bwant to die\b|\bwish i (?:was|were) dead\b|\bsuicid/,
  ],
  [
    "other",
    /\b(?:i will|i 'll|i 'm going to|i could|i swear i 'll) (?:\w+ )?(?:kill|hurt|hit|smash|break|batter|strangle|shoot|stab|burn) (?:you|him|her|them|your|every|the kids)\b/,
  ],
  ["other", /\byou (?:will|'ll) (?:regret (?:it|this|that)|be sorry (?:you|if)|see what happens)\b/],
];

/** What takes such words back: they are past, denied, somebody else's, or told to a doctor. */
const takenBack =
  /\b(?:not going to|would n't|will n't|never|is n't|'m not|am not|used to|was|were|had|said|told|thought|asked|wrote|doctor|gp|therapist|counsellor|hotline|helpline|film|movie|song|joke)\b/;

/** Where in these words, put together with single spaces, a threat stands. */
export function threatIn(words: string): { threat: Threat; at: number; length: number } | null {
  for (const [threat, pattern] of patterns) {
    const found = pattern.exec(words);
    if (!found) continue;
    const sentence = words.slice(words.lastIndexOf(" . ", found.index) + 1, found.index);
    if (!takenBack.test(sentence)) return { threat, at: found.index, length: found[0].length };
  }
  return null;
}
