import { expect, test } from "vitest";
import { LISTENING, mayClose, mayJudge, maySayMore, mayShare, mayTakeTurn, mayUnlock, moveFor } from "./rules";
import type { HearingState } from "./schema";

const [SPEAKER, LISTENER] = ["a", "b"];
const NOW = Date.parse("2026-11-26T20:00:00Z");
const STATES: HearingState[] = ["toHear", "toJudge", "toMakeSense", "toImagine", "toAskMore", "toSayMore", "closed"];
const ID = "00000000-0000-4000-8000-000000000000";
const ABOUT = { repair: ID, hearing: ID, id: ID };

const who = (userId = LISTENER) => ({ userId, now: NOW });
const found = (more: object = {}) => ({
  ...{ speakerId: SPEAKER, state: "toHear" as const, need: "justHear" as const, side: "locked" as const },
  ...{ sitting: null, seats: [] },
  ...more,
});
const turn = (move: (typeof LISTENING)[number], more: object = {}) => ({
  ...{ ...ABOUT, move, words: move === "isThereMore" ? undefined : "You were alone." },
  ...more,
});
const saying = { ...ABOUT, words: "And then the summer." };
const ok = (verdict: { ok: unknown }) => verdict.ok === true;

/** The diagram, by hand: the moves that each of the two has where a hearing stands. */
const MOVES: Record<HearingState, [speaker: string[], listener: string[]]> = {
  toHear: [[], ["heard"]],
  toJudge: [["judged"], []],
  toMakeSense: [[], ["makesSense"]],
  toImagine: [[], ["imagine"]],
  toAskMore: [[], ["isThereMore"]],
  toSayMore: [["more"], []],
  closed: [["more"], []],
};

test.each(STATES)("where a hearing is %s, one move can be made by one of the two, and no other", (state) => {
  const movesOf = (userId?: string) => [
    ...LISTENING.filter((move) => ok(mayTakeTurn(who(userId), found({ state }), turn(move)))),
    ...(ok(mayJudge(who(userId), found({ state }), {})) ? ["judged"] : []),
    ...(ok(maySayMore(who(userId), found({ state }), saying)) ? ["more"] : []),
  ];
  expect([movesOf(SPEAKER), movesOf(LISTENER)]).toEqual(MOVES[state]);
  const shown = [SPEAKER, LISTENER].map((one) => [moveFor(who(one), found({ state }))].filter(Boolean));
  expect(shown).toEqual(MOVES[state]);
});

test.each(STATES)(
  "where a hearing is %s, the side is the speaker's to unlock and the hearing theirs to close",
  (state) => {
    const may = (userId: string | undefined, side: string) => [
      ok(mayUnlock(who(userId), found({ state, side }))),
      ok(mayClose(who(userId), found({ state, side }))),
      ok(mayTakeTurn(who(userId), found({ state, side }), turn("side"))),
    ];
    const closes = state !== "closed";
    for (const side of ["locked", "said"]) expect(may(SPEAKER, side)).toEqual([true, closes, false]);
    expect(may(SPEAKER, "open")).toEqual([false, closes, false]);
    for (const side of ["locked", "said"]) expect(may(LISTENER, side)).toEqual([false, false, false]);
    expect(may(LISTENER, "open")).toEqual([false, false, true]);
  },
);

test("while nothing is needed yet, the listener has no move anywhere, and the speaker has theirs", () => {
  for (const state of STATES) {
    const facts = found({ state, need: "nothingYet", side: "open" });
    for (const move of LISTENING)
      expect(mayTakeTurn(who(), facts, turn(move))).toEqual({ ok: false, reason: "not-ready-to-hear" });
    expect([moveFor(who(), facts)]).toEqual([null]);
    expect([moveFor(who(SPEAKER), facts)].filter(Boolean)).toEqual(MOVES[state][0]);
  }
});

test("only the one who was hurt begins a hearing, with something to be heard", () => {
  const repair = (role: "hurt" | "accountable") => ({ repair: { role } });
  const said = { words: "I was alone.", feelings: [] };
  expect(mayShare(repair("accountable"), {}, said)).toEqual({ ok: false, reason: "only-speaker" });
  expect(ok(mayShare(repair("hurt"), {}, said))).toBe(true);
  expect(ok(mayShare(repair("hurt"), {}, { words: "", feelings: ["sad"] }))).toBe(true);
  expect(mayShare(repair("hurt"), {}, { words: "\u200b", feelings: [] })).toEqual({
    ok: false,
    reason: "nothing-written",
  });
});

test("who is told first why not: whose move it is, then where the hearing stands, then what was written", () => {
  const blank = turn("heard", { words: " " });
  const reasonOf = (verdict: object) => ("reason" in verdict ? verdict.reason : "none");
  expect(reasonOf(mayTakeTurn(who(SPEAKER), found({ state: "closed" }), blank))).toBe("only-listener");
  expect(reasonOf(mayTakeTurn(who(), found({ state: "closed" }), blank))).toBe("hearing-closed");
  expect(reasonOf(mayTakeTurn(who(), found({ state: "toImagine" }), blank))).toBe("not-your-turn");
  expect(reasonOf(mayTakeTurn(who(), found(), blank))).toBe("nothing-written");
  expect(reasonOf(mayTakeTurn(who(), found(), turn("heard", { feelings: ["sad"] })))).toBe("unreadable");
  expect(reasonOf(mayTakeTurn(who(), found(), turn("heard", { aloud: true })))).toBe("unreadable");
  const aloud = turn("heard", { aloud: true, words: undefined });
  expect(reasonOf(mayTakeTurn(who(), found(), aloud))).toBe("not-together");
});
