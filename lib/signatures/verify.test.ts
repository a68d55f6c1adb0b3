import { spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { inDays, inForce, ready, shownTo, signs } from "../testing/agreements";
import { aPair } from "../testing/pair";
import { released } from "../testing/questions";
import type { Signed, SignedAgreementsView } from "./schema";

const folder = mkdtempSync(path.join(tmpdir(), "mend-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the script says of a file with this in it, and with which code it ends. */
function verified(content: string) {
  const file = path.join(folder, `${randomUUID()}.json`);
  writeFileSync(file, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["public/verify-agreements.mjs", file], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  return { status, says: stdout };
}

const fileOf = (agreements: unknown) => JSON.stringify({ format: "mend-agreements-1", agreements });

/** Three agreements as they come: an open one, one that was signed quietly, and a boundary. */
async function threeInForce() {
  const pair = await aPair();
  await inForce(pair);
  const boundary = await ready(pair.accountable, {
    kind: "boundary",
    bound: "2",
    words: "I do not read your letters.",
  });
  expect(await signs(pair.accountable, boundary)).toMatchObject({ ok: true });
  const quiet = await ready(pair.hurt, { subject: "devices", end: inDays(30), words: "Our phones have no locks." });
  for (const person of [pair.hurt, pair.accountable]) {
    expect(await person.do("signQuietly", await shownTo(person, quiet))).toMatchObject({ ok: true });
  }
  await released(24 * 3600 + 5);
  return pair.hurt.look<SignedAgreementsView>("signedAgreements");
}

let made: Promise<SignedAgreementsView> | undefined;
/** A copy of them, to be changed. */
async function threeSigned() {
  made ??= threeInForce();
  return structuredClone(await made);
}
const kindOf = ({ text }: Signed) => (JSON.parse(text) as { kind: string }).kind;

test("what is in force verifies, for anybody who has Node: openly signed, quietly signed, and a boundary", async () => {
  const agreements = await threeSigned();
  const { status, says } = verified(fileOf(agreements));
  expect(says.match(/signed by (Ada|Ben) at \S+Z with the key( [0-9a-f]{4}){4}\n/g)).toHaveLength(5);
  for (const words of ["one of us hears from Sam", "no locks", "do not read your letters"])
    expect(says).toContain(words);
  expect(says).toMatch(/All 3 agreements are as they were signed\.\n$/);
  expect(status).toBe(0);
});

/** The same with one character changed, to one that base64, hexadecimal and days know too. */
const other = (text: string, at: number) => text.slice(0, at) + (text[at] === "1" ? "2" : "1") + text.slice(at + 1);

type Signature = Signed["signatures"][0];
const inFirst = (change: (signature: Signature, second: Signature) => Partial<Signature>) => (one: Signed) => {
  const [first, second] = one.signatures as [Signature, Signature];
  Object.assign(first, change(first, second));
};
const strangersKey = () =>
  generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" }).toString("base64");

const CHANGES: Record<string, (one: Signed) => unknown> = {
  "a letter of the text": (one) => (one.text = one.text.replace("the same day", "the same way")),
  "a letter of the salt": (one) => (one.salt = other(one.salt, 3)),
  "a letter of the hash": (one) => (one.hash = other(one.hash, 3)),
  "the text and its hash": (one) => {
    one.salt = "";
    one.hash = createHash("sha256").update(one.text).digest("hex");
  },
  "its id": (one) => (one.id = randomUUID()),
  "its version": (one) => (one.version = 2),
  "a letter of a signature": inFirst(({ signature }) => ({ signature: other(signature, 20) })),
  "how a signature is written": inFirst(({ signature }) => ({ signature: signature.replace("==", "") })),
  "a time": inFirst(({ at }) => ({ at: new Date(Date.parse(at) + 1).toISOString() })),
  "how a time is written": inFirst(({ at }) => ({ at: at.replace("Z", "+00:00") })),
  "who signed: the other's name": inFirst((_, { name }) => ({ name })),
  "who signed: the other's id": inFirst((_, { signer }) => ({ signer })),
  "who signed: both, the one for the other": ({ signatures: [a, b] }) => {
    if (a && b) [a.signer, a.name, b.signer, b.name] = [b.signer, b.name, a.signer, a.name];
  },
  "whose key it is": inFirst((_, { publicKey }) => ({ publicKey })),
  "the key: a stranger's": inFirst(() => ({ publicKey: strangersKey() })),
  "the key: none at all": inFirst(() => ({ publicKey: "" })),
  "one signature is gone": (one) => one.signatures.pop(),
  "one has signed twice, and the other not": (one) => (one.signatures[1] = one.signatures[0] as Signature),
  "one has signed once more": (one) => one.signatures.push(one.signatures[0] as Signature),
  "the signatures are gone": (one) => Reflect.deleteProperty(one, "signatures"),
};

test.each(Object.keys(CHANGES))("it says so when this is changed: %s", async (what) => {
  const agreements = await threeSigned();
  const at = agreements.findIndex((one) => kindOf(one) === "agreement");
  CHANGES[what]?.(agreements[at] as Signed);
  const { status, says } = verified(fileOf(agreements));
  expect(says).toMatch(new RegExp(`^${at + 1}\\. This one is NOT as it was signed: .+\\.$`, "m"));
  expect(says).not.toContain("All");
  expect(status).toBe(1);
});

test("a boundary without the signature of whose it is, or with the other's besides, does not verify", async () => {
  const agreements = await threeSigned();
  const [boundary, agreement] = ["boundary", "agreement"].map((kind) => agreements.find((one) => kindOf(one) === kind));
  const own = boundary?.signatures ?? [];
  const theirs = agreement?.signatures.filter(({ signer }) => signer !== own[0]?.signer) ?? [];
  expect([own.length, theirs.length]).toEqual([1, 1]);
  for (const signatures of [[], theirs, [...own, ...theirs]])
    expect(verified(fileOf([{ ...boundary, signatures }])).status).toBe(1);
});

test("what is no file of agreements is answered in words", async () => {
  const contents = [
    "",
    "no JSON",
    "null",
    "[]",
    "{}",
    fileOf("none"),
    fileOf([]).replace("agreements-1", "agreements-2"),
  ];
  for (const content of contents) {
    const { status, says } = verified(content);
    expect(says).toMatch(/json is no file of agreements \(mend-agreements-1\)\.\n$/);
    expect(status).toBe(2);
  }
  for (const one of [null, 1, "text", {}, { text: "" }, { id: "\u001b[2K" }])
    expect(verified(fileOf([one]))).toEqual({
      status: 1,
      says: "1. This one is NOT as it was signed: it is not whole.\n",
    });
});
