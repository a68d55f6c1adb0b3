import * as z from "zod/mini";
import { id, line, place, words } from "../drafts/schema";
import type { LiveView } from "../hearing-sittings/rules";
import {
  type FLOOR,
  JUDGEMENTS,
  LISTENING,
  MAX_FEELING,
  MAX_FEELINGS,
  MAX_HEARD,
  MAX_MISSING,
  MAX_SHARED,
  NEEDS,
  type SIDES,
} from "./rules";

const about = { repair: id, hearing: id };
/** Named feelings, or one's own. */
const feelings = z.array(line(MAX_FEELING)).check(z.maxLength(MAX_FEELINGS));
/** It is spoken, while both are inside, and has no words here. */
const aloud = z.optional(z.literal(true));

export const shareHearingInput = z.strictObject({
  repair: id,
  id,
  words: words(MAX_SHARED),
  feelings,
  need: z.enum(NEEDS),
});
export const takeTurnInput = z.strictObject({
  ...about,
  id,
  move: z.enum(LISTENING),
  words: z.optional(words(MAX_HEARD)),
  /** With `imagine`. */
  feelings: z.optional(feelings),
  aloud,
});
export const judgeTurnInput = z.strictObject({
  ...about,
  id,
  judgement: z.enum(JUDGEMENTS),
  /** What was missing. */
  words: z.optional(words(MAX_MISSING)),
});
export const sayMoreInput = z.strictObject({
  ...about,
  id,
  words: z.optional(words(MAX_SHARED)),
  feelings: z.optional(feelings),
  aloud,
});
export const closeHearingInput = z.strictObject(about);
export const setNeedInput = z.strictObject({ ...about, need: z.enum(NEEDS) });
export const unlockSideInput = z.strictObject(about);
export const withdrawTurnInput = z.strictObject({ turn: id });

/** How many hearings a page of the list holds, and how many turns a page of one. */
export const PAGE = 20;

export const hearingsInput = z.strictObject({ repair: z.optional(id), before: z.optional(place(1)) });
export const hearingInput = z.strictObject({ hearing: id, before: z.optional(place(1)) });

export const sharedInput = z.strictObject({ repair: id, before: z.optional(place(1)) });
export const passagesInput = z.strictObject({ turns: z.array(id).check(z.minLength(1), z.maxLength(50)) });

export type ShareHearing = z.infer<typeof shareHearingInput>;
export type TakeTurn = z.infer<typeof takeTurnInput>;
export type JudgeTurn = z.infer<typeof judgeTurnInput>;
export type SayMore = z.infer<typeof sayMoreInput>;
export type HearingNeed = (typeof NEEDS)[number];
export type HearingState = keyof typeof FLOOR;
export type Judgement = (typeof JUDGEMENTS)[number];
export type HearingMove =
  | (typeof FLOOR)[HearingState]
  | (typeof LISTENING)[number]
  | "shared"
  | "unlocked"
  | "need"
  | "closed";

/** What somebody said, as it lies in its envelope. Either may be empty, and not both. */
export type SaidView = { words: string; feelings: string[] };

/** A hearing as one of the two sees it. Times are milliseconds. */
export type HearingSummary = {
  id: string;
  /** The pair's clock at what happened last in it. */
  seq: number;
  repair: string;
  /** I speak in it, and the other listens. */
  mine: boolean;
  state: HearingState;
  need: HearingNeed;
  /** What was said first. Null once it was withdrawn. */
  said: SaidView | null;
  at: number;
};

/** A page of hearings, what happened last first. `older` is where the next one begins. */
export type HearingsView = { items: HearingSummary[]; older: number | null };

/** A page of what was shared in a repair's hearings, newest first. */
export type SharedView = { items: { id: string; words: string; at: number }[]; older: number | null };

/** The words of turns and the hearings they stand in, by their ids; null once they were taken back. */
export type PassagesView = Record<string, { hearing: string; words: string | null }>;

/** One thing said or done in a hearing. */
export type TurnView = {
  id: string;
  seq: number;
  move: HearingMove;
  mine: boolean;
  /** Null where nothing was written, or once it was withdrawn. */
  said: SaidView | null;
  aloud: boolean;
  /** Of `judged`. */
  judgement: Judgement | null;
  /** Of `shared` and `need`: what was needed from then on. */
  need: HearingNeed | null;
  at: number;
  withdrawnAt: number | null;
};

/** One hearing, with what the rules go by, and a page of its turns, newest first. Null: it isn't here. */
export type HearingView =
  | (HearingSummary & {
      side: (typeof SIDES)[number];
      /** The one move that I may make now: so that a screen has this composer, or none. */
      myMove: (typeof FLOOR)[HearingState] | null;
      /** What goes on inside, while I am. */
      live: LiveView | null;
      turns: TurnView[];
      older: number | null;
    })
  | null;
