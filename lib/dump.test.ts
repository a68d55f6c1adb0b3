import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auth } from "./auth/auth";
import { doorOf } from "./auth/token";
import { postCheckIn } from "./check-ins/operations";
import { perform } from "./perform";
import { runtime } from "./runtime";
import { inForce, ready, signs, writes } from "./testing/agreements";
import { commits, marks, wishes } from "./testing/commitments";
import { aSharing } from "./testing/hearings";
import { house } from "./testing/house";
import { locks, PASSPHRASE } from "./testing/lock";
import { aBrowser, aReminder } from "./testing/notices";
import { aCheckIn, aDevice, anInvitation, type Person, personOf } from "./testing/pair";
import { anAnswer, aQuestion, released } from "./testing/questions";
import { held } from "./verdict";

/** Everything in the database as text, as a dump would hold it: bytes as they are, in hexadecimal and as base64. */
async function dump() {
  const { asOwner } = await house();
  const tables = await asOwner(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  const rows = await Promise.all(tables.map(({ name }) => asOwner(`select to_jsonb(t)::text as row from "${name}" t`)));
  const text = rows
    .flat()
    .map(({ row }) => row)
    .join("\n");
  const bytes = [...text.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = ""]) => Buffer.from(hex, "hex"));
  const encoded = [...text.matchAll(/[\w+/=-]{16,}/g)].map(([part]) => Buffer.from(part, "base64url"));
  return [text, ...[...bytes, ...encoded].map((one) => one.toString("latin1"))].join("\n").toLowerCase();
}

/** What somebody might find a word as. */
const shapesOf = (word: string) => {
  const bytes = Buffer.from(word);
  // In base64 a word looks different at each of three offsets: its middle is the same.
  const encoded = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .slice(shift ? 4 : 0, -4),
  );
  return [word, bytes.toString("hex"), ...encoded.filter((one) => one.length > 5)].map((one) => one.toLowerCase());
};

const waiting = {
  ...postCheckIn,
  may: () => held(new Date(Date.now() + 1e9), "room"),
} as unknown as typeof postCheckIn;

async function signUp(name: string, firstName: string, password: string): Promise<Person> {
  await house();
  const made = await auth.signUp({ name, firstName, password, shared: false }, aDevice());
  if (!made.ok) throw new Error(made.reason);
  return personOf(made.userId, made.token);
}

