import { randomUUID } from "node:crypto";
import { beforeEach, expect, test, vi } from "vitest";
import type { CheckInsView } from "../check-ins/schema";
import type { DraftView } from "../drafts/schema";
import type { HeldView } from "../held/schema";
import type { LettersView } from "../letters/schema";
import { released } from "../operations";
import type { QuestionsView } from "../questions/schema";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aLetter } from "../testing/letters";
import { aCheckIn, aPair, aPerson, linked, type Person, recordOf } from "../testing/pair";
import { aQuestion } from "../testing/questions";
import { stillClock } from "../testing/still-clock";
import type { Mode } from "./rules";
import type { BoundView, PaceView, PressureView } from "./schema";

const HOUR = 3600;
let hurt: Person;
let accountable: Person;
let repair: string;
let pairId: string;

beforeEach(async () => {
  await house();
  await (await house()).passBack();
  await stillClock("2026-11-26T12:00:00.000Z");
  ({ hurt, accountable, repair, pairId } = await aPair());
});

const sets = (mode: Mode, more: object = {}) =>
  hurt.do("setPace", { repair, id: randomUUID(), mode, hour: 20, zone: "UTC", ...more });
const says = (person: Person, words: string) => person.do("postCheckIn", aCheckIn({ words, localDate: "2026-11-26" }));
const asks = (words: string) => accountable.do("askQuestion", aQuestion(repair, { words }));
const seen = async () => (await hurt.look<CheckInsView>("checkIns")).items.map(({ words }) => words).reverse();
const questions = async () => (await hurt.look<QuestionsView>("questions", { closed: false })).items.length;
const passes = async (seconds: number) => {
  await (await house()).pass(seconds);
  await sweep(released);
};
const no = (reason: string) => ({ ok: false, reason });

test("slow: everything of the other's arrives together at the hour, once, in the order in which it was written", async () => {
  await sets("slow");
  for (const words of ["one", "two", "three"]) expect(await says(accountable, words)).toMatchObject({ held: {} });
  expect(await asks("May I ask?")).toMatchObject({ ok: true });
  await passes(8 * HOUR - 1);
  expect([await seen(), await questions()]).toEqual([[], 0]);
  await passes(1);
  expect([await seen(), await questions()]).toEqual([["one", "two", "three"], 1]);
  await passes(24 * HOUR);
  expect(await seen()).toEqual(["one", "two", "three"]);
  await says(hurt, "hers");
  expect(await seen()).toContain("hers");
});

test("stop: words are refused, check-ins come once a day, and what cannot wait comes at once", async () => {
  await sets("stop");
  expect(await asks("May I?")).toEqual(no("pace-stop"));
  expect(await says(accountable, "At work.")).toMatchObject({ held: { until: "2026-11-26T20:00:00.000Z" } });
  const truth = aLetter(repair, "lateTruth");
  expect(await accountable.do("deliverLetter", truth)).toMatchObject({ ok: true });
  await passes(11);
  expect((await hurt.look<LettersView>("letters", { repair })).items).toHaveLength(1);
  expect(await accountable.do("takeTimeOut", { length: "twenty", zone: "UTC" })).toMatchObject({ ok: true });
  await passes(9 * HOUR);
  expect(await seen()).toEqual(["At work."]);
});

test("the pace binds the person: a repair with the roles reversed is no way round it", async () => {
  const reversed = randomUUID();
  await accountable.do("offerRepair", { id: reversed, name: "The other way" });
  await hurt.do("confirmRepair", { offered: reversed });
  await sets("stop");
  expect(await accountable.do("askQuestion", aQuestion(reversed))).toEqual(no("pace-stop"));
  expect(await accountable.do("offerRepair", { id: randomUUID(), name: "Another" })).toEqual(no("pace-stop"));
  expect(await hurt.do("askQuestion", aQuestion(reversed))).toMatchObject({ ok: true });
});

