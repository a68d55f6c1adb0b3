import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { inDays, inForce, ready, shownTo, standingOf, ZONE } from "../testing/agreements";
import { movedOn } from "../testing/clock";
import { asApp, sits as sitsAt, typed } from "../testing/forged";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";
import { released } from "../testing/questions";
import { aWire, connect } from "../testing/wire";

const wire = await aWire();
afterAll(wire.close);
const sits = (person: Person) => sitsAt(wire.url, person);

const QUIETLY = { subject: "devices", end: inDays(30) };

describe("5. the database, by the app's own role", () => {
  test("an agreement does not begin in force", async () => {
    const { hurt, pairId } = await aPair();
    const insert = `insert into "Agreement" ("pairId", id, "inForce", "lastSeq") values ($1, $2, 1, 99)`;
    await expect(asApp(hurt, (query) => query(insert, [pairId, randomUUID()]))).rejects.toThrow();
  });

  test("what two agree on has no owner, who could sign for both", async () => {
    const { hurt, pairId } = await aPair();
    const agreement = await ready(hurt);
    const owned = `insert into "AgreementVersion" ("pairId", "agreementId", version, "proposerId", kind, "ownerId", text, hash, "wordsMac", at)
      select "pairId", "agreementId", 2, "proposerId", kind, "proposerId", text, hash, "wordsMac", clock() from "AgreementVersion"
      where "pairId" = $1 and "agreementId" = $2`;
    const sign = `insert into "Signature" ("pairId", "agreementId", version, "userId", hash, "publicKey", signature, at)
      select "pairId", "agreementId", 2, my_id(), hash, 'mine', 'mine', clock() from "AgreementVersion"
      where "pairId" = $1 and "agreementId" = $2 and version = 2`;
    const force = `update "Agreement" set "inForce" = 2, "lastSeq" = "lastSeq" + 1 where "pairId" = $1 and id = $2`;
    const all = asApp(hurt, async (query) => {
      for (const text of [owned, sign, force]) await query(text, [pairId, agreement]);
      return [];
    });
    await expect(all).rejects.toThrow();
  });

  test("a quiet signature of the other's is shown to nobody before its day, not by the clock's own functions either", async () => {
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, QUIETLY);
    await accountable.do("signQuietly", await shownTo(accountable, agreement));
    const seen = await asApp<object>(hurt, async (query) => {
      await query("select show_signatures($1, 1)", [agreement]);
      return query(`select "userId" from "Signature" where "agreementId" = $1`, [agreement]);
    }).catch(() => []);
    expect(seen).toEqual([]);
  });

  test("nor does asking for both tell of the other's", async () => {
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, QUIETLY);
    await hurt.do("signQuietly", await shownTo(hurt, agreement));
    const ask = () => asApp<object>(hurt, (query) => query("select later from both_signed($1, 1)", [agreement]));
    const before = await ask();
    await accountable.do("signQuietly", await shownTo(accountable, agreement));
    expect(await ask()).toEqual(before);
  });
});

describe("blind reviews, by the app's own role", () => {
  test("a review that both have seen stays as it was given", async () => {
    await (await house()).passBack();
    const pair = await aPair();
    const agreement = await inForce(pair, { review: inDays(0) });
    for (const person of [pair.hurt, pair.accountable])
      await person.do("reviewAgreement", { agreement, version: 1, choice: "noLonger" });
    const change = `update "AgreementReview" set choice = 'helps' where "agreementId" = $1`;
    await asApp(pair.hurt, (query) => query(change, [agreement])).catch(() => []);
    expect((await standingOf(pair.accountable, agreement)).theirs).toBe("noLonger");
  });
});

describe("held", () => {
  test("what one signs and takes back in a day takes no room of what one asks", async () => {
    const { asOwner } = await house();
    const { hurt } = await aPair();
    const agreement = await ready(hurt, QUIETLY);
    const shown = await shownTo(hurt, agreement);
    for (let at = 0; at < 5; at++) {
      await hurt.do("signQuietly", shown);
      await hurt.do("unsignAgreement", { agreement });
    }
    const [{ held }] = await asOwner(`select count(*)::int as held from "Held" where "userId" = $1`, [hurt.userId]);
    expect(held).toBeLessThanOrEqual(1);
    await released(0);
    expect((await standingOf(hurt, agreement)).proposed).not.toBeNull();
  });
});

