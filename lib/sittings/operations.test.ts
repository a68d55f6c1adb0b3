import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";
import { answers, aQuestion, asks, boxOf, released } from "../testing/questions";
import type { WindowsView } from "../windows/schema";
import type { SittingView } from "./schema";

const refusal = (reason: string) => ({ ok: false, reason });
const EVENING = { days: [1, 2, 3, 4, 5, 6, 7], time: "20:00", zone: "Europe/London", minutes: 30, only: false };

const seen = (person: Person) => person.look<SittingView>("sitting");

/** Two who have agreed on an hour each day, and the time of its next window. */
async function agreed(more: object = {}) {
  const pair = await aPair();
  const id = randomUUID();
  await pair.hurt.do("proposeWindows", { ...EVENING, id, ...more });
  expect(await pair.accountable.do("agreeWindows", { plan: id })).toMatchObject({ ok: true });
  return { ...pair, plan: id };
}

/** Moves time to so many seconds into the next window, or the one under way. */
async function into({ hurt }: { hurt: Person }, seconds: number) {
  const { now, window } = await seen(hurt);
  await (await house()).pass(((window?.startsAt ?? 0) - now) / 1000 + seconds);
}

test("windows are agreed by both: one proposes, the other agrees, either ends", async () => {
  const { hurt, accountable, plan } = await agreed();
  const view = await accountable.look<WindowsView>("windows");
  expect(view).toMatchObject({ agreed: { id: plan, mine: false, time: "20:00" }, proposed: null });
  expect(view.next?.endsAt).toBe((view.next?.startsAt ?? 0) + 30 * 60_000);
  const [second, third] = [randomUUID(), randomUUID()];
  await hurt.do("proposeWindows", { ...EVENING, id: second, minutes: 60 });
  await accountable.do("proposeWindows", { ...EVENING, id: third, minutes: 45 });
  expect(await accountable.do("agreeWindows", { plan: second })).toEqual(refusal("not-here"));
  expect(await accountable.do("agreeWindows", { plan: third })).toEqual(refusal("only-theirs-to-answer"));
  expect((await hurt.look<WindowsView>("windows")).agreed?.id).toBe(plan);
  await hurt.do("agreeWindows", { plan: third });
  expect(await hurt.look<WindowsView>("windows")).toMatchObject({ agreed: { id: third }, proposed: null });
  await hurt.do("endWindows", { plan: third });
  expect(await hurt.look<WindowsView>("windows")).toEqual({ agreed: null, proposed: null, next: null });
});

test("a sitting is entered while its window is open, and only who is inside sees who is there", async () => {
  const pair = await agreed();
  const { hurt, accountable } = pair;
  await into(pair, -10);
  expect(await hurt.do("enterSitting", {})).toEqual(refusal("no-window"));
  await into(pair, 60);
  await hurt.do("enterSitting", {});
  expect((await seen(accountable)).inside).toBeNull();
  expect((await seen(hurt)).inside).toMatchObject({ there: false });
  await accountable.do("enterSitting", {});
  for (const person of [hurt, accountable]) expect((await seen(person)).inside).toMatchObject({ there: true });
  await accountable.do("leaveSitting", {});
  expect((await seen(hurt)).inside).toMatchObject({ there: false });
  expect(await accountable.do("askForMore", {})).toEqual(refusal("not-here"));
});

test("whoever has not been inside can't tell that the other is: not by ending the times, nor by what is said then", async () => {
  const answersOf = async (enters: boolean) => {
    const pair = await agreed();
    await into(pair, 60);
    if (enters) await pair.hurt.do("enterSitting", {});
    await pair.accountable.do("endWindows", { plan: pair.plan });
    const { window, inside } = await seen(pair.accountable);
    return { window, inside, entering: await pair.accountable.do("enterSitting", {}) };
  };
  const alone = { window: null, inside: null, entering: refusal("no-window") };
  expect([await answersOf(true), await answersOf(false)]).toEqual([alone, alone]);
});

