// Checks a file of agreements from Mend, on your own machine: node verify-agreements.mjs agreements.json
// Needs Node 20 or newer and nothing else, asks nobody, and changes nothing. It can't know whose a key is: ask each of the
// two, in person, for the fingerprint that this prints from their own copy of the file.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

class Changed extends Error {}
const claim = (holds, why) => {
  if (!holds) throw new Changed(why);
};
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
/** Bytes from base64. The same bytes written in another way are a change too. */
function bytes(text) {
  claim(Buffer.from(text, "base64").toString("base64") === text, "something in it is not base64 as it was written");
  return Buffer.from(text, "base64");
}
/** Words as they can be printed: on one line, with nothing in them that a terminal would obey. */
const plain = (words) => String(words).replace(/\s+/g, " ").replace(/\p{C}/gu, "");

/** Says who signed what, when, and with which key. Throws, in words, when it is not as it was signed. */
function check({ id, version, text, salt, hash, signatures }) {
  claim(bytes(salt).length === 16, "its salt is not as long as it was");
  claim(sha256(bytes(salt), text) === hash, "its text, salt or hash is not the one that was signed");
  const { format, agreement, version: which, kind, between, bound, words, from, end } = JSON.parse(text);
  claim(format === "mend-agreement-1" && agreement === id && which === version, "its text is that of something else");
  const two = between.map((one) => one.id);
  const needed = { agreement: two, request: two, boundary: bound }[kind];
  const isWhole = two.length === 2 && two[0] !== two[1] && needed.length === (kind === "boundary" ? 1 : 2);
  claim(isWhole && needed.every((one) => two.includes(one)), "its text does not say whom it needs");
  const signers = signatures.map(({ signer }) => signer);
  claim(`${signers.sort()}` === `${[...needed].sort()}`, "it is not signed by exactly those whom its text needs");
  claim(new Set(signatures.map((one) => one.publicKey)).size === signers.length, "one key has signed for both");
  const lines = signatures.map(({ signer, name, publicKey, at, signature }) => {
    claim(
      between.some((one) => one.id === signer && one.name === name),
      `its text knows no ${plain(name)} by that id`,
    );
    const key = createPublicKey({ key: bytes(publicKey), format: "der", type: "spki" });
    const statement = Buffer.from(`mend-signature-1\n${hash}\n${signer}\n${at}`);
    const isGood = key.asymmetricKeyType === "ed25519" && verify(null, statement, key, bytes(signature));
    claim(isGood, `the signature of ${plain(name)} is not theirs on this text at this time, by this key`);
    const fingerprint = sha256(bytes(publicKey)).slice(0, 16).match(/.{4}/g).join(" ");
    return `   signed by ${plain(name)} at ${plain(at)} with the key ${fingerprint}`;
  });
  return [`"${plain(words)}" (${kind}, from ${plain(from)}${end ? ` to ${plain(end)}` : ""})`, ...lines].join("\n");
}

const [, , name = "agreements.json"] = process.argv;
let at = 0;
try {
  const { format, agreements } = JSON.parse(readFileSync(name, "utf8"));
  if (format !== "mend-agreements-1" || !Array.isArray(agreements) || agreements.length === 0) throw new SyntaxError();
  for (const one of agreements) console.log(`${++at}. ${check(one)}`);
  console.log(`All ${at} agreements are as they were signed.`);
} catch (error) {
  const why = error instanceof Changed ? error.message : "it is not whole";
  console.log(
    at ? `${at}. This one is NOT as it was signed: ${why}.` : `${name} is no file of agreements (mend-agreements-1).`,
  );
  process.exitCode = at ? 1 : 2;
}
