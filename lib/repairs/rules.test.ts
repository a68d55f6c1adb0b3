import { expect, test } from "vitest";
import type { Partner } from "../actor";
import type { InRepair } from "../operation";
import { no, yes } from "../verdict";
import { mayAnswer, mayName, mayOffer, mayWithdraw } from "./rules";

const actor = { userId: "ben" } as Partner;
const offered = (more: object = {}) => ({ hurtId: "ada", confirmedAt: null, withdrawnAt: null, ...more });
const then = new Date("2026-11-24T12:00:00Z");

test("one offer of one's own at a time", () => {
  expect(mayOffer(actor, { open: false })).toEqual(yes);
  expect(mayOffer(actor, { open: true })).toEqual(no("already-there"));
});

test.each([
  ["the other's open offer", offered(), yes, no("only-theirs-to-answer")],
  ["one's own open offer", offered({ hurtId: "ben" }), no("only-theirs-to-answer"), yes],
  ["an offer that was confirmed", offered({ confirmedAt: then }), no("not-here"), no("only-theirs-to-answer")],
  ["an offer that was taken back", offered({ withdrawnAt: then }), no("not-here"), no("only-theirs-to-answer")],
  ["one's own, confirmed", offered({ hurtId: "ben", confirmedAt: then }), no("only-theirs-to-answer"), no("not-here")],
  ["one's own, taken back", offered({ hurtId: "ben", withdrawnAt: then }), no("only-theirs-to-answer"), no("not-here")],
])("%s: only the other answers it, only its author takes it back", (_name, facts, answering, withdrawing) => {
  expect(mayAnswer(actor, facts)).toEqual(answering);
  expect(mayWithdraw(actor, facts)).toEqual(withdrawing);
});

test("only the one who was hurt gives it a name", () => {
  expect(mayName({ repair: { role: "hurt" } as InRepair })).toEqual(yes);
  expect(mayName({ repair: { role: "accountable" } as InRepair })).toEqual(no("only-hurt-names"));
});
