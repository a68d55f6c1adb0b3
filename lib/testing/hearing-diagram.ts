import type { HearingMove, HearingNeed, HearingState, Judgement, TurnView } from "../hearings/schema";
import { PAGE } from "../hearings/schema";

/** 0 is the hurt one, 1 the accountable one, 2 somebody of another pair. */
export type Who = 0 | 1 | 2;
export type Input = {
  id?: string;
  hearing?: string;
  turn?: string;
  move?: HearingMove;
  words?: string;
  feelings?: string[];
  aloud?: true;
  judgement?: Judgement;
  need?: HearingNeed;
  repair?: string;
};

/** What a live hearing is made of. `until` is its end, or how long somebody waits; `floor` the end of the turn. */
type Room = { began: number | null; until: number; floor: number | null; stopped: number | null; inside: Set<Who> };
type Turn = Omit<TurnView, "mine"> & { author: Who };
export type Hearing = {
  id: string;
  state: HearingState;
  need: HearingNeed;
  side: "locked" | "open" | "said";
  seq: number;
  at: number;
  turns: Turn[];
  room: Room | null;
};

/** The diagram: whose the next step is, and where it leads. */
export const NEXT: Record<HearingState, { by: Who; move: HearingMove; to: HearingState }> = {
  toHear: { by: 1, move: "heard", to: "toJudge" },
  toJudge: { by: 0, move: "judged", to: "toMakeSense" },
  toMakeSense: { by: 1, move: "makesSense", to: "toImagine" },
  toImagine: { by: 1, move: "imagine", to: "toAskMore" },
  toAskMore: { by: 1, move: "isThereMore", to: "toSayMore" },
  toSayMore: { by: 0, move: "more", to: "toHear" },
  closed: { by: 0, move: "more", to: "toHear" },
};

const [TEN, HALF_AN_HOUR] = [600_000, 1_800_000];
const isBlank = (words = "") => /^[\s\u200b]*$/.test(words);
const olderThan = (all: { seq: number }[]) => (all.length > PAGE ? (all[PAGE - 1]?.seq ?? null) : null);
const byLast = (a: { seq: number }, b: { seq: number }) => b.seq - a.seq;

