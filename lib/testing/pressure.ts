/**
 * What the guide tells nobody to say, and so may stand where it is quoted. Nothing else may have the words below.
 * "Don’t Pressure Them to “Move On”" is the name of its ninth step.
 */
const QUOTED = [
  "but you did this first",
  "You should be over this by now.",
  "Can’t we just forget this?",
  "just get back to normal",
  "Don’t Pressure Them to “Move On”",
];

/** These say what Mend never does or is not for, and so must name it. */
const NAMES_WHAT_IS_NOT_HERE = ["keeps score", "you want proof, or to watch someone"];

/** `docs/words.md` says what stands in their place. */
const WORDS = [
  /\b(cheat(s|er|ed|ing)?|betray(s|er|ed|al|ing)?|victims?|perpetrators?|offenders?)\b/i,
  /\b(confess(es|ed|ion)?|forgiven|guilty)\b/i,
  /\b(progress|scores?|level up|leaderboard|streaks?|percent|per cent)\b|[%٪]/i,
  /\b(failed|failure|missed|overdue|late for)\b/i,
  /\b(monitor(s|ed|ing)?|prove[sdn]?|proof|verdict)\b/i,
  /\b(rejected|rejection)\b/i,
];

/** What presses somebody to answer, to hurry or to be done with it: said of the other, of time, or of how many there are. */
const STATES = [
  /\bwait(s|ing) for (you|them|him|her|an answer|a reply|your|their|\{\w+\})/i,
  /\bwaiting for\b|\b(is|are) still waiting\b|\bplease wait\b/i,
  /\b(hasn[’']t|haven[’']t|has not|have not) (yet )?(replied|answered|read|opened|seen|responded|signed)\b/i,
  /don[’']t forget|\bremember to\b|\bhurry up\b|\bdeadline\b|\blast chance\b/i,
  /\b(nudge|poke|resend|send (it )?once more|remind (him\b|her\b|them\b|\{\w+\}))/i,
  /\b\d+ (unread|unanswered|unopened|pending|new)\b|\b(unread|unanswered|unopened)\b/i,
  /\b\d+ (days?|weeks?|months?|hours?) (in a row|ago|clean|without|since|overdue|to go|left)\b/i,
  /\bmove on\b|\bget over (it|this)\b|\bover this by now\b|\bback to normal\b|\bforget this\b/i,
  /\bday \d+ of \d+\b|\b\d+ ?(of|\/) ?10\b|\bstep \d+ of\b/i,
];

/** The same in Persian, as far as single words can tell. */
const PERSIAN = [
  /خیانت|خائن|قربانی|مجرم|گناهکار|اعتراف/,
  /پیشرفت|درصد|رکورد/,
  /شکست خورد|عقب افتاده|مهلت|از دست رفته/,
  /نظارت|اثبات/,
  /منتظر (شما|جواب|پاسخ|او)|هنوز (جواب|پاسخ) نداده|هنوز نخوانده/,
  /یادتان نرود|فراموش نکنید|زود باشید|لطفاً صبر کنید/,
];

/** The guide writes its quotation marks in two ways. */
const straight = (text: string) => text.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"');

const without = (text: string, sentences: string[]) =>
  sentences.reduce((left, sentence) => left.replaceAll(straight(sentence), ""), straight(text));

/** The words and states of step 9's list that a text has, a part of the closed lists left aside. */
export function pressureIn(text: string): string[] {
  const left = without(text, [...QUOTED, ...NAMES_WHAT_IS_NOT_HERE]);
  return [...WORDS, ...STATES, ...PERSIAN].flatMap((pattern) => left.match(pattern)?.[0] ?? []);
}