test("of all that was typed, nothing is found in a dump of the database: not plain, not in base64, not in hexadecimal", async () => {
  const ada = await signUp("xylophonist@example.org", "Quirinalia", "marzipan lamps on the quay");
  const ben = await signUp("zitherplayer@example.org", "Bartholomaios", "seven gooseberries by noon");
  await auth.signIn(
    { name: "xylophonist@example.org", password: "wrongwrongwrongtangerine", shared: false },
    aDevice(),
  );
  const { pair, code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  await ada.do("confirmJoiner", { pair, role: "hurt" });
  const offered = randomUUID();
  await ben.do("postCheckIn", aCheckIn({ words: "At the Wolkenkuckucksheim, without telling." }));
  await ben.do("offerRepair", { id: offered, name: "Butterblume evenings" });
  await ada.do("confirmRepair", { offered });
  await ben.do("nameRepair", { repair: offered, name: "Schmetterling evenings" });
  await ada.do("saveDraft", { composer: "check-in", words: "My Sternschnuppe, unsent." });
  await ada.do("saveOwnWork", { section: "grow", words: "Less Papperlapapp.", revision: 0, lock: null });
  await ada.do("keepAppointment", {
    ...{ id: randomUUID(), revision: 0, lock: null, whom: "counsellor", localDate: "2031-05-17", time: "16:47" },
    note: "Bring the Regenschirm.",
  });
  await ben.do("saveOwnWork", { section: "grow", words: "Before: Hokuspokus.", revision: 0, lock: null });
  const lock = await locks(ben);
  const closed = await lock.closed("page:plan", "Under the lock: Lampenfieber.");
  await ben.do("saveOwnWork", { section: "plan", words: closed, revision: 0, lock: lock.id });
  const question = aQuestion(offered, { words: "Whose was the Pusteblume?" });
  await ben.do("askQuestion", question);
  await released();
  await ada.do("answerQuestion", anAnswer(offered, question.id, { words: "Mine, Eichhorn.", happened: "Purzelbaum" }));
  await ada.do("refuseQuestion", { repair: offered, question: question.id, words: "It is Kuddelmuddel." });
  await ben.do("shareHearing", aSharing(offered, { words: "I lay awake, Mondkalb.", feelings: ["Weltschmerz"] }));
  const agreement = await ready(ada, {
    words: "No Blitzableiter.",
    why: "For Löwenzahn.",
    ifNot: "I go to Hahnenfuß.",
  });
  await signs(ada, agreement);
  await ben.do("declineAgreement", { agreement, version: 1, words: "Not yet, Kieselstein." });
  await writes(ben, agreement, { words: "A Schnürsenkel, half written." });
  const kept = await inForce({ hurt: ada, accountable: ben });
  const openness = { repair: offered, id: randomUUID(), scope: "calls", days: 7 };
  await ben.do("offerOpenness", { ...openness, words: "My Fernsprecher, whenever." });
  await ben.do("publishParagraph", { id: randomUUID(), words: "For you: Nachtigall." });
  await ben.do("shareLine", { repair: offered, id: randomUUID(), words: "It may take its Siebenschläfer." });
  await ada.do("keepPadEntry", { id: randomUUID(), say: "My Donnerwetter, unsent.", why: "The Vollmond." });
  await ben.do("logSlip", { agreement: kept, id: randomUUID(), words: "I took the Gartenzwerg." });
  await ada.do("addMoment", { id: randomUUID(), shelf: "talk", words: "To the Haselstrauch." });
  await ben.do("logMoment", { id: randomUUID(), words: "The Morgenstern, both awake." });
  await ada.do("addReminder", aReminder({ words: "Ring the Nachtigall, and breathe." }));
  await ada.do("addDevice", aBrowser("Federwolkenpfad").input);
  runtime().mail = { url: "smtp://127.0.0.1:1", from: "mend@example.org" };
  await ada.do("addMail", { address: "sauerampfer@example.org", language: "en" });
  await wishes(ben, offered, "A Pfefferkuchen, when you leave.");
  const promise = await commits(ada, offered, { words: "I bring Gänseblümchen." });
  await marks(ada, offered, promise, { outcome: "notKept", happened: "The Dampfmaschine.", instead: "By Heißluft." });
  await perform(
    {
      name: "postCheckIn",
      operation: waiting,
      requestId: randomUUID(),
      input: aCheckIn({ words: "Regenbogen, later." }),
    },
    doorOf(ben.token),
  );
  const found = await dump();
  const secret = [
    "xylophonist",
    "zitherplayer",
    "marzipan",
    "gooseberries",
    "tangerine",
    code,
    code.replaceAll("-", ""),
  ];
  const names = ["Quirinalia", "Bartholomaios", "Butterblume", "Schmetterling"];
  const words = [
    "Wolkenkuckucksheim",
    "Sternschnuppe",
    "Papperlapapp",
    "Regenschirm",
    "Hokuspokus",
    "Lampenfieber",
    "Nachtigall",
    PASSPHRASE,
    lock.code,
    "2031-05-17",
    "Regenbogen",
    "Pusteblume",
    "Eichhorn",
    "Purzelbaum",
    "Kuddelmuddel",
    "Mondkalb",
    "Weltschmerz",
    "Blitzableiter",
    "Löwenzahn",
    "Hahnenfuß",
    "Kieselstein",
    "Schnürsenkel",
    "Gartenzwerg",
    "Haselstrauch",
    "Morgenstern",
    "Nachtigall",
    "Federwolkenpfad",
    "sauerampfer",
    "Pfefferkuchen",
    "Gänseblümchen",
    "Dampfmaschine",
    "Heißluft",
    "Fernsprecher",
    "Vollmond",
    "Siebenschläfer",
    "Donnerwetter",
    ada.token,
    ben.token,
  ];
  for (const word of [...secret, ...names, ...words]) {
    for (const shape of shapesOf(word)) expect([word, found.includes(shape)]).toEqual([word, false]);
  }
});

test("the search can find: a word that was stored plainly is found in each of the three ways", async () => {
  const { asOwner } = await house();
  for (const [encoding, n] of [
    ["utf8", 1],
    ["hex", 2],
    ["base64", 3],
  ] as const) {
    const word = `Wolkenkuckucksheim${n}`;
    await asOwner(`insert into "RateLimit" (key, points) values ($1, 0)`, [
      `prefix ${Buffer.from(`and ${word} then`).toString(encoding)}`,
    ]);
    const found = await dump();
    expect(shapesOf(word).some((shape) => found.includes(shape))).toBe(true);
  }
});
