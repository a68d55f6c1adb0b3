import { randomUUID } from "node:crypto";
import { PAGE, type QuestionsView, type ThreadView } from "@/lib/questions/schema";
import { type KeyRing, readRing } from "@/lib/vault/keys";
import { vaultOf } from "@/lib/vault/vault";
import type { Couple } from "./couples";
import { copyInto, fillingOf } from "./fill";
import { hangUp, type Phone, phonesOf } from "./load";
import type { Server } from "./server";
import { median, paired, timed } from "./statistics";

const PHONES = 5;
const ROUNDS_BEFORE = 20;
const QUESTION = `"pairId", id, "repairId", "threadId", "askerId", state, sealed, again, closed, "lastSeq", at`;
const ENTRY = `"pairId", id, seq, "threadId", "questionId", "authorId", kind, words, version, sealed, length, details, at`;
const WORDS = "I told Sam on Thursday that it is over, and I have not answered since. ".repeat(8);

export type Box = { name: string; ms: number; ratio: number }[];

const line = (...values: (string | number | null)[]) => `${values.map((value) => value ?? "\\N").join("\t")}\n`;

/** A box of so many open questions, and one thread more whose question was answered, and put right, so many times. */
async function fill(ownerUrl: string, ring: KeyRing, couple: Couple, size: { questions: number; answers: number }) {
  const { client, wrapped, from, done } = await fillingOf(ownerUrl, couple);
  const { pairId, partner: asker, author: answerer } = couple;
  const { rows } = await client.query(`select id from "Repair" where "pairId" = $1`, [pairId]);
  const repair: string = rows[0].id;
  const vaults = new Map([asker, answerer].map(({ userId }) => [userId, vaultOf(ring, userId, pairId, wrapped)]));
  const sealed = (userId: string, id: string, words: string) =>
    vaults.get(userId)?.seal({ recordId: id, field: "QuestionEntry.words" }, words).envelope ?? null;
  let seq = from;
  const [questions, entries]: [string[], string[]] = [[], []];
  const at = new Date().toISOString();
  const ask = (state: string) => {
    const id = randomUUID();
    questions.push(line(pairId, id, repair, id, asker.userId, state, "f", "f", "f", seq, at));
    const words = sealed(asker.userId, id, "Where were you on Thursday evening, and with whom?");
    entries.push(line(pairId, id, seq++, id, id, asker.userId, "asked", words, null, null, null, null, at));
    return id;
  };
  const thread = ask("answered");
  for (let version = 1; version <= size.answers; version++) {
    const id = randomUUID();
    const words = sealed(answerer.userId, id, JSON.stringify({ words: WORDS, certainty: "think" }));
    entries.push(
      line(pairId, id, seq++, thread, thread, answerer.userId, "answered", words, version, "f", 100, "f", at),
    );
  }
  while (questions.length < size.questions) ask("asked");
  await copyInto(client, "Question", QUESTION, questions);
  await copyInto(client, "QuestionEntry", ENTRY, entries);
  await done(seq, ["Question", "QuestionEntry"]);
  return { repair, thread };
}

/** The first page of a full box and of a long thread, each in turns with an empty one. */
export async function measureQuestions(server: Server, ownerUrl: string, couple: Couple, rounds: number): Promise<Box> {
  const size = { questions: 5000, answers: 200 };
  const { repair, thread } = await fill(ownerUrl, readRing(server.key), couple, size);
  const phones = await phonesOf(server, Array(PHONES).fill(couple.partner));
  const box = (input: object) => async (phone: Phone) => {
    const { shown } = await phone.look("questions", input);
    return "data" in shown ? (shown.data as QuestionsView).items.length : 0;
  };
  const entries = (input: object) => async (phone: Phone) => {
    const { shown } = await phone.look("thread", input);
    return "data" in shown ? (shown.data as ThreadView).entries.length : 0;
  };
  const cases = [
    { name: "an empty box", look: box({ repair, closed: true }), rows: 0 },
    { name: "a box of 5,000 questions", look: box({ repair, closed: false }), rows: PAGE },
    { name: "an empty thread", look: entries({ thread: randomUUID() }), rows: 0 },
    { name: "a thread of 200 answers", look: entries({ thread }), rows: PAGE },
  ];
  const samples = cases.map((): number[] => []);
  for (let round = -ROUNDS_BEFORE; round < rounds; round++) {
    for (const [index, { look, rows, name }] of cases.entries()) {
      let found = 0;
      const phone = phones[(round + ROUNDS_BEFORE) % PHONES] as Phone;
      const ms = await timed(async () => {
        found = await look(phone);
      });
      if (found !== rows) throw new Error(`${name} has ${found} on its page`);
      if (round >= 0) samples[index]?.push(ms);
    }
  }
  hangUp(phones);
  return cases.map(({ name }, index) => {
    const empty = samples[index - (index % 2)] ?? [];
    return { name, ms: median(samples[index] ?? []), ratio: median(paired(samples[index] ?? [], empty)) };
  });
}
