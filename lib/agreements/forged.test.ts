import { spawnSync } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AgreementView } from "../agreements/schema";
import { asShown, hasHiddenCharacters, lookAlikes } from "../characters";
import { statementOf } from "../signatures/rules";
import type { SignedAgreementsView } from "../signatures/schema";
import { aClause, inDays, inForce, listOf, proves, ready, shownTo, writes, ZONE } from "../testing/agreements";
import { house } from "../testing/house";
import { aPair, aPerson, linked } from "../testing/pair";
import { newSigningKey, signed } from "../vault/signing";

describe("declined texts", () => {
  test("6. what was declined does not come back at once as a renewal", async () => {
    const pair = await aPair();
    const agreement = await inForce(pair);
    const again = () => pair.hurt.do("renewAgreement", { agreement, review: inDays(60), zone: ZONE });
    expect(await again()).toMatchObject({ ok: true });
    await pair.accountable.do("declineAgreement", { agreement, version: 2, words: "Not again." });
    expect(await again()).toEqual({ ok: false, reason: "declined-lately" });
  });

  test.each([
    ["an apostrophe that is a letter", "We tell each other\u02bcs news."],
    ["a Cyrillic letter", "We tell each other's n\u0435ws."],
    ["a mark that is a letter", "We tell each other's news\u02d0"],
  ])("6. however it is written: %s", async (_, spelt) => {
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, { words: "We tell each other's news." });
    await accountable.do("declineAgreement", { agreement, version: 1, words: "" });
    await writes(hurt, agreement, { words: spelt });
    expect(await hurt.do("proposeAgreement", { agreement, zone: ZONE })).toEqual({
      ok: false,
      reason: "declined-lately",
    });
  });
});

describe("days", () => {
  test("an end is an end: not in the year 9999", async () => {
    const { hurt } = await aPair();
    const agreement = await aClause(hurt, { subject: "devices", end: "9999-12-31" });
    expect(await hurt.do("proposeAgreement", { agreement, zone: ZONE })).toMatchObject({ ok: false });
  });

  test("nothing is in force from before the two had it", async () => {
    const { hurt } = await aPair();
    const agreement = await aClause(hurt, { from: "0001-01-01", review: inDays(30) });
    expect(await hurt.do("proposeAgreement", { agreement, zone: ZONE })).toMatchObject({ ok: false });
  });

  test("what has ended does not come into force", async () => {
    const { pass } = await house();
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, { subject: "contact", end: inDays(2) });
    await pass(5 * 86_400);
    for (const person of [hurt, accountable]) {
      await proves(person);
      await person.do("signAgreement", await shownTo(person, agreement));
    }
    const after = (await listOf(hurt)).find(({ id }) => id === agreement) as AgreementView;
    expect(after.inForce).toBeNull();
  });
});

describe("what is shown is what is signed", () => {
  test("words that are struck through by marks are pointed at, or not taken", () => {
    const words = "I do n̶o̶t̶ read your phone.";
    expect(asShown(words) === "I do not read your phone." || lookAlikes(words).length > 0).toBe(true);
  });
  test("a gap that cannot be told from nothing is pointed at, or closed", () => {
    const words = `We talk on Sundays.${"\u2800".repeat(1500)}And you give me your phone.`;
    expect(asShown(words).includes("\u2800".repeat(10)) && lookAlikes(words).length === 0).toBe(false);
  });
});

describe("on paper", () => {
  test("a name holds nothing that turns around what stands beside it", async () => {
    const [ada, ben] = [await aPerson("Ada\u202e"), await aPerson("Ben")];
    const pair = await linked(ada, ben);
    await inForce(pair);
    const [sheet] = await ben.look<SignedAgreementsView>("signedAgreements");
    const names = sheet?.signatures.map(({ name }) => name).join() ?? "";
    expect(hasHiddenCharacters(names + sheet?.text)).toBe(false);
  });

  test("the file takes no other writing of what was signed: neither of the text, nor none of it", async () => {
    const check = (agreements: unknown[]) => {
      const file = join(tmpdir(), `${randomUUID()}.json`);
      writeFileSync(file, JSON.stringify({ format: "mend-agreements-1", agreements }));
      return spawnSync(process.execPath, ["public/verify-agreements.mjs", file]).status;
    };
    const pair = await aPair();
    // A salt that happens to end in what JSON takes for a space: one in sixty-four, and either can renew at will.
    const keys = [newSigningKey(), newSigningKey()];
    const [a, b] = [pair.hurt.userId, pair.accountable.userId];
    const id = randomUUID();
    const text = JSON.stringify({
      ...{
        format: "mend-agreement-1",
        agreement: id,
        version: 1,
        kind: "agreement",
        bound: [a, b],
        words: "W",
        from: "2026-11-24",
      },
      ...{ end: "", between: [a, b].map((one) => ({ id: one, name: one })) },
    });
    const salt = Buffer.concat([Buffer.alloc(15, 7), Buffer.from(" ")]);
    const hash = createHash("sha256").update(salt).update(text).digest("hex");
    const signatures = [a, b].map((signer, at) => ({
      ...{ signer, name: signer, publicKey: keys[at]?.publicKey, at: new Date(0).toISOString() },
      signature: signed(statementOf(hash, signer, 0), keys[at]?.privateKey ?? ""),
    }));
    const file = { id, version: 1, hash, signatures };
    expect(check([{ ...file, text, salt: salt.toString("base64") }])).toBe(0);
    const shifted = { ...file, text: ` ${text}`, salt: salt.subarray(0, 15).toString("base64") };
    expect([check([shifted]), check([])]).toEqual([1, 2]);
  });
});