/** The hearings of a pair as they should be: pure, in memory, and written down from the diagram. */
export function hearingsAsTheyShouldBe(start: { now: number; seq: number }) {
  const world = { ...start, hearings: [] as Hearing[], everClosed: false };

  /** When the clock of a room stopped: by a press, or because a turn took ten minutes. */
  function stoppedAt({ stopped, floor, until }: Room) {
    if (stopped !== null) return stopped;
    return floor !== null && floor < until && floor <= world.now ? floor : null;
  }
  function roomOf({ room }: Hearing) {
    if (!room) return null;
    const stopped = stoppedAt(room);
    return world.now < (stopped === null ? room.until : stopped + HALF_AN_HOUR) ? room : null;
  }
  const within = (who: Who, hearing: Hearing) => {
    const room = roomOf(hearing);
    return room?.inside.has(who) ? room : null;
  };
  const isStill = (who: Who, hearing: Hearing) => {
    const room = within(who, hearing);
    return room !== null && stoppedAt(room) !== null;
  };

  /** What is wrong with what somebody would say, if anything. */
  function unsaid(who: Who, hearing: Hearing, { words, feelings = [], aloud }: Input) {
    const room = within(who, hearing);
    if (aloud && words !== undefined) return "unreadable";
    if (aloud) return room?.inside.size === 2 && stoppedAt(room) === null ? null : "not-together";
    return isBlank(words) && feelings.length === 0 ? "nothing-written" : null;
  }

  function turn(hearing: Hearing, author: Who, move: HearingMove, input: Input = {}) {
    const { words = "", feelings = [], aloud = false, judgement = null, need = null } = input;
    hearing.seq = ++world.seq;
    hearing.turns.unshift({
      ...{ id: input.id ?? "", seq: world.seq, author, move, aloud, judgement, need, at: world.now, withdrawnAt: null },
      said: words || feelings.length ? { words, feelings } : null,
    });
  }
  /** A step of the diagram: on it goes, and whoever is next has ten minutes, while a clock runs. */
  function step(hearing: Hearing, who: Who, input: Input) {
    const { move, to } = NEXT[hearing.state];
    turn(hearing, who, move, input);
    hearing.state = move === "judged" && input.judgement !== "yes" ? "toHear" : to;
    const room = roomOf(hearing);
    if (room?.began && stoppedAt(room) === null) room.floor = world.now + TEN;
  }

  const acts: Record<string, (who: Who, hearing: Hearing, input: Input) => string | undefined> = {
    takeTurn: (who, hearing, { ...input }) => {
      const { state, need, side } = hearing;
      if (who === 0) return "only-listener";
      if (need === "nothingYet") return "not-ready-to-hear";
      if (input.move === "side" && side !== "open") return "side-locked";
      if (input.move !== "side" && state === "closed") return "hearing-closed";
      if (input.move !== "side" && NEXT[state].move !== input.move) return "not-your-turn";
      if (isStill(who, hearing)) return "hearing-paused";
      if (input.feelings && input.move !== "imagine") return "unreadable";
      const asks = input.move === "isThereMore" && !input.aloud;
      const wrong = asks ? (input.words === undefined ? null : "unreadable") : unsaid(who, hearing, input);
      if (wrong) return wrong;
      if (input.move !== "side") return step(hearing, who, input) as undefined;
      hearing.side = "said";
      turn(hearing, who, "side", input);
    },
    judgeTurn: (who, hearing, input) => {
      if (who === 1) return "only-speaker";
      if (hearing.state === "closed") return "hearing-closed";
      if (hearing.state !== "toJudge") return "not-your-turn";
      if (isStill(who, hearing)) return "hearing-paused";
      if (input.words !== undefined && isBlank(input.words)) return "nothing-written";
      step(hearing, who, input);
    },
    sayMore: (who, hearing, input) => {
      if (who === 1) return "only-speaker";
      if (NEXT[hearing.state].move !== "more") return "not-your-turn";
      if (isStill(who, hearing)) return "hearing-paused";
      const wrong = unsaid(who, hearing, input);
      if (wrong) return wrong;
      step(hearing, who, input);
    },
    closeHearing: (who, hearing) => {
      if (who === 1) return "only-speaker";
      if (hearing.state === "closed") return "hearing-closed";
      turn(hearing, who, "closed");
      Object.assign(hearing, { state: "closed", room: null, ...(hearing.side === "open" && { side: "locked" }) });
      world.everClosed = true;
    },
    setNeed: (who, hearing, { need }) => {
      if (who === 1) return "only-speaker";
      if (hearing.need === need) return "already-there";
      turn(hearing, who, "need", { need: need as HearingNeed });
      hearing.need = need as HearingNeed;
    },
    unlockSide: (who, hearing) => {
      if (who === 1) return "only-speaker";
      if (hearing.side === "open") return "already-there";
      turn(hearing, who, "unlocked");
      hearing.side = "open";
    },
    enterHearing: (who, hearing) => {
      if (hearing.state === "closed") return "hearing-closed";
      const room = roomOf(hearing) ?? { began: null, until: 0, floor: null, stopped: null, inside: new Set<Who>() };
      room.inside.add(who);
      if (!room.began) room.until = world.now + HALF_AN_HOUR;
      if (!room.began && room.inside.size === 2) Object.assign(room, { began: world.now, floor: world.now + TEN });
      hearing.room = room;
    },
    leaveHearing: (who, hearing) => (within(who, hearing)?.inside.delete(who) ? undefined : "not-here"),
    pauseHearing: (who, hearing) => {
      const room = within(who, hearing);
      if (!room?.began) return room ? "not-together" : "not-here";
      if (isStill(who, hearing)) return "already-there";
      room.stopped = world.now;
    },
    goOnHearing: (who, hearing) => {
      const room = within(who, hearing);
      const stopped = room && stoppedAt(room);
      if (!room || stopped === null) return room ? "already-there" : "not-here";
      Object.assign(room, { until: room.until + world.now - stopped, stopped: null, floor: world.now + TEN });
    },
  };

  /** Does one thing, and answers how that went: `ok`, or the reason why not. */
  function does(who: Who, name: string, input: Input): string {
    if (who === 2) return "not-here";
    if (name === "shareHearing") {
      if (who === 1) return "only-speaker";
      if (isBlank(input.words) && !input.feelings?.length) return "nothing-written";
      const { id = "", need = "sayBack" } = input;
      const made = { id, state: "toHear" as const, need, side: "locked" as const, seq: 0, at: world.now, turns: [] };
      world.hearings.push({ ...made, room: null });
      turn(world.hearings.at(-1) as Hearing, who, "shared", input);
      return "ok";
    }
    if (name === "withdrawTurn") {
      const hearing = world.hearings.find(({ turns }) => turns.some(({ id }) => id === input.turn));
      const found = hearing?.turns.find(({ id }) => id === input.turn);
      if (!hearing || !found) return "not-here";
      if (found.author !== who) return "not-your-words";
      if (!found.said) return "not-here";
      hearing.seq = ++world.seq;
      Object.assign(found, { said: null, withdrawnAt: world.now });
      return "ok";
    }
    const hearing = world.hearings.find(({ id }) => id === input.hearing);
    return hearing ? (acts[name]?.(who, hearing, input) ?? "ok") : "not-here";
  }

  const summaryOf = ({ id, seq, state, need, at, turns }: Hearing, who: Who, repair: string) => ({
    ...{ id, seq, repair, mine: who === 0, state, need, said: turns.at(-1)?.said ?? null, at },
  });
  function liveOf(hearing: Hearing, who: Who) {
    const room = within(who, hearing);
    if (!room) return null;
    const pausedAt = stoppedAt(room);
    const there = room.inside.has((1 - who) as Who);
    const turnEndsAt = pausedAt === null ? room.floor : null;
    return { now: world.now, there, startedAt: room.began, endsAt: room.until, turnEndsAt, pausedAt };
  }
  function hearingOf(hearing: Hearing, who: Who, repair: string) {
    const { by, move } = NEXT[hearing.state];
    const waits = isStill(who, hearing) || (who === 1 && hearing.need === "nothingYet");
    const turns = hearing.turns.slice(0, PAGE).map(({ author, ...one }) => ({ ...one, mine: author === who }));
    return {
      ...summaryOf(hearing, who, repair),
      ...{ side: hearing.side, myMove: by === who && !waits ? move : null, live: liveOf(hearing, who) },
      ...{ turns, older: olderThan(hearing.turns) },
    };
  }

  return {
    world,
    does,
    /** Every view that has to do with hearings, and what it shows. */
    seenBy: (who: Who, repair: string) => {
      const all = [...world.hearings].sort(byLast);
      const items = all.slice(0, PAGE).map((one) => summaryOf(one, who, repair));
      return [
        { view: "hearings", input: { repair }, data: { items, older: olderThan(all) } },
        ...all.map((one) => ({ view: "hearing", input: { hearing: one.id }, data: hearingOf(one, who, repair) })),
        { view: "path", input: {}, data: { gold: world.everClosed ? [2] : [] } },
      ];
    },
  };
}

export type Model = ReturnType<typeof hearingsAsTheyShouldBe>;
