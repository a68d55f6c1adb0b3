import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { News } from "../decide";
import { runtime } from "../runtime";
import { house } from "../testing/house";
import { drawn, momentsOf, wants } from "../testing/moments";
import { aPair } from "../testing/pair";
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
