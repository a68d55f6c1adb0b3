import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { CopyCommitmentsView } from "../leaving/schema";
import { operations } from "../operations";
import { sweep } from "../sweep";
import {
  aCommitment,
  aMark,
  aPairWithACommitment,
  commitmentsOf,
  commits,
  marks,
  monthOf,
  today,
  wishes,
  wishesOf,
} from "../testing/commitments";
import { house } from "../testing/house";
import { delivers, isReady } from "../testing/letters";
import { aPair, linked, PASSWORD, type Person } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });
// Days are counted from today.
beforeEach(async () => {
  await (await house()).passBack();
});

const days = async (count: number) => (await house()).pass(count * 86_400);

test("whoever was hurt keeps the wishes, and both read them; one that is taken back leaves a tombstone", async () => {
  const { hurt, accountable, repair } = await aPair();
  const wish = await wishes(hurt, repair, "That you ring when you leave.");
  for (const person of [hurt, accountable])
    expect(await wishesOf(person, repair)).toMatchObject([
      { id: wish, mine: person === hurt, words: "That you ring when you leave." },
    ]);
  const theirs = { repair, id: randomUUID(), words: "That you smile." };
  expect(await accountable.do("writeWish", theirs)).toEqual(refusal("only-hurt-wishes"));
  expect(await hurt.do("writeWish", { ...theirs, words: "\u200b " })).toEqual(refusal("nothing-written"));
  expect(await accountable.do("withdrawWish", { repair, wish })).toEqual(refusal("not-your-words"));
  expect(await hurt.do("withdrawWish", { repair, wish })).toMatchObject({ ok: true });
  expect(await hurt.do("withdrawWish", { repair, wish })).toEqual(refusal("not-here"));
  expect(await wishesOf(accountable, repair)).toMatchObject([
    { id: wish, words: null, withdrawnAt: expect.any(Number) },
  ]);
});

test("the accountable one promises something, from themselves or from a wish, and both see the same of it", async () => {
  const { hurt, accountable, repair } = await aPair();
  const wish = await wishes(hurt, repair);
  const commitment = await commits(accountable, repair, { wish, days: [7, 1, 1], last: today(60), time: "18:30" });
  const [theirs] = await commitmentsOf(accountable, repair);
  expect(theirs).toMatchObject({
    ...{ id: commitment, mine: true, words: "I ring you before I leave work.", days: [1, 7], first: today() },
    ...{ last: today(60), time: "18:30", zone: "UTC", endedAt: null, today: today(), marks: [], letter: null },
    wish: { id: wish, words: "That you ring when you leave." },
  });
  expect(await commitmentsOf(hurt, repair)).toEqual([{ ...theirs, mine: false }]);
  expect(await hurt.do("makeCommitment", aCommitment(repair))).toEqual(refusal("only-accountable"));
  await hurt.do("withdrawWish", { repair, wish });
  expect((await commitmentsOf(accountable, repair))[0]?.wish).toEqual({ id: wish, words: null });
  expect(await accountable.do("makeCommitment", aCommitment(repair, { wish }))).toEqual(refusal("not-here"));
});

test("a wish, a commitment and a letter of another repair are not there", async () => {
  const { hurt, accountable, repair } = await aPair();
  const second = randomUUID();
  await hurt.do("offerRepair", { id: second });
  await accountable.do("confirmRepair", { offered: second });
  const [wish, commitment] = [await wishes(hurt, repair), await commits(accountable, repair)];
  await isReady(hurt, repair);
  const letter = await delivers(accountable, repair, "apology");
  const tries = (more: object) => accountable.do("makeCommitment", aCommitment(second, more));
  for (const more of [{ wish }, { letter }]) expect(await tries(more)).toEqual(refusal("not-here"));
  expect(await accountable.do("markCommitment", aMark(second, commitment))).toEqual(refusal("not-here"));
  expect(await accountable.do("endCommitment", { repair: second, commitment })).toEqual(refusal("not-here"));
  expect(await hurt.do("withdrawWish", { repair: second, wish })).toEqual(refusal("not-here"));
});

