import { type Finding, LABELS, type Label, type Threat } from "./labels";
import model from "./model.json";
import type { Judged } from "./network";
import type { Phrase } from "./reader";
import { threatIn } from "./threats";
import type { Token } from "./tokens";

/** Words that are likelier than this to do something belong to a phrase. */
const LIKELY = 0.4;

/** From where on a phrase is told of. A longer text has more places to be wrong in, and so it must be surer. */
function sureIn(words: number): number {
  const { short, long } = model.sure;
  return short + (long - short) * Math.min(1, Math.max(0, (words - SHORT) / (LONG - SHORT)));
}
const SHORT = 8;
const LONG = 22;

const threats: Record<string, Threat> = { self_harm: "self", harm: "other" };
const isLabel = (name: string): name is Label => (LABELS as readonly string[]).includes(name);

/** How sure the readers are: the first, of the surest word and above all of the whole text; and the second, of the phrase. */
const together = (surest: number, any: number, again: number) => (surest ** 0.1 * any * again) ** (1 / 2.1);

/**
 * Phrases: runs of words that are likely to work against repair, over a gap of one word, if both readers are sure enough
 * together; and threats, whatever is likely. `lookAgain` asks the second reader: see `lookAgain` in network.ts.
 */
export function findings(
  words: Token[],
  { words: judged, any }: Judged,
  lookAgain: (phrase: Phrase) => Float64Array,
): Finding[] {
  const sure = sureIn(words.length);
  const likely = judged.map((classes) => 1 - (classes[0] ?? 1));
  const found: Finding[] = [];
  for (let first = 0; first < words.length; first++) {
    if ((likely[first] ?? 0) <= LIKELY) continue;
    let last = first;
    while ((likely[last + 1] ?? 0) > LIKELY || (likely[last + 2] ?? 0) > LIKELY) last++;
    const surest = likely.slice(first, last + 1).reduce((most, one) => Math.max(most, one));
    // What is less likely than this cannot become sure enough, whatever it is.
    if (together(surest, any, 1) >= sure) {
      const shares = lookAgain({ first, last });
      if (together(surest, any, 1 - (shares[0] ?? 1)) >= sure)
        found.push(named(words, both(judged.slice(first, last + 1), shares), first, wholeClauses(words, first, last)));
    }
    first = last;
  }
  return withThreat(words, found);
}

const JOINTS = new Set(["but", "and", "so", "because", "though", "although", "yet"]);
const ENDS = new Set([".", "!", "?", ",", ";", ":", "<line>"]);

/** A phrase ends with a word; one that breaks off within a clause ends before it, since in the place of half a clause nothing else can be said. */
function wholeClauses(words: Token[], first: number, last: number): number {
  let end = last;
  while (end > first && isEnd(words[end])) end--;
  if (isEnd(words[end + 1])) return end;
  for (let at = end; at > first + 1; at--) {
    if (JOINTS.has(words[at]?.word ?? "") && words[at - 1]?.word === ",") return at - 2;
  }
  return end;
}
const isEnd = (token?: Token) => token === undefined || ENDS.has(token.word);

/** What both readers take a phrase for: the first by its words, the second as a whole. */
function both(judged: Float64Array[], shares: Float64Array): string {
  const likely = model.classes.map((_, i) => {
    const ofWords = judged.reduce((sum, classes) => sum + (classes[i + 1] ?? 0), 0);
    return (shares[i + 1] ?? 0) * Math.sqrt(ofWords);
  });
  return model.classes[likely.indexOf(Math.max(...likely))] ?? "";
}

function named(words: Token[], name: string, first: number, last: number): Finding {
  const place = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  const threat = threats[name];
  if (threat) return { label: "pressure", ...place, threat };
  return { label: isLabel(name) ? name : "defending", ...place };
}

/** A threat takes the place of whatever else was found in its words. */
function withThreat(words: Token[], found: Finding[]): Finding[] {
  const said = words.filter(({ quoted }) => !quoted);
  const threat = threatIn(said.map(({ word }) => word).join(" "));
  if (!threat) return found;
  let at = 0;
  const within = said.filter(({ word }) => {
    const from = at;
    at += word.length + 1;
    return from >= threat.at && from < threat.at + threat.length;
  });
  const start = within[0]?.start ?? 0;
  const end = within.at(-1)?.end ?? start;
  const others = found.filter((one) => one.end <= start || end <= one.start);
  const over = found.filter((one) => one.start < end && start < one.end);
  const whole: Finding = {
    label: "pressure",
    start: Math.min(start, over[0]?.start ?? start),
    end: Math.max(end, over.at(-1)?.end ?? end),
    threat: threat.threat,
  };
  return [...others, whole].sort((a, b) => a.start - b.start);
}
