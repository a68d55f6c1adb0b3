import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { aClause, ready, standingOf, writes, ZONE } from "../testing/agreements";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import type { PaceView } from "./schema";

const no = (reason: string) => ({ ok: false, reason });
let hurt: Person;
let accountable: Person;
let repair: string;

beforeEach(async () => {
  await (await house()).passBack();
  await stillClock("2026-11-26T12:00:00.000Z");
  ({ hurt, accountable, repair } = await aPair());
});

const aPace = (of: string, mode: string, more: object = {}) => ({
  ...{ repair: of, id: randomUUID(), mode, hour: 20, zone: "UTC" },
  ...more,
});

test("what is on the table is made ready now or not at all: never later, when the other may have written in it", async () => {
  const agreement = await aClause(accountable);
  const made = await ready(accountable, { words: "We tell each other before ten." });
  for (const mode of ["slow", "stop"]) {
    expect(await hurt.do("setPace", aPace(repair, mode))).toMatchObject({ ok: true });
    expect(await accountable.do("proposeAgreement", { agreement, zone: ZONE })).toEqual(no("words-rest"));
    expect(await accountable.do("reopenAgreement", { agreement: made })).toEqual(no("words-rest"));
  }
  await writes(hurt, agreement, { words: "Something else." });
  expect(await standingOf(hurt, agreement)).toBeNull();
  expect(await hurt.do("setPace", aPace(repair, "steady"))).toMatchObject({ ok: true });
  expect(await accountable.do("proposeAgreement", { agreement, zone: ZONE })).toMatchObject({ ok: true });
});

test("8. the word of a pace is no way round a stop or a time-out, and the pace itself is set at once", async () => {
  const reversed = randomUUID();
  await accountable.do("offerRepair", { id: reversed });
  await hurt.do("confirmRepair", { offered: reversed });
  await hurt.do("setPace", aPace(repair, "stop"));
  const word = { word: "Answer me." };
  expect(await accountable.do("setPace", aPace(reversed, "slow", word))).toEqual(no("words-rest"));
  expect(await accountable.do("setPace", aPace(reversed, "slow"))).toMatchObject({ ok: true });
  expect(await hurt.look<PaceView>("pace", { repair: reversed })).toMatchObject({ mode: "slow", word: null });
  await hurt.do("setPace", aPace(repair, "steady"));
  await accountable.do("setPace", aPace(reversed, "steady"));
  await hurt.do("takeTimeOut", { length: "twenty", zone: "UTC" });
  expect(await hurt.do("setPace", aPace(repair, "slow", word))).toEqual(no("words-rest"));
  expect(await hurt.do("setPace", aPace(repair, "slow"))).toMatchObject({ ok: true });
});
