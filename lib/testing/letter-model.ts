import type { Choice } from "../envelopes/schema";
import type { LetterKind, LetterPart, Readiness, Response } from "../letters/schema";

/** 0 was hurt, 1 is accountable, 2 is of another pair. */
export type Who = 0 | 1 | 2;

type Input = {
  id?: string;
  kind?: LetterKind;
  parts?: Record<string, string>;
  letter?: string;
  entry?: string;
  held?: string;
  choice?: Choice;
  response?: Response;
  part?: LetterPart;
  readiness?: Readiness;
  reason?: string;
};
type Entry = {
  id: string | null;
  kind: "delivered" | Response;
  version: number | null;
  words: string | null;
  part: LetterPart | null;
  choice: Choice | null;
};
type Letter = { id: string; kind: LetterKind; at: number; withdrawn: boolean; seq: number; entries: Entry[] };
type Held = { name: string; input: Input; until: number; id?: string };

const UNREADY = { notYet: "not-ready-yet", inPerson: "rather-in-person" };
const DAY = 24 * 3_600_000;
const textOf = ({ parts = {} }: Input) => Object.values(parts).join("\n\n");
const isBlank = (words: string) => /^[\s\u200b]*$/.test(words);

/** The letters of a repair as they should be: pure, in memory, written down from what the product promises. */
export function aLetterModel(start: { now: number; seq: number }) {
  const box = {
    ...start,
    readiness: "notYet" as Readiness,
    readyAt: null as number | null,
    apologies: [] as number[],
    letters: [] as Letter[],
    held: [] as Held[],
    drafts: [] as string[],
  };
  const find = (id?: string) => box.letters.find((one) => one.id === id);
  const newest = ({ entries }: Letter) => entries.filter(({ version }) => version !== null).at(-1);
  const saidSince = (letter: Letter) => letter.entries.slice(letter.entries.indexOf(newest(letter) as Entry) + 1);
  const isRead = (letter: Letter) => !letter.withdrawn && newest(letter)?.choice === "opened";

  function mayDeliver(input: Input): string {
    if (isBlank(textOf(input))) return "nothing-written";
    const stands = box.letters.some(({ kind, withdrawn }) => kind === "ownership" && !withdrawn);
    if (input.kind === "ownership" && stands) return "statement-stands";
    const today = box.letters.filter(({ kind, at }) => kind === "lateTruth" && at > box.now - DAY);
    if (input.kind === "lateTruth" && today.length >= 5) return "enough-for-today";
    if (input.kind !== "apology") return "undo";
    if (box.readiness !== "write") return UNREADY[box.readiness];
    const last = box.apologies.at(-1);
    const asked = last !== undefined && (box.readyAt ?? 0) > last;
    return last === undefined || asked || box.now >= last + 14 * DAY ? "undo" : "apology-lately";
  }
  function mayAmend(input: Input): string {
    const letter = find(input.letter);
    if (!letter || letter.withdrawn) return "not-here";
    if (letter.kind === "apology" && box.readiness !== "write") return UNREADY[box.readiness];
    return isBlank(textOf(input)) ? "nothing-written" : "undo";
  }
  const mayHold = (name: string, input: Input) => (name === "deliverLetter" ? mayDeliver(input) : mayAmend(input));

  /** One shared thing more in a letter. */
  const say = (letter: Letter, entry: Partial<Entry>) => {
    letter.seq = ++box.seq;
    letter.entries.push({
      id: null,
      kind: "delivered",
      version: null,
      words: null,
      part: null,
      choice: null,
      ...entry,
    });
  };
  function goes({ name, input }: Held) {
    if (mayHold(name, input) !== "undo") return void box.drafts.push(textOf(input));
    const made = {
      id: input.id ?? "",
      kind: input.kind ?? "ownership",
      at: box.now,
      withdrawn: false,
      seq: 0,
      entries: [],
    };
    const letter = find(input.letter) ?? made;
    if (letter === made) box.letters.push(made);
    if (letter === made && made.kind === "apology") box.apologies.push(box.now);
    say(letter, { id: input.id ?? "", version: (newest(letter)?.version ?? 0) + 1, words: textOf(input) });
  }

  function responds(letter: Letter, { response, part }: Input): string {
    if (!isRead(letter)) return "not-here";
    if (response !== "read" && letter.kind !== "apology") return "unreadable";
    if ((response === "missing") !== (part !== undefined)) return "unreadable";
    if (saidSince(letter).some((one) => one.kind === response && one.part === (part ?? null))) return "already-there";
    say(letter, { kind: response ?? "read", part: part ?? null });
    return "ok";
  }
  function opens(who: Who, { entry, choice = "later" }: Input): string {
    const letter = box.letters.find(({ entries }) => entries.some(({ id }) => id === entry));
    const found = letter?.entries.find(({ id }) => id === entry);
    if (!found || !letter || letter.withdrawn || who !== 0) return "not-here";
    if (found.choice !== "opened") found.choice = choice;
    return "ok";
  }
  function withdraws(who: Who, letter: Letter): string {
    if (who !== 1) return "not-your-words";
    if (letter.withdrawn) return "not-here";
    letter.withdrawn = true;
    letter.seq = ++box.seq;
    for (const entry of letter.entries) entry.words = null;
    return "ok";
  }
  function does(who: Who, name: string, input: Input): string {
    if (name === "takeBack") {
      const at = box.held.findIndex(({ id }) => id === input.held);
      if (who !== 1 || at < 0) return "not-here";
      box.drafts.push(...box.held.splice(at, 1).map((one) => textOf(one.input)));
      return "ok";
    }
    if (who === 2) return "not-here";
    if (name === "openEnvelope") return opens(who, input);
    if (name === "setReadiness") {
      if (who !== 0) return "only-hurt-is-ready";
      Object.assign(box, { readiness: input.readiness, readyAt: box.now, seq: box.seq + 1 });
      return "ok";
    }
    const letter = find(input.letter);
    if (name !== "deliverLetter" && !letter) return "not-here";
    if (letter && name === "respondToLetter") return who === 0 ? responds(letter, input) : "not-here";
    if (letter && name === "withdrawLetter") return withdraws(who, letter);
    if (who !== 1) return name === "deliverLetter" ? "only-accountable" : "not-your-words";
    const went = mayHold(name, input);
    if (went === "undo") box.held.push({ name, input, until: box.now + 10_000 });
    return went;
  }

  return {
    box,
    does,
    sweep() {
      const due = box.held.filter(({ until }) => until <= box.now);
      box.held = box.held.filter(({ until }) => until > box.now);
      for (const one of due) goes(one);
    },
    /** What of the letters one of the two sees. */
    seenBy: (who: 0 | 1) => ({
      letters: box.letters
        .toSorted((one, other) => other.seq - one.seq)
        .map((letter) => ({
          id: letter.id,
          mine: who === 1,
          withdrawn: letter.withdrawn,
          version: newest(letter)?.version,
          choice: who === 1 ? null : newest(letter)?.choice,
          read: who === 0 && isRead(letter),
          entries: letter.entries.toReversed().map(({ id: _, choice, words, ...entry }) => ({
            ...entry,
            mine: (entry.kind === "delivered") === (who === 1),
            choice: who === 1 ? null : choice,
            words: who === 1 || choice === "opened" ? words : null,
          })),
        })),
      readiness: box.readiness,
      gold: [1, 3].filter((step) => box.letters.some(({ kind }) => kind === (step === 1 ? "ownership" : "apology"))),
      held: who === 1 ? box.held.map(({ input }) => textOf(input)) : [],
      drafts: who === 1 ? box.drafts.toSorted() : [],
    }),
  };
}

export type LetterModel = ReturnType<typeof aLetterModel>;
