import type { Actor, Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { areTogether, isPausedFor, type Live } from "../hearing-sittings/rules";
import { all, no, unless, type Verdict } from "../verdict";
import type { HearingNeed, HearingState, Judgement, JudgeTurn, SayMore, ShareHearing, TakeTurn } from "./schema";

export const NEEDS = ["justHear", "sayBack", "comfort", "nothingYet"] as const;
export const JUDGEMENTS = ["yes", "partly", "notQuite"] as const;
export const SIDES = ["locked", "open", "said"] as const;
/** What the listener can do, and there is nothing else. */
export const LISTENING = ["heard", "makesSense", "imagine", "isThereMore", "side"] as const;

/** The one move that is to be made where a hearing stands. Whoever makes it has the floor. */
export const FLOOR = {
  toHear: "heard",
  toJudge: "judged",
  toMakeSense: "makesSense",
  toImagine: "imagine",
  toAskMore: "isThereMore",
  toSayMore: "more",
  closed: "more",
} as const;

/** Where a hearing stands after a move. After `judged` it depends on what was said; `side` moves nothing. */
const AFTER = {
  more: "toHear",
  heard: "toJudge",
  makesSense: "toImagine",
  imagine: "toAskMore",
  isThereMore: "toSayMore",
} as const;

export const MAX_SHARED = 20_000;
export const MAX_HEARD = 5000;
/** What the speaker adds when that was not quite it. */
export const MAX_MISSING = 2000;
export const MAX_FEELINGS = 8;
export const MAX_FEELING = 40;

/** A hearing as the rules see it, with its sitting, if the two are in one. */
export type Found = Live & {
  speakerId: string;
  state: HearingState;
  need: HearingNeed;
  side: (typeof SIDES)[number];
};

type Who = Pick<Actor, "userId" | "now">;
type Said = { words?: string | undefined; feelings?: string[] | undefined; aloud?: true | undefined };

const speaks = ({ userId }: Who, { speakerId }: Found) => unless(speakerId === userId, "only-speaker");
const listens = ({ userId }: Who, { speakerId }: Found) => unless(speakerId !== userId, "only-listener");
const isOpen = ({ state }: Found) => unless(state !== "closed", "hearing-closed");
const isNext = ({ state }: Found, move: string) => unless(FLOOR[state] === move, "not-your-turn");
const goesOn = (who: Who, found: Found) => unless(!isPausedFor(found, who), "hearing-paused");
/** While nothing is needed yet, the listener has no move. */
const isReady = ({ need }: Found) => unless(need !== "nothingYet", "not-ready-to-hear");

/** Words or feelings that can be seen; or, while both are inside, a voice. */
function isSaid(who: Who, found: Found, { words, feelings = [], aloud }: Said): Verdict {
  if (aloud) return words === undefined ? unless(areTogether(found, who), "not-together") : no("unreadable");
  return unless(isVisible(words ?? "") || feelings.length > 0, "nothing-written");
}

/** Where a hearing stands after a move of the listener's, or when the speaker has said more. */
export const stateAfter = (move: keyof typeof AFTER): HearingState => AFTER[move];
/** Only a yes leads on. Else the listener says again what they heard. */
export const stateAfterJudging = (judgement: Judgement): HearingState =>
  judgement === "yes" ? "toMakeSense" : "toHear";

/** The one move that somebody may make now. In a closed hearing the speaker may say more, and nobody needs to. */
export function moveFor(who: Who, found: Found) {
  const move = FLOOR[found.state];
  const isSpeakers = move === "judged" || move === "more";
  const standing = isSpeakers ? speaks(who, found) : all(listens(who, found), isReady(found));
  return all(standing, goesOn(who, found)).ok === true ? move : null;
}

/** Only the one who was hurt begins a hearing. */
export const mayShare = (
  { repair }: { repair: { role: "hurt" | "accountable" } },
  _: object,
  { words, feelings }: Pick<ShareHearing, "words" | "feelings">,
): Verdict =>
  all(
    unless(repair.role === "hurt", "only-speaker"),
    unless(isVisible(words) || feelings.length > 0, "nothing-written"),
  );

/** The listener's next step, or their own side, once for each time that it was unlocked. Nothing in between, and nothing besides. */
export const mayTakeTurn = (who: Who, found: Found, { move, ...said }: TakeTurn): Verdict =>
  all(
    listens(who, found),
    isReady(found),
    move === "side" ? unless(found.side === "open", "side-locked") : all(isOpen(found), isNext(found, move)),
    goesOn(who, found),
    unless(said.feelings === undefined || move === "imagine", "unreadable"),
    // The question has no words of its own. It may be asked aloud.
    move === "isThereMore" && !said.aloud ? unless(said.words === undefined, "unreadable") : isSaid(who, found, said),
  );

/** The speaker says whether that is what they said, with a few words on what was missing or none. */
export const mayJudge = (who: Who, found: Found, { words }: Pick<JudgeTurn, "words">): Verdict =>
  all(
    speaks(who, found),
    isOpen(found),
    isNext(found, "judged"),
    goesOn(who, found),
    unless(words === undefined || isVisible(words), "nothing-written"),
  );

/** The speaker says more when they are asked; and in a closed hearing, which opens it again. */
export const maySayMore = (who: Who, found: Found, said: SayMore): Verdict =>
  all(speaks(who, found), isNext(found, "more"), goesOn(who, found), isSaid(who, found, said));

/** The speaker closes a hearing at any time, in a pause too. */
export const mayClose = (who: Who, found: Found): Verdict => all(speaks(who, found), isOpen(found));

/** What is needed changes whenever the speaker says so. */
export const maySetNeed = (who: Who, found: Found, { need }: { need: HearingNeed }): Verdict =>
  all(speaks(who, found), unless(need !== found.need, "already-there"));

/** The speaker unlocks the other's side when they want to hear it: also once more, and also in a closed hearing. */
export const mayUnlock = (who: Who, found: Found): Verdict =>
  all(speaks(who, found), unless(found.side !== "open", "already-there"));

export type FoundTurn = { authorId: string; hearingId: string; words: string | null };

/** Its author withdraws what they said at any time, once. */
export const mayWithdrawTurn = ({ userId }: Pick<Partner, "userId">, { authorId, words }: FoundTurn): Verdict =>
  all(unless(authorId === userId, "not-your-words"), unless(words !== null, "not-here"));
