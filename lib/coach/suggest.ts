import type { Finding, Kind, Label } from "./labels";
import lines from "./suggestions.json";

type Line = keyof typeof lines;

/** Words for the place from `start` to `end` of a text, in UTF-16 code units. */
export interface Suggestion {
  start: number;
  end: number;
  words: string;
  /** What is then said there, as it is shown to the writer. */
  shown: string;
}

/** What is said instead of a phrase of each label: by what the phrase is about, and at last whatever it is about. */
const instead: Record<Label, [about: RegExp, line: Line][]> = {
  blame_shift: [[/./, "notYours"]],
  counter_accusation: [[/./, "mine"]],
  conditional_apology: [
    [/\b(if|that|what|whatever|anything|how) (i|my)\b/i, "did"],
    [/\b(you|your|u|ur|upset|hurt|hurtful|pain|offen[cs]e|offended|distress)\b/i, "sorry"],
    [/./, "did"],
  ],
  pressure: [
    [/\b(forgiv\w*|accept\w*|apolog\w*|sorry|pardon)\b/i, "forgiveness"],
    [
      /\b(monster|worst|terrible|awful|useless|villain|bad guy|never good|not good enough|kills me|can['’]?t take|suffer\w*|my fault)\b/i,
      "carry",
    ],
    [/\b(if you|or i|or we|unless|leave|divorce|finished|over between|tell (?:your|my|the))\b/i, "respect"],
    [/./, "committed"],
  ],
  rushing: [[/./, "patient"]],
  evasion: [
    [/\b(later|another time|not now|tonight|wait|tomorrow|busy|tired|headache)\b/i, "later"],
    [/./, "answering"],
  ],
  excuse: [
    [
      /\b(just happened|happened|got out of (hand|control)|one thing led|before i knew|so fast|carried away|myself|autopilot)\b/i,
      "letIt",
    ],
    [/./, "noExcuse"],
  ],
  minimising: [
    [
      /\b(you(['’]re| are)|your|u r|ur|calm|dramatic|sensitive|overreact\w*|fuss|drama|big deal|mountain|worry\w*)\b/i,
      "validating",
    ],
    [/./, "mattered"],
  ],
  defending: [
    [/\b(mean\w*|meant|intend\w*|intention\w*|set out|want(ed)? to hurt|on purpose|trying)\b/i, "impact"],
    [/\b(protect\w*|for (you|us|your|the)\b|spare|worry|upset)/i, "protecting"],
    [/\b(explain|my side|let me|background|context|hear me)\b/i, "listening"],
    [
      /\b(that['’]?s not|twist\w*|wrong|exaggerat\w*|never said|words in my mouth|not what|misremember\w*|not true|imagin\w*|paranoid)\b/i,
      "account",
    ],
    [/./, "owning"],
  ],
};

/** In a check-in and beside an answer, a dodge has a sentence of the guide of its own. */
function lineFor(label: Label, phrase: string, kind: Kind): string {
  if (label === "evasion" && kind === "checkin") return lines.inLoop;
  const found = instead[label].find(([about]) => about.test(phrase));
  return lines[found?.[1] ?? "owning"];
}

/** How far back a sentence is looked for, in characters: a longer one is not said anew as a whole. */
const FAR = 300;
const joining = /(?:^|[\s,;:])(?:but|and|because|cos|cuz|bc|so|though|although|since|yet|plus|except|n|[-–—])$/i;

/** What of the text before a phrase stays, without the word and the comma that joined the phrase to it. */
function withoutJoining(before: string): string {
  const kept = before.trimEnd();
  if (kept === "" || /[.!?…"”]$/.test(kept) || before.slice(kept.length).includes("\n")) return before;
  const joint = joining.exec(kept.slice(-12));
  const left = joint ? kept.slice(0, kept.length - joint[0].length).trimEnd() : kept;
  return /[,;:]$/.test(left) ? left.slice(0, -1) : left;
}

/**
 * A better sentence for a phrase, and where it goes: in the place of the phrase, of the word that joined it to what
 * stands before it, and of its full stop. None for a threat, which is answered with help.
 */
export function suggest(text: string, { label, start, end, threat }: Finding, kind: Kind): Suggestion | null {
  if (threat) return null;
  const line = lineFor(label, text.slice(start, end), kind);
  // "I know it's no excuse, but ...": the whole sentence is said anew, for its first half says the same already.
  const sentence = /[^.!?…\n]*$/.exec(text.slice(Math.max(0, start - FAR), start))?.[0] ?? "";
  const anew = label === "excuse" && /\bexcuse\b/i.test(sentence);
  const kept = withoutJoining(text.slice(0, anew ? start - sentence.length : start));
  const more = /^[.!?…]*/.exec(text.slice(end))?.[0].length ?? 0;
  const goesOn = /^[,;]|^\p{Ll}/u.test(text.slice(end + more).trimStart());
  const words = goesOn && more === 0 ? line.replace(/[.]$/, "") : line;
  const first = kept === "" || /\s$/.test(kept) ? "" : /[.!?…:]$/.test(kept) ? " " : ". ";
  return { start: kept.length, end: end + more, words: first + words, shown: line };
}