test("its maker marks a day once it has come, for two weeks; nothing is written for a day that they don't mark", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  const marking = (more: object) => accountable.do("markCommitment", aMark(repair, commitment, more));
  expect(await hurt.do("markCommitment", aMark(repair, commitment))).toEqual(refusal("only-accountable"));
  expect(await marking({ date: today(1) })).toEqual(refusal("day-to-come"));
  expect(await marking({ date: today(-1) })).toEqual(refusal("not-its-day"));
  await days(14);
  expect(await marking({})).toMatchObject({ ok: true });
  await days(1);
  expect(await marking({ version: 2 })).toEqual(refusal("day-long-past"));
  const { marks: all } = await monthOf(hurt, repair);
  expect(all).toMatchObject([{ date: today(), outcome: "kept", version: 1, happened: null, newDate: null }]);
  const { asOwner } = await house();
  expect(await asOwner(`select id from "CommitmentMark" where "commitmentId" = $1`, [commitment])).toHaveLength(1);
});

test("what was not kept: what happened, what is done now, and a new day, which is then one of its days", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment({ days: [] });
  const said = { happened: "The train was late.", instead: "I ring from the train.", newDate: today(2) };
  await marks(accountable, repair, commitment, { outcome: "notKept", ...said });
  const [seen] = await commitmentsOf(hurt, repair);
  expect(seen?.marks).toMatchObject([{ outcome: "notKept", ...said }]);
  await days(2);
  expect(await accountable.do("markCommitment", aMark(repair, commitment, { date: today(1) }))).toEqual(
    refusal("not-its-day"),
  );
  await marks(accountable, repair, commitment, { date: today(2) });
  expect((await commitmentsOf(hurt, repair))[0]?.marks.map(({ date, outcome }) => [date, outcome])).toEqual([
    [today(2), "kept"],
    [today(), "notKept"],
  ]);
});

test("4. a mark is put right by a version more, and both stay readable", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  await marks(accountable, repair, commitment);
  const again = { outcome: "notKept", happened: "It was too late.", version: 2 };
  await marks(accountable, repair, commitment, again);
  expect(await accountable.do("markCommitment", aMark(repair, commitment, again))).toEqual(refusal("marked-meanwhile"));
  expect((await commitmentsOf(hurt, repair))[0]?.marks).toMatchObject([again]);
  expect((await monthOf(hurt, repair)).marks.map(({ version, outcome }) => [version, outcome])).toEqual([
    [2, "notKept"],
    [1, "kept"],
  ]);
  expect((await monthOf(hurt, repair)).commitments).toEqual([
    { id: commitment, words: "I ring you before I leave work." },
  ]);
});

test("its maker ends it at any time; it stays readable, with what was done, and the days before can still be marked", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  const end = { repair, commitment };
  expect(await hurt.do("endCommitment", end)).toEqual(refusal("only-accountable"));
  expect(await accountable.do("endCommitment", end)).toMatchObject({ ok: true });
  expect(await accountable.do("endCommitment", end)).toEqual(refusal("not-here"));
  await days(1);
  await marks(accountable, repair, commitment);
  expect(await accountable.do("markCommitment", aMark(repair, commitment, { date: today(1) }))).toEqual(
    refusal("not-its-day"),
  );
  expect(await commitmentsOf(hurt, repair)).toEqual([]);
  expect(await commitmentsOf(hurt, repair, true)).toMatchObject([{ id: commitment, endedAt: expect.any(Number) }]);
  expect((await monthOf(hurt, repair)).marks).toHaveLength(1);
});

test("twenty stand at a time; when one ends there is place for another", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  for (let count = 1; count < 20; count++) await commits(accountable, repair);
  expect(await accountable.do("makeCommitment", aCommitment(repair))).toEqual(refusal("too-many"));
  await accountable.do("endCommitment", { repair, commitment });
  await commits(accountable, repair);
  for (let count = 0; count < 20; count++) await wishes(hurt, repair);
  expect(await hurt.do("writeWish", { repair, id: randomUUID(), words: "More." })).toEqual(refusal("too-many"));
});