test("one question at a time lies on the table; either may put it aside", async () => {
  const pair = await agreed();
  const { hurt, accountable, repair } = pair;
  const [first, second] = [await asks(hurt, repair), await asks(hurt, repair)];
  await into(pair, 60);
  for (const person of [hurt, accountable]) await person.do("enterSitting", {});
  expect(await accountable.do("takeUpQuestion", { question: first })).toEqual(refusal("only-asker"));
  await hurt.do("takeUpQuestion", { question: first });
  expect(await hurt.do("takeUpQuestion", { question: second })).toEqual(refusal("one-at-a-time"));
  expect((await seen(accountable)).inside).toMatchObject({ question: first, thread: first });
  await answers(accountable, repair, first);
  await hurt.do("takeUpQuestion", { question: second });
  await accountable.do("putAsideQuestion", {});
  expect((await seen(hurt)).inside).toMatchObject({ question: null });
});

test("ten minutes more need both, once; the end is the same for both", async () => {
  const pair = await agreed();
  const { hurt, accountable } = pair;
  await into(pair, 60);
  for (const person of [hurt, accountable]) await person.do("enterSitting", {});
  const end = (await seen(hurt)).window?.endsAt ?? 0;
  await hurt.do("askForMore", {});
  expect((await seen(accountable)).inside?.more).toEqual({ mine: false, theirs: true });
  expect((await seen(accountable)).window?.endsAt).toBe(end);
  await accountable.do("askForMore", {});
  for (const person of [hurt, accountable]) {
    expect(await seen(person)).toMatchObject({ window: { endsAt: end + 600_000 }, inside: { extended: true } });
    expect(await person.do("askForMore", {})).toEqual(refusal("already-there"));
  }
  await into(pair, 35 * 60);
  expect((await seen(hurt)).inside).not.toBeNull();
  await into(pair, 40 * 60);
  for (const person of [hurt, accountable]) expect((await seen(person)).inside).toBeNull();
  expect(await hurt.do("askForMore", {})).toEqual(refusal("no-window"));
});

test("in the last five minutes nothing new is laid on the table, and each says one thing to close with", async () => {
  const pair = await agreed();
  const { hurt, accountable, repair } = pair;
  const question = await asks(hurt, repair);
  await into(pair, 60);
  for (const person of [hurt, accountable]) await person.do("enterSitting", {});
  expect(await hurt.do("sayLast", { words: "Thank you." })).toEqual(refusal("no-window"));
  await into(pair, 25 * 60);
  expect(await hurt.do("takeUpQuestion", { question })).toEqual(refusal("no-window"));
  await hurt.do("sayLast", { words: "That was enough for today." });
  expect(await hurt.do("sayLast", { words: "And more." })).toEqual(refusal("already-there"));
  expect(await accountable.do("sayLast", { words: " " })).toEqual(refusal("nothing-written"));
  expect((await seen(accountable)).inside?.last).toEqual({ mine: null, theirs: "That was enough for today." });
});

test("where questions wait for windows, they go when one opens; those of health and safety go at once", async () => {
  const pair = await agreed({ only: true });
  const { hurt, accountable, repair } = pair;
  await into(pair, -3600);
  await hurt.do("askQuestion", aQuestion(repair, { words: "Who paid?" }));
  await hurt.do("askQuestion", aQuestion(repair, { words: "Are you well?", concern: "health" }));
  await released();
  const words = async () => (await boxOf(accountable, repair)).map((one) => one.words);
  expect(await words()).toEqual(["Are you well?"]);
  expect(await hurt.look("heldThings")).toMatchObject([{ typed: [{ words: "Who paid?" }], why: "window" }]);
  await into(pair, -1);
  await released(2);
  expect(await words()).toEqual(["Who paid?", "Are you well?"]);
  await asks(hurt, repair, { words: "And why?" });
  expect(await words()).toContain("And why?");
});
