import { type Finding, LABELS, type Label, type Threat } from "./labels";
import model from "./model.json";
import type { Again, Judged } from "./network";
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
 * Phrases that both readers together are sure enough of; and threats, whatever is likely. `lookAgain` asks the second reader: see
 * `lookAgain` in network.ts.
 */
export function findings(
  words: Token[],
  { words: judged, any }: Judged,
  lookAgain: (phrase: Phrase) => Again,
): Finding[] {
  const sure = sureIn(words.length);
  const phrases = runsIn(judged).flatMap((run) => cutIn(words, judged, run));
  const found = phrases.flatMap(({ first, last }) => {
    const ofWords = judged.slice(first, last + 1);
    const surest = ofWords.reduce((most, classes) => Math.max(most, likely(classes)), 0);
    // What is less likely than this cannot become sure enough, whatever it is.
    if (together(surest, any, 1) < sure) return [];
    const again = lookAgain({ first, last });
    if (together(surest, any, 1 - again.nothing) < sure) return [];
    return named(words, takenFor(ofWords, again), first, wholeClauses(words, first, last));
  });
  return withThreat(words, found);
}

const likely = (classes?: number[]) => 1 - (classes?.[0] ?? 1);

/** Runs of words that are likely to work against repair, over a gap of one word. */
function runsIn(judged: number[][]): Phrase[] {
  const runs: Phrase[] = [];
  for (let first = 0; first < judged.length; first++) {
    if (likely(judged[first]) <= LIKELY) continue;
    let last = first;
    while (likely(judged[last + 1]) > LIKELY || likely(judged[last + 2]) > LIKELY) last++;
    runs.push({ first, last });
    first = last;
  }
  return runs;
}

/** A run, cut where a sentence ends in it and the next does something else. */
function cutIn(words: Token[], judged: number[][], { first, last }: Phrase): Phrase[] {
  const cut: (Phrase & { does: number })[] = [];
  const add = (from: number, to: number) => {
    const sums = sumsOf(judged.slice(from, to + 1));
    const does = sums.indexOf(Math.max(...sums));
    const before = cut.at(-1);
    if (before?.does === does) before.last = to;
    else cut.push({ first: from, last: to, does });
  };
  let from = first;
  let spoken = false;
  let stopped = false;
  for (let at = first; at <= last; at++) {
    const word = words[at]?.word ?? "";
    if (STOPS.has(word)) stopped = spoken;
    if (!isWord(word)) continue;
    if (stopped) {
      add(from, at - 1);
      from = at;
    }
    spoken = true;
    stopped = false;
  }
  add(from, last);
  return cut;
}
const isWord = (word: string) => /^[\p{L}\d'<]/u.test(word) && word !== "<line>";

/** How much each class has of some words, as the first reader takes them. */
const sumsOf = (judged: number[][]) =>
  model.classes.map((_, i) => judged.reduce((sum, classes) => sum + (classes[i + 1] ?? 0), 0));

const JOINTS = new Set(["but", "and", "so", "because", "though", "although", "yet"]);
const STOPS = new Set([".", "!", "?", "<line>"]);
const ENDS = new Set([...STOPS, ",", ";", ":"]);

/** A phrase ends with a word; one that breaks off within a clause ends before it, since in the place of half a clause nothing else can be said. */
function wholeClauses(words: Token[], first: number, last: number): number {
  let end = last;
  while (end > first && isEnd(words[end])) end--;
  if (isEnd(words[end + 1])) return end;
  for (let at = end; at > first + 1; at--) {
    if (end - at < FEW && STOPS.has(words[at - 1]?.word ?? "")) return wholeClauses(words, first, at - 2);
    if (JOINTS.has(words[at]?.word ?? "") && words[at - 1]?.word === ",") return at - 2;
  }
  return end;
}
/** So few words of a next sentence do not make a phrase go on into it. */
const FEW = 4;
const isEnd = (token?: Token) => token === undefined || ENDS.has(token.word);

/**
 * What a phrase is taken for: by both readers, the first word by word, the second as a whole; and where that is not a threat, by what
 * its words lean to.
 */
function takenFor(judged: number[][], { does, leaning }: Again): string {
  const readers = sumsOf(judged).map((sum, i) => (does[i] ?? 0) * Math.sqrt(sum));
  const name = likeliest(readers);
  if (name in threats) return name;
  return likeliest(leaning.map((it, i) => (readers[i] ?? 0) * Math.exp(it)));
}
const likeliest = (ofClasses: number[]) => model.classes[ofClasses.indexOf(Math.max(...ofClasses))] ?? "";

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
