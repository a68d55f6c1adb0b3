import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inForce, pageOf, standingOf } from "../testing/agreements";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });

const reviews = (person: Person, agreement: string, choice: string) =>
  person.do("reviewAgreement", { agreement, version: 1, choice });

/** Thirty days on, with both signed in anew. */
async function inAMonth(seconds = 31 * 86_400) {
  const { pass, asOwner } = await house();
  await pass(seconds);
  await asOwner(`update "Session" set "lastUsedAt" = clock()`);
}

test("a review is blind: each says in private how it is, and both see both once both have", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const agreement = await inForce(pair);
  expect(await reviews(hurt, agreement, "helps")).toEqual(refusal("not-yet-due"));
  await inAMonth();
  const { news } = await hurt.perform("reviewAgreement", { agreement, version: 1, choice: "noLonger" });
  expect(news).toMatchObject({ people: [hurt.userId] });
  expect(await standingOf(accountable, agreement)).toMatchObject({ mine: null, theirs: null });
  await reviews(hurt, agreement, "change");
  expect(await standingOf(hurt, agreement)).toMatchObject({ mine: "change", theirs: null });
  const second = await accountable.perform("reviewAgreement", { agreement, version: 1, choice: "helps" });
  expect(second.news).toMatchObject({ people: [accountable.userId, hurt.userId] });
  expect(await standingOf(hurt, agreement)).toMatchObject({ mine: "change", theirs: "helps" });
  expect(await standingOf(accountable, agreement)).toMatchObject({ mine: "helps", theirs: "change" });
  for (const person of [hurt, accountable]) {
    expect(await reviews(person, agreement, "helps")).toEqual(refusal("already-there"));
  }
});

test("whom it binds says when it was not kept; the other may say that a line was crossed", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const agreement = await inForce(pair, { bound: "2" });
  const words = "I answered Sam. I told you an hour later.";
  const said = (more: object) => ({ agreement, id: randomUUID(), words, ...more });
  expect(await hurt.do("logSlip", said({}))).toEqual(refusal("not-bound"));
  expect(await accountable.do("feelCrossed", said({}))).toEqual(refusal("not-bound"));
  expect(await accountable.do("logSlip", said({ words: " " }))).toEqual(refusal("nothing-written"));
  expect(await accountable.do("logSlip", said({}))).toMatchObject({ ok: true });
  expect(await hurt.do("feelCrossed", said({ words: "An hour is long." }))).toMatchObject({ ok: true });
  const { entries } = await pageOf(hurt, agreement);
  expect(entries.slice(0, 2).map(({ kind, mine, words: of }) => [kind, mine, of])).toEqual([
    ["crossed", true, "An hour is long."],
    ["slip", false, words],
  ]);
  const everything = JSON.stringify(await pageOf(accountable, agreement));
  expect(everything).not.toMatch(/count|total/i);
});
