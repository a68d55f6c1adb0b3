import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { UsView } from "../pair/schema";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";

const us = (person: Person) => person.look<UsView>("us");

test("a second repair with the roles reversed exists once the other has confirmed it", async () => {
  const { hurt: ada, accountable: ben, repair } = await aPair();
  const id = randomUUID();
  expect(await ben.do("offerRepair", { id, name: "What you said at my mother's" })).toMatchObject({ ok: true });
  expect((await us(ada)).offered).toEqual([{ id, mine: false, name: "What you said at my mother's" }]);
  expect((await us(ben)).offered).toEqual([{ id, mine: true, name: "What you said at my mother's" }]);
  expect(await ben.do("confirmRepair", { offered: id })).toEqual({ ok: false, reason: "only-theirs-to-answer" });
  expect(await ada.do("confirmRepair", { offered: id })).toMatchObject({ ok: true });
  const roles = async (person: Person) => (await us(person)).repairs.map((one) => [one.id, one.role]);
  expect(await roles(ada)).toEqual([
    [repair, "hurt"],
    [id, "accountable"],
  ]);
  expect(await roles(ben)).toEqual([
    [repair, "accountable"],
    [id, "hurt"],
  ]);
  expect(await ada.do("confirmRepair", { offered: id })).toEqual({ ok: false, reason: "not-here" });
});

test("only the one who was hurt gives a repair its name, and earlier names stay in the record", async () => {
  const { asOwner } = await house();
  const { hurt, accountable, repair } = await aPair();
  expect(await accountable.do("nameRepair", { repair, name: "Nothing much" })).toEqual({
    ok: false,
    reason: "only-hurt-names",
  });
  await hurt.do("nameRepair", { repair, name: "May" });
  await hurt.do("nameRepair", { repair, name: "May and June" });
  expect((await us(accountable)).repairs).toEqual([{ id: repair, role: "accountable", name: "May and June" }]);
  expect(await asOwner(`select revision from "RepairName" where "repairId" = $1 order by revision`, [repair])).toEqual([
    { revision: 1 },
    { revision: 2 },
  ]);
});

test("declining a repair shows nothing: not to the other, not in the record", async () => {
  const { asOwner } = await house();
  const { hurt: ada, accountable: ben, pairId } = await aPair();
  const id = randomUUID();
  await ben.do("offerRepair", { id });
  const seen = async () => [
    await us(ben),
    (await ben.lookAt("us", {})).at,
    await asOwner(`select * from "Event" where "pairId" = $1`, [pairId]),
  ];
  const before = await seen();
  const { news } = await ada.perform("declineRepair", { offered: id });
  expect(news).toEqual({ people: [ada.userId], ended: [] });
  expect(await seen()).toEqual(before);
  expect((await us(ada)).offered).toEqual([]);
  expect(await ada.do("declineRepair", { offered: id })).toMatchObject({ ok: true });
});

test("somebody who declined may confirm after all, and then the repair is there for both", async () => {
  const { hurt: ada, accountable: ben } = await aPair();
  const id = randomUUID();
  await ben.do("offerRepair", { id });
  await ada.do("declineRepair", { offered: id });
  expect(await ada.do("confirmRepair", { offered: id })).toMatchObject({ ok: true });
  for (const person of [ada, ben]) expect((await us(person)).repairs.map((one) => one.id)).toContain(id);
});

test("an offer is taken back by its author alone, and then answered by nobody", async () => {
  const { hurt: ada, accountable: ben } = await aPair();
  const id = randomUUID();
  await ben.do("offerRepair", { id });
  expect(await ben.do("offerRepair", { id: randomUUID() })).toEqual({ ok: false, reason: "already-there" });
  expect(await ada.do("withdrawRepair", { offered: id })).toEqual({ ok: false, reason: "only-theirs-to-answer" });
  expect(await ben.do("withdrawRepair", { offered: id })).toMatchObject({ ok: true });
  expect(await ada.do("confirmRepair", { offered: id })).toEqual({ ok: false, reason: "not-here" });
  expect((await us(ada)).offered).toEqual([]);
  expect(await ben.do("offerRepair", { id: randomUUID() })).toMatchObject({ ok: true });
});

test("of confirming and taking back at the same moment, one happens", async () => {
  const { hurt: ada, accountable: ben } = await aPair();
  for (let round = 0; round < 10; round++) {
    const id = randomUUID();
    await ben.do("offerRepair", { id });
    const answers = await Promise.all([
      ada.do("confirmRepair", { offered: id }),
      ben.do("withdrawRepair", { offered: id }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await us(ada)).repairs.some((one) => one.id === id)).toBe(answers[0]?.ok);
  }
});
