import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { hashToken } from "./auth/token";
import { postCheckIn } from "./check-ins/operations";
import type { CheckInsView } from "./check-ins/schema";
import type { News } from "./decide";
import type { DraftView } from "./drafts/schema";
import { perform } from "./perform";
import { runtime } from "./runtime";
import { sweep } from "./sweep";
import { house } from "./testing/house";
import { aCheckIn, aPair } from "./testing/pair";
import { held, no, yes } from "./verdict";

const HOUR = 3_600_000;

/** A check-in that waits an hour: what a time-out or a slow pace does to one. */
const waiting = {
  ...postCheckIn,
  may: (actor: { released?: boolean; now: number }) =>
    actor.released ? yes : held(new Date(actor.now + HOUR), "room"),
} as unknown as typeof postCheckIn;
const refusedLater = {
  ...postCheckIn,
  may: (actor: { released?: boolean; now: number }) =>
    actor.released ? no("nothing-written") : held(new Date(actor.now + HOUR), "room"),
} as unknown as typeof postCheckIn;

test("what is held touches nothing of the pair's, and is released once, in order, when it is due", async () => {
  const { asOwner, pass } = await house();
  const { hurt, accountable, pairId } = await aPair();
  const door = { token: hashToken(accountable.token) };
  const pairBefore = await asOwner(`select seq, "headHash" from "Pair" where id = $1`, [pairId]);
  const [first, second] = [aCheckIn({ words: "First." }), aCheckIn({ words: "Second." })];
  const requestId = randomUUID();
  const answer = (await perform({ name: "postCheckIn", operation: waiting, requestId, input: first }, door)).answer;
  expect(answer).toMatchObject({ ok: true, held: { until: expect.any(String) } });
  expect((await perform({ name: "postCheckIn", operation: waiting, requestId, input: first }, door)).answer).toEqual(
    answer,
  );
  await perform({ name: "postCheckIn", operation: waiting, requestId: randomUUID(), input: second }, door);
  expect(await asOwner(`select seq, "headHash" from "Pair" where id = $1`, [pairId])).toEqual(pairBefore);
  const heard: News[] = [];
  runtime().announce = (news) => heard.push(news);
  await sweep({ postCheckIn: waiting });
  expect(heard).toEqual([]);
  await pass(3601);
  await Promise.all([sweep({ postCheckIn: waiting }), sweep({ postCheckIn: waiting })]);
  await sweep({ postCheckIn: waiting });
  expect((await hurt.look<CheckInsView>("checkIns")).items.map(({ words }) => words)).toEqual(["Second.", "First."]);
  expect(heard).toHaveLength(2);
  expect(await asOwner(`select * from "Held"`)).toEqual([]);
  expect(
    (await perform({ name: "postCheckIn", operation: waiting, requestId, input: first }, door)).answer,
  ).toMatchObject({ ok: true, at: { pair: 2 } });
});

test("what is refused on release comes back as a draft", async () => {
  const { asOwner, pass } = await house();
  const { hurt, accountable } = await aPair();
  const asked = {
    name: "postCheckIn",
    operation: refusedLater,
    requestId: randomUUID(),
    input: aCheckIn({ words: "Too late." }),
  };
  await perform(asked, { token: hashToken(accountable.token) });
  await pass(3601);
  await sweep({ postCheckIn: refusedLater });
  expect((await accountable.look<DraftView[]>("drafts")).map(({ words }) => words)).toEqual(["Too late."]);
  expect((await hurt.look<CheckInsView>("checkIns")).items).toEqual([]);
  expect(await asOwner(`select * from "Held"`)).toEqual([]);
});
