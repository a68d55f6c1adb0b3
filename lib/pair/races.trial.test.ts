import { expect, test } from "vitest";
import { house } from "../testing/house";
import { anInvitation, aPerson } from "../testing/pair";
import { trials } from "../testing/trials";

const ok = (answers: { ok: boolean }[]) => answers.filter((answer) => answer.ok).length;
const times = (count: number) => Array.from({ length: trials(count) }, (_, index) => index);

test("of two who join at the same moment, one joins", async () => {
  const people = [await aPerson("Ben"), await aPerson("Cem")];
  for (const _ of times(200)) {
    const { code } = await anInvitation(await aPerson());
    const answers = await Promise.all(people.map((person) => person.do("joinInvitation", { code, role: "unsure" })));
    expect(ok(answers)).toBe(1);
    expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, reason: "not-here" });
  }
});

test("of confirming and taking back at the same moment, one happens, and only that one says so", async () => {
  const { asOwner } = await house();
  for (const _ of times(200)) {
    const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
    const { pair, code } = await anInvitation(ada);
    await ben.do("joinInvitation", { code, role: "accountable" });
    const [confirmed, revoked] = await Promise.all([
      ada.do("confirmJoiner", { pair, role: "hurt" }),
      ben.do("revokeInvitation", { pair }),
    ]);
    const linked = await asOwner(`select id from "User" where "pairId" = $1`, [pair]);
    expect([confirmed.ok, revoked.ok, linked.length]).toEqual(confirmed.ok ? [true, false, 2] : [false, true, 0]);
  }
});

test("somebody whom two people confirm at the same moment is in one pair, and never half in another", async () => {
  const { asOwner } = await house();
  for (const _ of times(200)) {
    const [ada, eve, ben] = [await aPerson("Ada"), await aPerson("Eve"), await aPerson("Ben")];
    const asked = [await anInvitation(ada), await anInvitation(eve)];
    for (const { code } of asked) await ben.do("joinInvitation", { code, role: "unsure" });
    const answers = await Promise.all(
      [ada, eve].map((one, at) => one.do("confirmJoiner", { pair: asked[at]?.pair, role: "hurt" })),
    );
    expect(ok(answers)).toBe(1);
    const linked = await asOwner(`select "pairId" from "User" where id = any($1)`, [
      [ada.userId, eve.userId, ben.userId],
    ]);
    expect(linked.filter(({ pairId }) => pairId !== null)).toHaveLength(2);
  }
});

test("two who invite each other, and confirm at the same moment, are linked once", async () => {
  for (const _ of times(200)) {
    const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
    const [hers, his] = [await anInvitation(ada), await anInvitation(ben)];
    await ada.do("joinInvitation", { code: his.code, role: "unsure" });
    await ben.do("joinInvitation", { code: hers.code, role: "unsure" });
    const answers = await Promise.all([
      ada.do("confirmJoiner", { pair: hers.pair, role: "hurt" }),
      ben.do("confirmJoiner", { pair: his.pair, role: "hurt" }),
    ]);
    expect(ok(answers)).toBe(1);
  }
});
