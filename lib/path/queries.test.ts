import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { inForce, proves, ready, signs } from "../testing/agreements";
import { aPairWithACommitment, marks } from "../testing/commitments";
import { aSharing } from "../testing/hearings";
import { house } from "../testing/house";
import { delivers, isReady } from "../testing/letters";
import { aCheckIn, aPair, aPerson, type Person } from "../testing/pair";
import { answers, asks } from "../testing/questions";
import type { ReminderView, WhatWasDoneView } from "./schema";

type Pair = Awaited<ReturnType<typeof aPair>>;

const sure = async (doing: ReturnType<Person["do"]>) => expect(await doing).toMatchObject({ ok: true });

/** Everything that turns a seam gold, each once. */
async function mended({ hurt, accountable, repair }: Pair) {
  const statement = await delivers(accountable, repair, "ownership");
  const sharing = aSharing(repair);
  await sure(hurt.do("shareHearing", sharing));
  await sure(hurt.do("closeHearing", { repair, hearing: sharing.id }));
  await isReady(hurt, repair);
  const apology = await delivers(accountable, repair, "apology");
  const question = await asks(hurt, repair);
  const answer = await answers(accountable, repair, question);
  const checkIn = aCheckIn();
  await sure(accountable.do("postCheckIn", checkIn));
  const agreement = await inForce({ hurt, accountable });
  await sure(hurt.do("setPace", { repair, id: randomUUID(), mode: "steady", hour: 20, zone: "UTC" }));
  await sure(accountable.do("publishParagraph", { id: randomUUID(), words: "I was afraid." }));
  await sure(accountable.do("shareLine", { repair, id: randomUUID(), words: "There is no hurry." }));
  return { statement, hearing: sharing.id, apology, answer, checkIn: checkIn.id, agreement };
}

/** All that the socket would answer, for both. */
const seenBy = ({ hurt, accountable }: Pair, view: "path" | "whatWasDone" | "reminder", input = {}) =>
  Promise.all([hurt, accountable].map(async (one) => JSON.stringify((await one.lookAt(view, input)).shown)));

test("the bowl is the same for both, in every byte, and never un-fills: not by withdrawing, ending or leaving", async () => {
  const { pass } = await house();
  const pair = await aPair();
  const { hurt, accountable, repair } = pair;
  expect(await seenBy(pair, "path")).toEqual(Array(2).fill('{"data":{"gold":[]}}'));
  const done = await mended(pair);
  const gold = Array(2).fill('{"data":{"gold":[1,2,3,4,5,6,7,8,9]}}');
  expect(await seenBy(pair, "path")).toEqual(gold);
  for (const letter of [done.statement, done.apology]) await sure(accountable.do("withdrawLetter", { repair, letter }));
  await sure(hurt.do("sayMore", { repair, hearing: done.hearing, id: randomUUID(), words: "And then the summer." }));
  await sure(hurt.do("withdrawTurn", { turn: done.hearing }));
  await sure(accountable.do("withdrawAnswer", { entry: done.answer }));
  await sure(accountable.do("withdrawCheckIn", { checkIn: done.checkIn }));
  await sure(hurt.do("endAgreement", { agreement: done.agreement }));
  expect(await seenBy(pair, "path")).toEqual(gold);
  await sure(hurt.do("leavePair", { quiet: true }));
  await pass(71 * 3600);
  expect((await seenBy(pair, "path"))[1]).toEqual(gold[1]);
});

test("one reminder a day stands for both and for somebody alone, and changes for all at the same moment", async () => {
  const { pass, asOwner } = await house();
  const pair = await aPair();
  const alone = await aPerson();
  const { reminder } = await pair.hurt.look<ReminderView>("reminder");
  const [mine, theirs] = await seenBy(pair, "reminder");
  expect(theirs).toBe(mine);
  const { shown } = await alone.lookAt("reminder", {});
  expect(JSON.stringify(shown)).toBe(mine);
  const next = "nextChangeAt" in shown ? (shown.nextChangeAt ?? 0) : 0;
  const [{ left }] = await asOwner(`select ($1::float8 / 1000 - extract(epoch from clock()))::float8 as left`, [next]);
  await pass(left + 1);
  for (const one of [pair.hurt, pair.accountable, alone])
    expect((await one.look<ReminderView>("reminder")).reminder).not.toBe(reminder);
});

test("what was done is told newest first, to both alike, without who, and what protects somebody is not in it", async () => {
  const pair = await aPair();
  const { hurt, accountable, repair } = pair;
  const done = await mended(pair);
  const [mine, theirs] = await seenBy(pair, "whatWasDone");
  expect(theirs).toBe(mine);
  const { items, older } = await hurt.look<WhatWasDoneView>("whatWasDone");
  expect(items.map(({ what }) => what)).toEqual([
    ...["line", "paragraph", "inForce", "checkIn", "answered", "apology", "heard", "ownership", "linked"],
  ]);
  expect(older).toBeNull();
  for (const item of items) expect(Object.keys(item)).toEqual(["seq", "at", "what"]);
  await sure(accountable.do("withdrawLetter", { repair, letter: done.apology }));
  await sure(hurt.do("endAgreement", { agreement: done.agreement }));
  const another = await ready(hurt, { words: "We sleep before we go on." });
  await sure(accountable.do("declineAgreement", { agreement: another, version: 1, words: "" }));
  expect(await seenBy(pair, "whatWasDone")).toEqual([mine, mine]);
});

test("a promise is told as made, and as kept on a day of which that is the word that stands", async () => {
  await (await house()).passBack();
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  const said = async () => (await hurt.look<WhatWasDoneView>("whatWasDone")).items.map(({ what }) => what);
  expect(await said()).toEqual(["promised", "linked"]);
  await marks(accountable, repair, commitment);
  expect(await said()).toEqual(["kept", "promised", "linked"]);
  await marks(accountable, repair, commitment, { version: 2, outcome: "notKept" });
  expect(await said()).toEqual(["promised", "linked"]);
});

test("a first signature is not told: only that something is in force", async () => {
  const pair = await aPair();
  const agreement = await ready(pair.hurt);
  await proves(pair.hurt);
  await sure(signs(pair.hurt, agreement));
  const said = async () => (await pair.hurt.look<WhatWasDoneView>("whatWasDone")).items.map(({ what }) => what);
  expect(await said()).toEqual(["linked"]);
  await proves(pair.accountable);
  await sure(signs(pair.accountable, agreement));
  expect(await said()).toEqual(["inForce", "linked"]);
});

test("it is read page by page, nothing twice and nothing left out, and by nobody without a pair", async () => {
  const { hurt, accountable } = await aPair();
  for (let day = 0; day < 55; day++) await sure(accountable.do("postCheckIn", aCheckIn()));
  const first = await hurt.look<WhatWasDoneView>("whatWasDone");
  const second = await hurt.look<WhatWasDoneView>("whatWasDone", { before: first.older });
  expect([first.items.length, second.older]).toEqual([50, null]);
  const seqs = [...first.items, ...second.items].map(({ seq }) => seq);
  expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => b - a));
  expect(seqs).toHaveLength(56);
  await sure(hurt.do("leavePair", { quiet: false }));
  for (const one of [hurt, accountable, await aPerson()])
    expect((await one.lookAt("whatWasDone", {})).shown).toEqual({ refused: "not-here" });
});