test("a note of whoever was hurt is theirs alone: it is in none of the other's views, and can be taken away", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  const mark = await marks(accountable, repair, commitment);
  const before = await accountable.lookAt("commitments", { repair, ended: false });
  expect(await hurt.do("noteMark", { mark, fit: "doesNotFit" })).toMatchObject({ ok: true });
  expect(await accountable.do("noteMark", { mark, fit: "fits" })).toEqual(refusal("not-here"));
  expect(await accountable.lookAt("commitments", { repair, ended: false })).toEqual(before);
  const noted = async (person: Person) => (await commitmentsOf(person, repair))[0]?.marks[0]?.fit;
  expect([await noted(hurt), await noted(accountable)]).toEqual(["doesNotFit", null]);
  await hurt.do("noteMark", { mark, fit: "fits" });
  expect((await monthOf(hurt, repair)).marks[0]?.fit).toBe("fits");
  await hurt.do("noteMark", { mark });
  expect(await noted(hurt)).toBeNull();
});

test("both are shown which day it is where it was promised, and look again when that day ends", async () => {
  const { hurt, accountable, repair } = await aPair();
  for (const zone of ["Pacific/Kiritimati", "Pacific/Niue"]) await commits(accountable, repair, { zone });
  const { shown } = await hurt.lookAt("commitments", { repair, ended: false });
  const { data, nextChangeAt = 0 } = shown as { data: { items: { today: string }[] }; nextChangeAt?: number };
  const [niue, kiritimati] = data.items.map((one) => one.today);
  // Twenty-five hours lie between the two.
  expect(niue && kiritimati && niue < kiritimati).toBe(true);
  expect(nextChangeAt - Date.now()).toBeGreaterThan(0);
  expect(nextChangeAt - Date.now()).toBeLessThan(86_400_000);
});

test("where no words are wanted, a mark passes and an end too; what happened comes once a day, and nothing new is promised", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  await hurt.do("setPace", { repair, id: randomUUID(), mode: "stop", hour: 20, zone: "UTC" });
  expect(await accountable.do("makeCommitment", aCommitment(repair))).toEqual(refusal("pace-stop"));
  await marks(accountable, repair, commitment);
  const said = { outcome: "notKept", happened: "It was too late.", version: 2 };
  const mark = () => accountable.do("markCommitment", aMark(repair, commitment, said));
  expect(await mark()).toMatchObject({ ok: true, held: { why: "pace" } });
  expect((await commitmentsOf(hurt, repair))[0]?.marks).toMatchObject([{ outcome: "kept", version: 1 }]);
  await days(1);
  await sweep(operations);
  expect((await commitmentsOf(hurt, repair))[0]?.marks).toMatchObject([said]);
  expect(await accountable.do("endCommitment", { repair, commitment })).toMatchObject({ ok: true });
});

test("13. nothing of a commitment is asked of whoever was hurt, and to them a day without a mark looks like any other", async () => {
  const { hurt, accountable, repair } = await aPairWithACommitment();
  const seen = async () => (await commitmentsOf(hurt, repair)).map(({ today: _, ...one }) => one);
  const before = await seen();
  await days(3);
  expect(await seen()).toEqual(before);
  expect((await monthOf(hurt, repair)).marks).toEqual([]);
  expect(await accountable.look("path")).toEqual({ gold: [] });
});

test("a copy holds wishes, what was promised and what was done of it, with one's own notes and nobody else's", async () => {
  const { hurt, accountable, repair, commitment } = await aPairWithACommitment();
  const wish = await wishes(hurt, repair);
  const mark = await marks(accountable, repair, commitment, { outcome: "notKept", happened: "Late.", instead: "Now." });
  await hurt.do("noteMark", { mark, fit: "fits" });
  const copied = async (person: Person) => (await person.look<CopyCommitmentsView>("copyCommitments")).items;
  expect(await copied(hurt)).toMatchObject([
    { id: mark, mine: false, kind: "notKept", of: commitment, words: "Late.", instead: "Now.", more: { fit: "fits" } },
    { id: wish, mine: true, kind: "wish", words: "That you ring when you leave." },
    { id: commitment, kind: "made", words: "I ring you before I leave work.", more: { first: today(), endedAt: null } },
  ]);
  expect((await copied(accountable))[0]?.more.fit).toBeNull();
  await hurt.do("prove", { password: PASSWORD });
  await hurt.do("leavePair", { quiet: false });
  expect(await copied(hurt)).toHaveLength(3);
  await linked(hurt, accountable);
  expect(await copied(hurt)).toEqual([]);
});
