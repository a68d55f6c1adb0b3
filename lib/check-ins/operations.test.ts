import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { house } from "../testing/house";
import { aCheckIn, aPair } from "../testing/pair";
import { answers, aQuestion, boxOf, released } from "../testing/questions";
import type { CheckInsView } from "./schema";

test("a check-in is there for both, as it was written", async () => {
  const { hurt, accountable } = await aPair();
  const checkIn = aCheckIn({
    kind: "contact",
    words: "Sam wrote to me. I did not answer. \u202Eאבג",
    about: "2026-11-20T14:30",
  });
  expect(
    await accountable.do("postCheckIn", { ...checkIn, localDate: new Date().toISOString().slice(0, 10) }),
  ).toMatchObject({ ok: true });
  const mine = await accountable.look<CheckInsView>("checkIns");
  const theirs = await hurt.look<CheckInsView>("checkIns");
  expect(mine.items[0]).toMatchObject({
    id: checkIn.id,
    mine: true,
    words: checkIn.words,
    toldFirst: true,
    about: "2026-11-20T14:30",
    localDate: checkIn.localDate,
  });
  expect(theirs.items).toEqual(mine.items.map((item) => ({ ...item, mine: false })));
});

test("told you first: not while a question of the other's stands open; one that waits or is parked does not count", async () => {
  const { hurt, accountable, repair } = await aPair();
  const toldFirst = async (kind: string) => {
    await accountable.do("postCheckIn", aCheckIn({ kind }));
    return (await hurt.look<CheckInsView>("checkIns")).items[0]?.toldFirst;
  };
  expect([await toldFirst("contact"), await toldFirst("change"), await toldFirst("plan")]).toEqual([true, true, false]);
  await hurt.do("saveDraft", { composer: `parked:${randomUUID()}`, words: "Did Sam write?" });
  await hurt.do("askQuestion", aQuestion(repair));
  expect(await toldFirst("contact")).toBe(true);
  await released();
  expect(await toldFirst("contact")).toBe(false);
  const [question] = await boxOf(accountable, repair);
  await answers(accountable, repair, question?.id ?? "");
  expect(await toldFirst("contact")).toBe(true);
});

test("a write sent twice happens once, and is answered alike", async () => {
  const { hurt } = await aPair();
  const [requestId, checkIn] = [randomUUID(), aCheckIn()];
  const first = await hurt.do("postCheckIn", checkIn, requestId);
  expect(await hurt.do("postCheckIn", checkIn, requestId)).toEqual(first);
  expect(await hurt.do("postCheckIn", { ...checkIn, words: "Other words." }, requestId)).toEqual({
    ok: false,
    reason: "other-request",
  });
  expect((await hurt.look<CheckInsView>("checkIns")).items).toHaveLength(1);
});

test("a refused write changes nothing", async () => {
  const { hurt, pairId } = await aPair();
  const { asOwner } = await house();
  const before = await asOwner(`select * from "Pair" where id = $1`, [pairId]);
  expect(await hurt.do("postCheckIn", aCheckIn({ words: "  " }))).toEqual({ ok: false, reason: "nothing-written" });
  expect(await hurt.do("postCheckIn", aCheckIn({ localDate: "9999-01-01" }))).toEqual({
    ok: false,
    reason: "day-out-of-range",
  });
  expect(await asOwner(`select * from "Pair" where id = $1`, [pairId])).toEqual(before);
});

test("the deliberate replies reach the author, once each, and only from the other", async () => {
  const { hurt, accountable } = await aPair();
  const checkIn = aCheckIn();
  await accountable.do("postCheckIn", checkIn);
  expect(await hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "thanks" })).toMatchObject({ ok: true });
  expect(await hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "thanks" })).toEqual({
    ok: false,
    reason: "already-there",
  });
  expect(await accountable.do("replyToCheckIn", { checkIn: checkIn.id, reply: "noted" })).toEqual({
    ok: false,
    reason: "own-check-in",
  });
  const seen = await accountable.look<CheckInsView>("checkIns");
  expect(seen.items[0]?.replies).toMatchObject([{ reply: "thanks", mine: false }]);
});

test("withdrawing erases the words and leaves a tombstone", async () => {
  const { hurt, accountable } = await aPair();
  const checkIn = aCheckIn();
  await accountable.do("postCheckIn", checkIn);
  expect(await hurt.do("withdrawCheckIn", { checkIn: checkIn.id })).toEqual({ ok: false, reason: "not-your-words" });
  expect(await accountable.do("withdrawCheckIn", { checkIn: checkIn.id })).toMatchObject({ ok: true });
  const seen = await hurt.look<CheckInsView>("checkIns");
  expect(seen.items[0]).toMatchObject({ id: checkIn.id, words: null, kind: "plan" });
  expect(seen.items[0]?.withdrawnAt).toBeTypeOf("number");
});

test("the feed answers only what was touched since it was seen", async () => {
  const { hurt, accountable } = await aPair();
  const old = aCheckIn();
  await accountable.do("postCheckIn", old);
  const { at } = await hurt.lookAt("checkIns", {});
  expect((await hurt.lookAt("checkIns", {}, at)).shown).toEqual({ same: true });
  await accountable.do("postCheckIn", aCheckIn());
  await hurt.do("replyToCheckIn", { checkIn: old.id, reply: "noted" });
  const { shown } = await hurt.lookAt("checkIns", {}, at);
  expect((shown as { data: CheckInsView }).data).toMatchObject({ touched: true });
  expect((shown as { data: CheckInsView }).data.items).toHaveLength(2);
});
