import { expect, test } from "vitest";
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
