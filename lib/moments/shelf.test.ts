import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { News } from "../decide";
import type { CopyMomentsView } from "../leaving/schema";
import { runtime } from "../runtime";
import { house } from "../testing/house";
import { aMoment, drawn, momentsOf, wants } from "../testing/moments";
import { aPair, type Person } from "../testing/pair";
import { QUIET } from "./rules";

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
