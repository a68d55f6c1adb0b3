import { createSecretKey, randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keyIdOf, open, type Place, seal } from "./envelope";

const key = createSecretKey(randomBytes(32));
const place: Place = {
  pairId: randomUUID(),
  authorId: randomUUID(),
  recordId: randomUUID(),
  field: "CheckIn.words",
  revision: 1,
};
const WORDS = "I did not tell you about Tuesday. \u202E🫖";

test("an envelope opens in its own place, with the same words and commitment", () => {
  const { envelope, commitment } = seal("k", key, place, WORDS);
  expect(open(key, place, envelope)).toMatchObject({ words: WORDS, commitment });
  expect(envelope).toMatch(/^v1\.A256GCM\.k\.[\w-]{16}\.[\w-]+$/);
  expect(keyIdOf(envelope)).toBe("k");
});

test.each<[string, Partial<Place>]>([
  ["row", { recordId: randomUUID() }],
  ["field", { field: "CheckIn.word" }],
  ["author", { authorId: randomUUID() }],
  ["pair", { pairId: randomUUID() }],
  ["pair that is none", { pairId: null }],
  ["revision", { revision: 2 }],
])("an envelope moved to another %s does not open", (_name, other) => {
  const { envelope } = seal("k", key, place, WORDS);
  expect(() => open(key, { ...place, ...other }, envelope)).toThrow();
});

test("places do not run into each other: the end of one part is not the beginning of the next", () => {
  const { envelope } = seal("k", key, { ...place, recordId: "ab", field: "c" }, WORDS);
  expect(() => open(key, { ...place, recordId: "a", field: "bc" }, envelope)).toThrow();
});

test("an envelope that was touched anywhere does not open, nor does one under another key", () => {
  const { envelope } = seal("k", key, place, WORDS);
  const [version, method, id, nonce = "", body = ""] = envelope.split(".");
  const turned = (text: string, at: number) => text.slice(0, at) + (text[at] === "A" ? "B" : "A") + text.slice(at + 1);
  const altered = [0, 40, body.length - 20].map((at) => [version, method, id, nonce, turned(body, at)]);
  const others = [
    ["v2", method, id, nonce, body],
    [version, "none", id, nonce, body],
    [version, method, id, turned(nonce, 3), body],
  ];
  const short = [4, 12, 16, 19].map((bytes) => [
    version,
    method,
    id,
    nonce,
    Buffer.from(body, "base64url").subarray(0, bytes).toString("base64url"),
  ]);
  for (const parts of [...altered, ...others, ...short, [""], ["v1"]])
    expect(() => open(key, place, parts.join("."))).toThrow();
  expect(() => open(createSecretKey(randomBytes(32)), place, envelope)).toThrow();
});

test("short words can't be told apart by the length of their envelopes", () => {
  const lengths = ["", "no", "yes", "Yes, all of it.", "x".repeat(108)].map(
    (words) => seal("k", key, place, words).envelope.length,
  );
  expect(new Set(lengths).size).toBe(1);
  expect(seal("k", key, place, "x".repeat(109)).envelope.length).toBeGreaterThan(lengths[0] ?? 0);
});

test("the same words sealed twice share neither envelope nor commitment", () => {
  const [one, two] = [seal("k", key, place, "yes"), seal("k", key, place, "yes")];
  expect(one.envelope).not.toBe(two.envelope);
  expect(one.commitment).not.toBe(two.commitment);
});
