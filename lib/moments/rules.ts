import type { Actor, Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";

/** Where a moment stands. The fourth is there for nobody until the one who was hurt wants it. */
export const SHELVES = ["talk", "together", "present", "touch"] as const;
export type Shelf = (typeof SHELVES)[number];

/** The ready-made moments: their words are in messages, their names are permanent, because marks are kept by them. */
export const READY = {
  talk: ["day", "oneGood", "gladOf", "oldPhotos", "smallOnce", "placeToSee", "song", "lightTalk"],
  together: ["walk", "cook", "breakfast", "film", "game", "tidy", "plants", "errand"],
  present: ["tea", "sky", "reading", "music", "onlyListen", "eveningSit", "bench", "goodNight"],
  touch: ["holdHands", "hug", "sitClose", "shoulder", "kissCheek", "handRub", "lieBeside", "fallAsleep"],
} as const satisfies Record<Shelf, readonly string[]>;
export type Ready = (typeof READY)[Shelf][number];
export const ALL_READY = SHELVES.flatMap((shelf): readonly Ready[] => READY[shelf]);

/** The shelf of a ready-made moment; null when it is none. */
export const shelfOf = (moment: string): Shelf | null =>
  SHELVES.find((shelf) => (READY[shelf] as readonly string[]).includes(moment)) ?? null;

/** What somebody may mark a moment with, in private. The first two are a yes, and only two of them ever show. */
export const WISHES = ["like", "open", "notNow", "notForMe"] as const;

export const MAX_MOMENT = 200;
export const MAX_GOOD_MOMENT = 2000;
/** So many moments of their own each may have standing. */
export const MOST_OWN = 50;
const DAY = 86_400_000;
/** Four in the morning by UTC, for everybody, wherever they are: an hour that says nothing about anybody. */
const HOUR_OF_DRAW = 4 * 3_600_000;

/** When the clock looks at what the two mark now: at its next hour, and if a time-out is on by then, after that. */
export const nextDraw = (now: number, pausedUntil: number | null = null) =>
  Math.max((Math.floor((now - HOUR_OF_DRAW) / DAY) + 1) * DAY + HOUR_OF_DRAW, pausedUntil ?? 0);

/** After how many quiet days the fourth shelf may be set to rest by itself. */
export const QUIET = { least: 3, most: 60 } as const;

/** A moment as it was found: the shelf of one of the two's own, if it is one, and whether the fourth shelf is out here. */
type Found = { shelf: Shelf | null; touch: boolean };

const isOut = (shelf: Shelf, touch: boolean) => unless(shelf !== "touch" || touch, "not-here");

/** Either adds a moment to a shelf that is there. */
export const mayAddMoment = (
  _actor: Partner,
  { standing, touch }: { standing: number; touch: boolean },
  { shelf, words }: { shelf: Shelf; words: string },
): Verdict =>
  all(isOut(shelf, touch), unless(isVisible(words), "nothing-written"), unless(standing < MOST_OWN, "too-many"));

/** Each marks what is there, and takes a mark away, whenever they like. */
export function mayMark(_actor: Partner, { shelf, touch }: Found, { moment }: { moment: string }): Verdict {
  const standing = shelfOf(moment) ?? shelf;
  return standing ? isOut(standing, touch) : unless(false, "not-here");
}

/** The fourth shelf is for whoever was hurt, in any repair, and for nobody else to know of. */
export const mayKeepShelf = ({ userId, repairs }: Pick<Actor, "userId" | "repairs">): Verdict =>
  unless(
    repairs.some(({ hurtId }) => hurtId === userId),
    "not-here",
  );

/** Either writes down what was good. */
export const mayLog = (_actor: Partner, _facts: object, { words }: { words: string }): Verdict =>
  unless(isVisible(words), "nothing-written");

/** Its author may withdraw what they wrote at any time, once. */
export const mayWithdraw = ({ userId }: Partner, found: { authorId: string; withdrawnAt: Date | null }): Verdict =>
  all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));