test("when the pace changes, what waits is looked at anew: it goes, waits for another hour, or comes back as a draft", async () => {
  await sets("slow");
  await says(accountable, "A");
  await sets("slow", { hour: 22 });
  await passes(8 * HOUR + 1);
  expect(await seen()).toEqual([]);
  await sets("steady");
  await sweep(released);
  expect(await seen()).toEqual(["A"]);
  await sets("slow");
  await asks("Why so long?");
  await passes(11);
  await sets("stop");
  await sweep(released);
  expect(await accountable.look<HeldView[]>("heldThings")).toEqual([]);
  expect((await accountable.look<DraftView[]>("drafts")).map(({ words }) => words)).toEqual(["Why so long?"]);
  expect(await questions()).toBe(0);
});

test("8. in a time-out no words of either arrive; afterwards everything arrives, in order, once", async () => {
  await says(hurt, "before");
  await hurt.do("takeTimeOut", { length: "sixty", zone: "UTC" });
  for (const words of ["one", "two"]) await says(accountable, words);
  await says(hurt, "hers");
  expect(await seen()).toEqual(["before"]);
  // It ends early, while nothing has gone yet: what is written now does not overtake what was written then.
  await hurt.do("endTimeOut", {});
  await says(accountable, "three");
  await sweep(released);
  expect((await seen()).filter((words) => words !== "hers")).toEqual(["before", "one", "two", "three"]);
  expect(await seen()).toContain("hers");
  await passes(2 * HOUR);
  expect(await seen()).toHaveLength(5);
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("a time-out ends by itself, is extended by nobody, and is begun again an hour after", async () => {
  const begins = (person: Person) => person.do("takeTimeOut", { length: "thirty", zone: "UTC" });
  expect(await begins(accountable)).toMatchObject({ ok: true });
  expect([await begins(accountable), await begins(hurt)]).toEqual([no("paused-already"), no("paused-already")]);
  expect(await hurt.do("endTimeOut", {})).toEqual(no("only-starter"));
  const { pausedUntil, pausedByMe } = await hurt.look<BoundView>("boundBy");
  expect([pausedUntil, pausedByMe]).toEqual([Date.parse("2026-11-26T12:30:00Z"), false]);
  await says(hurt, "waits");
  await passes(30 * 60);
  expect(await seen()).toEqual(["waits"]);
  expect(await begins(accountable)).toEqual(no("time-out-lately"));
  expect(await begins(hurt)).toMatchObject({ ok: true });
});

test("what was written in a time-out under a slow pace waits for the next hour that is not in one", async () => {
  await sets("slow");
  await says(accountable, "first");
  await passes(7 * HOUR + 1800);
  await hurt.do("takeTimeOut", { length: "sixty", zone: "UTC" });
  await says(accountable, "second");
  await passes(24 * HOUR);
  expect(await seen()).toEqual([]);
  await passes(1800);
  expect(await seen()).toEqual(["first", "second"]);
});

test("when words arrive is told by the rule that holds them", async () => {
  const told = async (person: Person) => (await person.look<BoundView>("boundBy")).arrives;
  expect(await told(accountable)).toBeNull();
  await sets("slow");
  expect(await told(accountable)).toEqual({ at: Date.parse("2026-11-26T20:00:00Z"), after: "pace" });
  await passes(7 * HOUR + 1800);
  await hurt.do("takeTimeOut", { length: "sixty", zone: "UTC" });
  expect(await told(accountable)).toEqual({ at: Date.parse("2026-11-27T20:00:00Z"), after: "pace" });
  expect(await told(hurt)).toEqual({ at: Date.parse("2026-11-26T20:30:00Z"), after: "timeOut" });
  const said = await says(accountable, "now");
  expect(said).toMatchObject({ held: { until: "2026-11-27T20:00:00.000Z" } });
});

test("a time-out of one's own is no way to choose the hour", async () => {
  await sets("slow");
  await accountable.do("takeTimeOut", { length: "tomorrow", zone: "UTC" });
  await says(accountable, "at night");
  await passes(15 * HOUR);
  await accountable.do("endTimeOut", {});
  await passes(1);
  expect(await seen()).toEqual([]);
  await passes(17 * HOUR);
  expect(await seen()).toEqual(["at night"]);
});

test("corrections come once a day, also of what touches health or safety", async () => {
  const question = aQuestion(repair, { concern: "health" });
  await hurt.do("askQuestion", question);
  await passes(11);
  await sets("stop");
  const written = { repair, question: question.id, certainty: "sure", details: false, sealed: false };
  expect(await accountable.do("answerQuestion", { ...written, id: randomUUID(), words: "Yes." })).toMatchObject({
    ok: true,
  });
  await passes(11);
  const corrected = { ...written, id: randomUUID(), words: "Talk to me.", reason: "wrong" };
  await accountable.do("correctAnswer", corrected);
  await passes(60);
  expect(await accountable.look<HeldView[]>("heldThings")).toMatchObject([{ operation: "correctAnswer", why: "pace" }]);
});

test("8. what waits was meant for one person, and never reaches the next: it comes back as a draft", async () => {
  await sets("slow");
  await says(accountable, "for Ada alone");
  await accountable.do("leavePair", { quiet: false });
  const next = await aPerson("Carol");
  await linked(next, accountable);
  expect(await says(accountable, "for Carol")).not.toHaveProperty("held");
  await passes(9 * HOUR);
  const read = (await next.look<CheckInsView>("checkIns")).items.map(({ words }) => words);
  expect(read).toEqual(["for Carol"]);
  expect((await accountable.look<DraftView[]>("drafts")).map(({ words }) => words)).toEqual(["for Ada alone"]);
});

test("what can't be released holds up nothing for long", async () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await sets("slow");
  await says(accountable, "broken");
  await (await house()).asOwner(`update "Held" set input = 'no envelope'`);
  await sets("steady");
  await says(accountable, "whole");
  for (let minute = 0; minute < 5; minute++) await passes(61);
  expect(await seen()).toEqual(["whole"]);
  said.mockRestore();
});

test("asking for another pace carries no words, comes once in seven days, and is gone with the next that is set", async () => {
  await sets("slow", { word: "A quiet day." });
  expect(await accountable.look<PaceView>("pace", { repair })).toMatchObject({ mode: "slow", word: "A quiet day." });
  expect(await hurt.do("askForPace", { repair })).toEqual(no("only-accountable"));
  await passes(1);
  expect(await accountable.do("askForPace", { repair })).toMatchObject({ ok: true });
  expect(await accountable.do("askForPace", { repair })).toEqual(no("pace-asked-lately"));
  expect(await hurt.look<PaceView>("pace", { repair })).toMatchObject({ askedAt: expect.any(Number) });
  await passes(1);
  await sets("slow");
  expect(await hurt.look<PaceView>("pace", { repair })).toMatchObject({ askedAt: null, word: null });
  await passes(7 * 24 * HOUR);
  expect(await accountable.do("askForPace", { repair })).toMatchObject({ ok: true });
});

test("a word for today is gone tomorrow", async () => {
  await sets("steady", { word: "Gently.", zone: "Asia/Tokyo" });
  // It is nine in the evening there.
  await passes(3 * HOUR - 1);
  expect(await accountable.look<PaceView>("pace", { repair })).toMatchObject({ word: "Gently." });
  await passes(1);
  expect(await accountable.look<PaceView>("pace", { repair })).toMatchObject({ word: null });
});

test("hard days and what felt like pressure are one's own, with words or without", async () => {
  const [day, felt] = [randomUUID(), randomUUID()];
  await hurt.do("noteHardDay", { id: day, date: "2026-12-01", words: "" });
  await hurt.do("notePressure", { id: felt, words: "He asked again." });
  expect(await hurt.look("hardDays")).toEqual([{ id: day, date: "2026-12-01", words: "" }]);
  expect(await hurt.look<PressureView[]>("pressures")).toMatchObject([{ id: felt, words: "He asked again." }]);
  expect([await accountable.look("hardDays"), await accountable.look("pressures")]).toEqual([[], []]);
  await hurt.do("removeHardDay", { id: day });
  await hurt.do("removePressure", { id: felt });
  expect([await hurt.look("hardDays"), await hurt.look("pressures")]).toEqual([[], []]);
});
