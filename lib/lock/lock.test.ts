import { hashRaw } from "@node-rs/argon2";
import { expect, test } from "vitest";
import { keyOfPassphrase, PARAMETERS } from "./argon";
import { random } from "./bytes";
import { newCode, readCode } from "./code";
import { newLock, openLock, rewrapped } from "./keys";
import { open, seal } from "./seal";

const whose = { userId: "ada", id: "one" };
const passphrase = "a lamp in the kitchen window";
const at = (more: object = {}) => ({ userId: "ada", lock: "one", at: "page:why", ...more });

async function aLock() {
  const code = newCode();
  const { kept, key } = await newLock(whose, { passphrase, code }, keyOfPassphrase);
  return { code, key, lock: { ...whose, ...kept } };
}

test("passphrase and recovery code open the same; anything else opens nothing, and no key can be read", async () => {
  const { lock, key, code } = await aLock();
  const envelope = await seal(key, at(), "I was afraid.");
  for (const secret of [{ passphrase }, { code }, { code: ` ${code.toLowerCase().replaceAll("-", " ")} ` }]) {
    const opened = await openLock(lock, secret, keyOfPassphrase);
    expect(await open(opened as CryptoKey, at(), envelope)).toBe("I was afraid.");
    expect(opened?.extractable).toBe(false);
  }
  for (const secret of [{ passphrase: `${passphrase} ` }, { code: newCode() }, { code: "no code" }])
    expect(await openLock(lock, secret, keyOfPassphrase)).toBeNull();
  // Not for somebody else, not as the lock of another time, and not the one key in the other's place.
  const { byCode: byPassphrase, byPassphrase: byCode } = lock;
  for (const moved of [{ userId: "ben" }, { id: "two" }, { byPassphrase, byCode }])
    for (const secret of [{ passphrase }, { code }])
      expect(await openLock({ ...lock, ...moved }, secret, keyOfPassphrase)).toBeNull();
});

test("a locked text opens in its own place alone, and not when a bit of it was changed", async () => {
  const { key } = await aLock();
  const envelope = await seal(key, at(), "Mine.");
  expect(await open(key, at(), envelope)).toBe("Mine.");
  for (const place of [{ userId: "ben" }, { lock: "two" }, { at: "page:plan" }, { at: "appointment:1" }])
    await expect(open(key, at(place), envelope)).rejects.toThrow();
  const [version, nonce, body = ""] = envelope.split(".");
  const turned = `${body[0] === "A" ? "B" : "A"}${body.slice(1)}`;
  await expect(open(key, at(), [version, nonce, turned].join("."))).rejects.toThrow();
  expect(await seal(key, at(), "Mine.")).not.toBe(envelope);
});

test("every text comes back as it was, and a short one does not show by its length", async () => {
  const { key } = await aLock();
  for (const words of ["", "leave", "می‌ترسیدم.", "𝒜 \ud800 half", "長".repeat(20_000)])
    expect(await open(key, at(), await seal(key, at(), words))).toBe(words);
  const [short, long] = await Promise.all(["", "a".repeat(120)].map((words) => seal(key, at(), words)));
  expect(short?.length).toBe(long?.length);
});

test("another passphrase, or another code, takes the place of the one before, and the text stays as it is", async () => {
  const { lock, key, code } = await aLock();
  const envelope = await seal(key, at(), "Mine.");
  const next = "seven gooseberries by noon";
  const other = newCode();
  expect(await rewrapped(lock, { passphrase: next }, { passphrase: next }, keyOfPassphrase)).toBeNull();
  const changed = { ...lock, ...(await rewrapped(lock, { code }, { passphrase: next }, keyOfPassphrase)) };
  const again = { ...changed, ...(await rewrapped(changed, { passphrase: next }, { code: other }, keyOfPassphrase)) };
  for (const secret of [{ passphrase }, { code }]) expect(await openLock(again, secret, keyOfPassphrase)).toBeNull();
  for (const secret of [{ passphrase: next }, { code: other }]) {
    const opened = await openLock(again, secret, keyOfPassphrase);
    expect(await open(opened as CryptoKey, at(), envelope)).toBe("Mine.");
  }
});

test("a recovery code has 140 bits, and is read whatever it is taken for", () => {
  const code = newCode();
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(readCode("OIL0-1111-AAAA-BBBB-CCCC-DDDD-EEEE")).toBe("01101111AAAABBBBCCCCDDDDEEEE");
  for (const wrong of ["", "0000", `${code}0`, code.slice(1), code.replace(/.$/, "U")])
    expect(readCode(wrong)).toBeNull();
});

test("a passphrase is put through Argon2id with the parameters that are named, as another program does it", async () => {
  const salt = random(16);
  const [memoryCost, timeCost, parallelism] = [64 * 1024, 3, 1];
  expect(PARAMETERS).toBe(`argon2id.${memoryCost / 1024}MiB.${timeCost}.${parallelism}`);
  const costs = { memoryCost, timeCost, parallelism, outputLen: 32, algorithm: 2 };
  const raw = await hashRaw("a passphrase", { salt: Buffer.from(salt), ...costs });
  const theirs = await crypto.subtle.importKey("raw", new Uint8Array(raw), "AES-GCM", false, ["wrapKey"]);
  const ours = await keyOfPassphrase("a passphrase", salt);
  const content = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const how = { name: "AES-GCM", iv: random(12) };
  const wrapped = await Promise.all([theirs, ours].map((key) => crypto.subtle.wrapKey("raw", content, key, how)));
  expect(Buffer.from(wrapped[0] as ArrayBuffer)).toEqual(Buffer.from(wrapped[1] as ArrayBuffer));
});
