import { createSecretKey, randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keyIdOf } from "./envelope";
import { fingerprint, type KeyRing, newKey, readRing, rewrap, unwrap } from "./keys";
import { vaultOf } from "./vault";

const aKek = (id: string) => ({ id, key: createSecretKey(randomBytes(32)) });
const [ada, ben, pair] = [randomUUID(), randomUUID(), randomUUID()];
const ring: KeyRing = [aKek("k1")];
const keys = [newKey(ring, ada, null), newKey(ring, ada, pair), newKey(ring, ben, pair)];
const spot = { recordId: randomUUID(), field: "CheckIn.words" };

test("either of a pair opens what the other sealed for it", () => {
  const { envelope } = vaultOf(ring, ada, pair, keys).seal(spot, "Hello.");
  expect(vaultOf(ring, ben, pair, keys).open(spot, envelope)).toBe("Hello.");
});

test("what one sealed for oneself opens with no key of the pair's", () => {
  const { envelope } = vaultOf(ring, ada, pair, keys).sealPrivately(spot, "Mine.");
  expect(vaultOf(ring, ada, pair, keys).open(spot, envelope)).toBe("Mine.");
  expect(() => vaultOf(ring, ben, pair, keys.slice(1)).open(spot, envelope)).toThrow();
});

test("words shown as one author's do not open when the other sealed them", () => {
  const { envelope } = vaultOf(ring, ada, pair, keys).seal(spot, "Ada said this.");
  const vault = vaultOf(ring, ben, pair, keys);
  expect(vault.open({ ...spot, authorId: ada }, envelope)).toBe("Ada said this.");
  expect(() => vault.open({ ...spot, authorId: ben }, envelope)).toThrow();
});

test("an envelope can't be passed off under another key's name", () => {
  const { envelope } = vaultOf(ring, ada, pair, keys).seal(spot, "Ada said this.");
  const forged = envelope.replace(keyIdOf(envelope), keys[2]?.id ?? "");
  expect(() => vaultOf(ring, ben, pair, keys).open(spot, forged)).toThrow();
});

test("with the author's key erased, nobody opens their words again", () => {
  const { envelope } = vaultOf(ring, ada, pair, keys).seal(spot, "Gone.");
  const left = keys.filter(({ ownerId }) => ownerId !== ada);
  expect(() => vaultOf(ring, ben, pair, left).open(spot, envelope)).toThrow();
});

test("nothing is sealed without a key of one's own", () => {
  expect(() => vaultOf(ring, ada, null, keys).seal(spot, "x")).toThrow();
  expect(() => vaultOf(ring, ben, pair, keys).sealPrivately(spot, "x")).toThrow();
});

test("two keys live while they are changed: old data keys open, new ones take the first, and re-wrapping lets the old go", () => {
  const [before, after] = [aKek("k1"), aKek("k2")];
  const old = newKey([before], ada, pair);
  const during = [after, before];
  expect(newKey(during, ada, pair).wrapped.split(".")[1]).toBe("k2");
  const moved = { ...old, wrapped: rewrap(during, old) };
  expect(unwrap(during, old)).toEqual(unwrap([after], moved));
  expect(() => unwrap([before], moved)).toThrow();
  expect(() => unwrap([after], old)).toThrow();
});

test.each([
  ["row", { id: randomUUID() }],
  ["owner", { ownerId: ben }],
  ["pair", { pairId: randomUUID() }],
  ["person's own drawer", { pairId: null }],
])("a data key moved to another %s does not unwrap", (_name, other) => {
  const row = newKey(ring, ada, pair);
  expect(() => unwrap(ring, { ...row, ...other })).toThrow();
});

test("MEND_KEY is read with the current key first", () => {
  const text = Buffer.alloc(32, 1).toString("base64url");
  expect(readRing(`k2:${text}, k1:${text}`).map(({ id, key }) => [id, key.symmetricKeySize])).toEqual([
    ["k2", 32],
    ["k1", 32],
  ]);
});

test("fingerprints for different uses never meet", () => {
  expect(fingerprint("s", "name", "ada")).not.toEqual(fingerprint("s", "invitation", "ada"));
  expect(fingerprint("s", "a", "b")).not.toEqual(fingerprint("t", "a", "b"));
});
