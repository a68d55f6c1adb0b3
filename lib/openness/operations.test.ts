import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CopyOffersView } from "../leaving/schema";
import { house } from "../testing/house";
import { anOffer, offers, offersOf } from "../testing/openness";
import { aPair, recordOf } from "../testing/pair";
import { MAX_STANDING } from "./rules";

const refusal = (reason: string) => ({ ok: false, reason });
const DAY = 86_400;

async function passDays(days: number) {
  const { pass, asOwner } = await house();
  await pass(days * DAY);
  await asOwner(`update "Session" set "lastUsedAt" = clock()`);
}

test("an offer is there for both, as its owner wrote it, and the other may accept", async () => {
  const { hurt, accountable, repair, pairId } = await aPair();
  const offer = await offers(accountable, repair, { scope: "location", words: "Where I am, when you ask.\u202E" });
  const [theirs] = await offersOf(hurt, repair);
  expect(theirs).toMatchObject({ id: offer, mine: false, scope: "location", accepted: false, declined: false });
  expect((theirs?.until ?? 0) - (theirs?.at ?? 0)).toBe(7 * DAY * 1000);
  expect(await accountable.do("acceptOpenness", { repair, offer })).toEqual(refusal("only-theirs-to-answer"));
  expect(await hurt.do("acceptOpenness", { repair, offer })).toMatchObject({ ok: true });
  expect(await hurt.do("acceptOpenness", { repair, offer })).toEqual(refusal("already-there"));
  expect(await offersOf(accountable, repair)).toEqual([{ ...theirs, mine: true, accepted: true }]);
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("either of the two may offer, and refused words change nothing", async () => {
  const { hurt, repair } = await aPair();
  await offers(hurt, repair);
  const before = await offersOf(hurt, repair);
  for (const [more, reason] of [
    [{ words: "My PIN is ۴۸۲۱." }, "looks-secret"],
    [{ words: " " }, "nothing-written"],
    [{ days: 31 }, "unreadable"],
    [{ days: 0 }, "unreadable"],
  ] as const)
    expect(await hurt.do("offerOpenness", anOffer(repair, more))).toEqual(refusal(reason));
  expect(await offersOf(hurt, repair)).toEqual(before);
  for (let n = 1; n < MAX_STANDING; n++) await offers(hurt, repair);
  expect(await hurt.do("offerOpenness", anOffer(repair))).toEqual(refusal("too-many"));
});

test("7. only its owner makes an openness offer, by whoever's hand", async () => {
  const { pool, asOwner } = await house();
  const { hurt, accountable, repair, pairId } = await aPair();
  const client = await pool.connect();
  try {
    for (const [person, owner] of [
      [hurt, accountable],
      [accountable, hurt],
    ] as const) {
      await client.query("begin");
      const [session] = await asOwner(`select "tokenHash" from "Session" where "userId" = $1`, [person.userId]);
      await client.query("select enter($1, 'none', null, null)", [session?.tokenHash]);
      const forged = client.query(
        `insert into "OpennessOffer" ("pairId", id, seq, "repairId", "ownerId", scope, words, at, until)
         values ($1, $2, (select seq + 1 from "Pair" where id = $1), $3, $4, 'messages', 'x', clock(), clock() + interval '1 day')`,
        [pairId, randomUUID(), repair, owner.userId],
      );
      await expect(forged).rejects.toThrow("row-level security");
      await client.query("rollback");
    }
  } finally {
    client.release();
  }
});

test("7. no openness offer outlives thirty days, by whoever's hand", async () => {
  const { asOwner } = await house();
  const { hurt, accountable, repair, pairId } = await aPair();
  const made = (until: string, at = "clock()") =>
    asOwner(
      `insert into "OpennessOffer" ("pairId", id, seq, "repairId", "ownerId", scope, words, at, until)
       values ($1, $2, (select seq + 1 from "Pair" where id = $1), $3, $4, 'messages', 'x', ${at}, ${at} + ${until})`,
      [pairId, randomUUID(), repair, accountable.userId],
    );
  for (const until of ["interval '30 days 1 second'", "interval '0'", "interval '-1 day'"])
    await expect(made(until)).rejects.toThrow("thirty_days");
  await expect(made("interval '1 day'", "clock() + interval '1 year'")).rejects.toThrow("not now");
  const offer = await offers(accountable, repair, { days: 30 });
  await expect(asOwner(`update "OpennessOffer" set until = until + interval '1 day'`)).rejects.toThrow("never changed");
  await passDays(29);
  expect(await offersOf(hurt, repair)).toMatchObject([{ id: offer }]);
  await passDays(1);
  expect(await offersOf(hurt, repair)).toEqual([]);
});

test("what has ended or was taken back looks, to both, as if there had never been an offer", async () => {
  const { hurt, accountable, repair } = await aPair();
  const seen = async () => [
    (await hurt.lookAt("openness", { repair })).shown,
    (await accountable.lookAt("openness", { repair })).shown,
  ];
  const never = await seen();
  const [ended, taken] = [await offers(accountable, repair, { days: 1 }), await offers(accountable, repair)];
  const [ending] = await seen();
  expect(ending).toMatchObject({ nextChangeAt: (await offersOf(hurt, repair)).find(({ id }) => id === ended)?.until });
  await hurt.do("acceptOpenness", { repair, offer: ended });
  await hurt.do("declineOpenness", { offer: taken });
  expect(await hurt.do("withdrawOpenness", { repair, offer: taken })).toEqual(refusal("not-your-words"));
  expect(await accountable.do("withdrawOpenness", { repair, offer: taken })).toMatchObject({ ok: true });
  await passDays(1);
  expect(await seen()).toEqual(never);
  for (const offer of [ended, taken]) {
    for (const name of ["acceptOpenness", "withdrawOpenness"] as const)
      for (const person of [hurt, accountable])
        expect(await person.do(name, { repair, offer })).toEqual(refusal("not-here"));
    expect(await hurt.do("declineOpenness", { offer })).toEqual(refusal("not-here"));
  }
});

test("3. no thanks can't be told from silence; whoever said it may accept after all", async () => {
  const { hurt, accountable, repair } = await aPair();
  const offer = await offers(accountable, repair);
  const before = await accountable.lookAt("openness", { repair });
  expect(await accountable.do("declineOpenness", { offer })).toEqual(refusal("only-theirs-to-answer"));
  const { news } = await hurt.perform("declineOpenness", { offer });
  expect(news).toEqual({ people: [hurt.userId], ended: [] });
  expect(await accountable.lookAt("openness", { repair })).toEqual(before);
  expect(await offersOf(hurt, repair)).toMatchObject([{ accepted: false, declined: true }]);
  expect(await hurt.do("declineOpenness", { offer })).toMatchObject({ ok: true });
  expect(await hurt.do("acceptOpenness", { repair, offer })).toMatchObject({ ok: true });
  expect(await offersOf(hurt, repair)).toMatchObject([{ accepted: true, declined: false }]);
});

test("a copy has all of one's own offers, and of the other's those that stand", async () => {
  const { hurt, accountable, repair } = await aPair();
  await offers(accountable, repair, { days: 1, words: "For a day." });
  const taken = await offers(accountable, repair, { words: "Taken back." });
  await offers(accountable, repair, { words: "Stands." });
  await accountable.do("withdrawOpenness", { repair, offer: taken });
  await passDays(1);
  const copied = async (person: typeof hurt) =>
    (await person.look<CopyOffersView>("copyOffers")).items.map(({ words, mine }) => [words, mine]);
  expect(await copied(accountable)).toEqual([
    ["Stands.", true],
    [null, true],
    ["For a day.", true],
  ]);
  expect(await copied(hurt)).toEqual([["Stands.", false]]);
  await accountable.do("leavePair", { quiet: false });
  await passDays(7);
  expect([(await copied(accountable)).length, await copied(hurt)]).toEqual([3, []]);
});