describe("what held", () => {
  test("the clock's own operations are on no wire, nor anybody else's signature, nor a hash of before", async () => {
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, QUIETLY);
    const shown = await shownTo(hurt, agreement);
    for (const name of ["bringIntoForce", "returnHeld", "__proto__", "constructor"]) {
      const socket = await connect(wire.url, hurt);
      const answer = await socket.timeout(5000).emitWithAck("do", name, randomUUID(), { agreement, version: 1 });
      expect(answer).toEqual({ ok: false, reason: "unknown-operation" });
    }
    await hurt.do("reopenAgreement", { agreement });
    await hurt.do("proposeAgreement", { agreement, zone: ZONE });
    expect(await accountable.do("signQuietly", shown)).toEqual({ ok: false, reason: "text-moved" });
    const mixed = { ...(await shownTo(hurt, agreement)), hash: shown.hash };
    expect(await accountable.do("signQuietly", mixed)).toEqual({ ok: false, reason: "text-moved" });
    expect(await accountable.do("signAgreement", await shownTo(hurt, agreement))).toMatchObject({ ok: false });
  });

  test("what is typed while a clause is made ready is in what is signed, or refused: never neither, never both", async () => {
    const { hurt, accountable } = await aPair();
    const [hers, other, his] = [await sits(hurt), await sits(hurt), await sits(accountable)];
    for (let round = 0; round < 12; round++) {
      const clause = randomUUID();
      await hers.edit(clause, typed(1, "Begun."));
      const racing = Array.from({ length: 6 }, (_, at) =>
        (at % 2 ? his : other).edit(clause, typed(at % 2 ? 2 : 1, `[${at}]`)),
      );
      const made = await hurt.do("proposeAgreement", { agreement: clause, zone: ZONE });
      const answers = await Promise.all(racing);
      expect(made).toMatchObject({ ok: true });
      const words = (await standingOf(hurt, clause)).proposed?.text.words ?? "";
      for (const [at, { n }] of answers.entries()) expect(words.includes(`[${at}]`)).toBe(n !== undefined);
    }
  });

  test("by the app's own role: nobody else's rows are read, written for them, or changed", async () => {
    const { hurt, accountable, pairId } = await aPair();
    const agreement = await ready(hurt, QUIETLY);
    await accountable.do("signQuietly", await shownTo(accountable, agreement));
    for (const table of ["PrivateSignature", "SigningKey", "AgreementReview"]) {
      expect(await asApp(hurt, (query) => query(`select * from "${table}"`)), table).toEqual([]);
    }
    const tries: [string, unknown[]][] = [
      [`update "AgreementVersion" set text = 'x'`, []],
      [`update "Signature" set at = clock()`, []],
      [`delete from "AgreementEntry"`, []],
      [`update "Agreement" set "inForce" = 1, "lastSeq" = "lastSeq" + 1 where id = $1`, [agreement]],
      [
        `insert into "PrivateSignature" select "pairId", "agreementId", version, $2, hash, 'k', 's', clock()
         from "AgreementVersion" where "agreementId" = $1`,
        [agreement, accountable.userId],
      ],
      [
        `insert into "Signature" select "pairId", "agreementId", version, $2, hash, 'k', 's', clock()
         from "AgreementVersion" where "agreementId" = $1`,
        [agreement, accountable.userId],
      ],
      [`insert into "TableUpdate" values ($1, $2, 99, gen_random_uuid(), 'x')`, [pairId, agreement]],
      [`update "TableDocument" set size = 0 where id = $1`, [agreement]],
      [movedOn(100_000), []],
    ];
    for (const [text, values] of tries)
      await expect(
        asApp(hurt, (query) => query(text, values)),
        text,
      ).rejects.toThrow();
  });
});
