import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CheckInsView } from "../check-ins/schema";
import type { UsView } from "../pair/schema";
import { aCheckIn, aPair } from "../testing/pair";
import { doFrame } from "./frames";

const big = () => randomUUID().toUpperCase();

test("an id in capitals is the same id: what was written under it can be read", async () => {
  const { hurt, accountable } = await aPair();
  const [checkIn, offered] = [big(), big()];
  expect(await accountable.do("postCheckIn", aCheckIn({ id: checkIn }))).toMatchObject({ ok: true });
  expect(await accountable.do("offerRepair", { id: offered, name: "June" })).toMatchObject({ ok: true });
  expect((await hurt.look<CheckInsView>("checkIns")).items).toMatchObject([
    { id: checkIn.toLowerCase(), words: expect.any(String) },
  ]);
  expect((await hurt.look<UsView>("us")).offered).toMatchObject([{ id: offered.toLowerCase(), name: "June" }]);
  expect(await hurt.do("replyToCheckIn", { checkIn: checkIn.toLowerCase(), reply: "noted" })).toMatchObject({
    ok: true,
  });
  expect(await hurt.do("confirmRepair", { offered })).toMatchObject({ ok: true });
  expect(await accountable.do("nameRepair", { repair: offered, name: "June, again" })).toMatchObject({ ok: true });
  const requestId = big();
  expect(doFrame.parse(["x", requestId, {}])[1]).toBe(requestId.toLowerCase());
});
