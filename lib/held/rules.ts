import type { Actor } from "../actor";
import { unless, type Verdict, yes } from "../verdict";

/** Only what is due is given back, and only by the sweep that found it refused. */
export const mayReturn = ({ released }: Actor): Verdict => unless(released === true, "not-here");

type Input = {
  words?: string;
  name?: string;
  happened?: string;
  kind?: string;
  parts?: Record<string, string>;
  whole?: string;
  moreBy?: string;
  details?: boolean;
  quotes?: object[];
  topic?: string;
  urgent?: boolean;
  reason?: string;
  repair?: string;
  question?: string;
  letter?: string;
  hearing?: string;
  agreement?: string;
  commitment?: string;
  instead?: string;
  move?: string;
  earlier?: { question: string; again: boolean };
};

/** Something that somebody typed, or chose, and the composer that it came from and goes back to. */
export type Typed = { composer: string; words: string; chosen?: true };

/** What something of one's own is about: the question that it answers or goes on from, the letter that it puts right, or the hearing that it belongs to. */
export function aboutOf(input: unknown): string | null {
  const { question, letter, hearing, agreement, earlier } = input as Input;
  return question ?? letter ?? hearing ?? agreement ?? (earlier && !earlier.again ? earlier.question : null);
}

/** The composer of one part of a letter: of one that is to be delivered in a repair, or of a letter that is put right. */
export const partComposer = (part: string, { kind, about }: { kind?: string | undefined; about: string }) =>
  `${(kind ?? "letter").replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}-${part}:${about}`;

const COMPOSERS: Record<string, string> = {
  answerQuestion: "answer",
  correctAnswer: "correct",
  refuseQuestion: "refuse",
  postCheckIn: "check-in",
  shareHearing: "hearing",
  judgeTurn: "missing",
  sayMore: "more",
  logSlip: "slip",
  feelCrossed: "crossed",
  offerOpenness: "openness",
  shareLine: "line",
  publishParagraph: "paragraph",
  writeWish: "wish",
  makeCommitment: "promise",
  addMoment: "moment",
  logMoment: "good-moment",
  offerRepair: "repair-offer",
  nameRepair: "repair-name",
  declineAgreement: "decline",
  sayLast: "sitting-last",
};
const MOVES: Record<string, string> = { heard: "heard", makesSense: "makes-sense", imagine: "imagine", side: "side" };

/** Begun in a repair, wherever they come from. */
const IN_REPAIR = ["shareHearing", "writeWish", "makeCommitment", "nameRepair"];

/** The composer that somebody's words came from, as the screens name it. */
function composerOf(operation: string, input: Input) {
  const name = MOVES[input.move ?? ""] ?? COMPOSERS[operation] ?? "ask";
  const about = IN_REPAIR.includes(operation) ? input.repair : aboutOf(input);
  return about ? `${name}:${about}` : name;
}
/** What a letter holds: its parts, whether that is all of it, and whether it has details. */
function inLetter({ parts = {}, kind, repair = "", whole = "", moreBy, details, ...more }: Input): Typed[] {
  const composer = (part: string) => partComposer(part, { kind, about: more.letter ?? repair });
  return [
    ...Object.entries(parts).map(([part, words]) => ({ composer: composer(part), words })),
    { composer: composer("whole"), words: moreBy ? `${whole} ${moreBy}` : whole, chosen: true },
    { composer: composer("details"), words: details ? "yes" : "", chosen: true },
    { composer: composer("quotes"), words: more.quotes?.length ? JSON.stringify(more.quotes) : "", chosen: true },
    {
      composer: composer("cover"),
      words: more.topic ? `${more.topic} ${more.urgent ? "yes" : "no"}` : "",
      chosen: true,
    },
    { composer: composer("reason"), words: more.reason ?? "", chosen: true },
  ];
}

/** All that somebody typed in something of their own, with the composers that it belongs to. */
export function typedIn(operation: string, input: unknown): Typed[] {
  const { name = "", words = name, happened = "", instead = "", commitment, parts } = input as Input;
  const about = aboutOf(input);
  const typed: Typed[] = parts
    ? inLetter(input as Input)
    : [
        { composer: composerOf(operation, input as Input), words },
        { composer: commitment ? `not-kept-happened:${commitment}` : `happened:${about}`, words: happened },
        { composer: `not-kept-instead:${commitment}`, words: instead },
      ];
  return typed.filter((one) => one.words !== "");
}

/** What was typed, as one text. */
export const wordsIn = (typed: Typed[]) => typed.flatMap(({ words, chosen }) => (chosen ? [] : [words])).join("\n\n");

/** One's own, until it goes. */
export const mayTakeBack = (): Verdict => yes;

/** What of one's own goes first is one's own to say, while all of it still waits. */
export const mayArrange = (_actor: Actor, { waiting }: { waiting: number }, { order }: { order: string[] }): Verdict =>
  unless(waiting === new Set(order).size, "not-here");
