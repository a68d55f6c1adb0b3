import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CheckInsView } from "../check-ins/schema";
import type { UsView } from "../pair/schema";
import { runtime } from "../runtime";
import { sweep } from "../sweep";
import { inForce, WORDS } from "../testing/agreements";
import { house } from "../testing/house";
import { aCheckIn, aPair, aPerson } from "../testing/pair";
import type { CopyAgreementsView, CopyView, LastPairView } from "./schema";

test("leaving is one person's act, and closes the space for both", async () => {
  const { hurt, accountable } = await aPair();
  await accountable.do("postCheckIn", aCheckIn());
  const { answer, news } = await hurt.perform("leavePair", { quiet: false });
  expect(answer).toMatchObject({ ok: true });
  expect(news).toMatchObject({ people: [hurt.userId, accountable.userId], regrouped: true });
  for (const person of [hurt, accountable]) {
    expect((await person.look<UsView>("us")).partner).toBeNull();
    expect(await person.do("postCheckIn", aCheckIn())).toEqual({ ok: false, reason: "not-here" });
    expect(await person.look<LastPairView>("lastPair")).toMatchObject({ byMe: person === hurt });
    expect((await person.look<CopyView>("copy")).items).toHaveLength(1);
  }
});

test("after a quiet leaving the other's bytes are the same for 72 hours, and their words are kept", async () => {
  const { pass } = await house();
  const { hurt, accountable } = await aPair();
  await accountable.do("postCheckIn", aCheckIn({ words: "Before." }));
  const seen = async () => [
    await accountable.lookAt("us", {}),
    await accountable.lookAt("checkIns", {}),
    await accountable.lookAt("lastPair", {}),
  ];
  const before = await seen();
  const { news } = await hurt.perform("leavePair", { quiet: true });
  expect(news?.people).toEqual([hurt.userId]);
  expect(await seen()).toEqual(before);
  await pass(71 * 3600);
  expect(await accountable.do("postCheckIn", aCheckIn({ words: "After." }))).toMatchObject({ ok: true });
  expect((await accountable.look<CheckInsView>("checkIns")).items).toHaveLength(2);
  expect((await hurt.look<CopyView>("copy")).items.map(({ words }) => words)).toEqual(["Before."]);
  await pass(3601);
  const people: string[] = [];
  runtime().announce = (told) => people.push(...told.people);
  await sweep({});
  expect(people).toEqual([accountable.userId]);
  expect((await accountable.look<UsView>("us")).partner).toBeNull();
  expect(await accountable.look<LastPairView>("lastPair")).toMatchObject({ byMe: false });
  expect((await accountable.look<CopyView>("copy")).items).toHaveLength(2);
});

test("a closed space can be copied for thirty days, and not by a stranger", async () => {
  const { pass, asOwner } = await house();
  const { hurt, accountable } = await aPair();
  await accountable.do("postCheckIn", aCheckIn());
  await hurt.do("leavePair", { quiet: false });
  expect((await (await aPerson()).look<CopyView>("copy")).items).toEqual([]);
  const passDays = async (days: number) => {
    await pass(days * 86_400);
    await asOwner(`update "Session" set "lastUsedAt" = clock() where "userId" = $1`, [hurt.userId]);
  };
  await passDays(29);
  expect((await hurt.look<CopyView>("copy")).items).toHaveLength(1);
  await passDays(2);
  expect((await hurt.look<CopyView>("copy")).items).toEqual([]);
});

test("a copy has agreements as they were written and signed, for who stays and for who leaves, and none of a stranger's", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const agreement = await inForce(pair);
  await accountable.do("logSlip", { agreement, id: randomUUID(), words: "I told you a day later." });
  await hurt.do("leavePair", { quiet: false });
  for (const person of [hurt, accountable]) {
    const { items } = await person.look<CopyAgreementsView>("copyAgreements");
    expect(items.map(({ kind, words }) => [kind, words])).toEqual([
      ["slip", "I told you a day later."],
      ["inForce", null],
      ["signed", null],
      ["proposed", null],
    ]);
    expect(items[1]).toMatchObject({
      text: { words: WORDS },
      signatures: [{ mine: person !== hurt }, { mine: person === hurt }],
    });
  }
  expect((await (await aPerson()).look<CopyAgreementsView>("copyAgreements")).items).toEqual([]);
});
