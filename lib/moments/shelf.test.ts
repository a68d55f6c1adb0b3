import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { News } from "../decide";
import type { CopyMomentsView } from "../leaving/schema";
import { runtime } from "../runtime";
import { sweep } from "../sweep";
import { asApp } from "../testing/forged";
import { house } from "../testing/house";
import { aMoment, drawn, marksMoment, momentsOf, wants } from "../testing/moments";
import { aPair, type Person } from "../testing/pair";
import { QUIET } from "./rules";

const DAY = 86_400;

test("no wish keeps it out for longer than the most quiet days that can be chosen", async () => {
  const { asOwner } = await house();
  const { hurt, accountable } = await aPair();
  const stays = () => asOwner(`update "Session" set "lastUsedAt" = clock()`);
  await hurt.do("setQuietDays", { days: QUIET.most });
  await wants(hurt);
  for (let part = 0; part < 3; part++) {
    await drawn(QUIET.most / 3);
    await stays();
    await wants(hurt);
  }
  expect((await momentsOf(accountable)).touch).toBe(true);
  await drawn();
  expect((await momentsOf(accountable)).touch).toBe(false);
});

test("11. whoever is hurt in a repair that opens sees anew how the fourth shelf stands", async () => {
  const { hurt, accountable } = await aPair();
  await wants(hurt);
  await drawn();
  const offered = randomUUID();
  await accountable.do("offerRepair", { id: offered });
  const { at } = await accountable.lookAt("moments", {});
  await hurt.do("confirmRepair", { offered });
  const now = await accountable.lookAt("moments", {});
  expect(now.shown).toMatchObject({ data: { touch: false, shelf: { wanted: false } } });
  expect((await accountable.lookAt("moments", {}, at)).shown).toEqual(now.shown);
});

test("11. a wish for the shelf that is over is seen by whose it was, and by nobody else", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const offered = randomUUID();
  await accountable.do("offerRepair", { id: offered });
  await hurt.do("confirmRepair", { offered });
  await hurt.do("setQuietDays", { days: 3 });
  await wants(hurt);
  const [mine, theirs] = [await hurt.lookAt("moments", {}), await accountable.lookAt("moments", {})];
  const heard: News[] = [];
  runtime().announce = (news) => (news.pair && news.pair.id !== pairId ? null : heard.push(news));
  await drawn(4);
  expect(heard).toEqual([{ people: [hurt.userId], ended: [] }]);
  expect((await hurt.lookAt("moments", {}, mine.at)).shown).toMatchObject({ data: { shelf: { wanted: false } } });
  expect(await accountable.lookAt("moments", {})).toEqual(theirs);
});

test("a copy has no words of the fourth shelf that were added after one put it away, until it is out for them again", async () => {
  const { hurt, accountable } = await aPair();
  await wants(hurt);
  await drawn();
  const [before, after] = [aMoment({ shelf: "touch" }), aMoment({ shelf: "touch", words: "Later." })];
  await accountable.do("addMoment", before);
  await wants(hurt, false);
  await accountable.do("addMoment", after);
  const copied = async (person: Person) =>
    (await person.look<CopyMomentsView>("copyMoments")).items.map(({ id }) => id);
  expect([await copied(hurt), await copied(accountable)]).toEqual([[before.id], [after.id, before.id]]);
  await wants(hurt);
  expect(await copied(hurt)).toEqual([after.id, before.id]);
  await wants(hurt, false);
  expect(await copied(hurt)).toEqual([after.id, before.id]);
  const unseen = aMoment({ shelf: "touch", words: "Later still." });
  await accountable.do("addMoment", unseen);
  await drawn(3);
  expect((await momentsOf(accountable)).touch).toBe(false);
  await wants(hurt);
  expect(await copied(hurt)).toEqual([after.id, before.id]);
  await drawn();
  expect((await momentsOf(hurt)).own).toHaveLength(3);
  expect(await copied(hurt)).toEqual([unseen.id, after.id, before.id]);
  await wants(hurt, false);
  await accountable.do("addMoment", aMoment({ shelf: "touch", words: "Never read." }));
  await hurt.do("leavePair", { quiet: false });
  expect(await copied(hurt)).toEqual([unseen.id, after.id, before.id]);
});

const KEPT = ["MomentMark", "ShelfWish", "MomentDraw"];
const keptOf = async (pairId: string) => {
  const { asOwner } = await house();
  const rows = KEPT.map((table) => asOwner(`select * from "${table}" where "pairId" = $1`, [pairId]));
  return (await Promise.all(rows)).map(({ length }) => length);
};

test("marks and wishes go with the pair, and after a quiet leaving when that is over", async () => {
  const { pass } = await house();
  for (const leaving of [[false], [true], [true, true], [true, false]]) {
    const { hurt, accountable, pairId } = await aPair();
    await wants(hurt);
    for (const person of [hurt, accountable]) await marksMoment(person, "walk", "notNow");
    const people = [accountable, hurt];
    for (const [at, quiet] of leaving.entries()) {
      expect(await keptOf(pairId)).toEqual([2, 1, 1]);
      expect(await people[at]?.do("leavePair", { quiet })).toMatchObject({ ok: true });
    }
    if (leaving.length === 1 && leaving[0]) {
      expect(await keptOf(pairId)).toEqual([2, 1, 1]);
      await pass(3 * DAY);
      await sweep({});
    }
    expect(await keptOf(pairId)).toEqual([0, 0, 0]);
  }
});

test("3. the app's role is not told in which pairs anything is marked", async () => {
  const [marked, other] = [await aPair(), await aPair()];
  const { pass, asOwner } = await house();
  await asOwner(`delete from "MomentDraw"`);
  await marksMoment(marked.accountable, "walk", "notNow");
  await pass(DAY);
  const asked = (text: string, values: unknown[] = []) => asApp(other.hurt, (query) => query(text, values));
  expect(await keptOf(marked.pairId)).toEqual([1, 0, 1]);
  expect(await asked("select * from draw_due()")).toEqual([]);
  for (const text of ["select * from draw_moments($1)", "select wants_touch($1)", "select quiet_for($1)"])
    await expect(asked(text, [marked.pairId])).rejects.toThrow(/permission denied/);
});
