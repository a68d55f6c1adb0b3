import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { myPair, now, type Partner } from "../actor";
import { type Call, call, db } from "../db";
import { roundedLength } from "../envelopes/rules";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import {
  type Delivering,
  type FoundLetter,
  mayAmend,
  mayDeliver,
  mayRespond,
  maySetReadiness,
  mayWithdrawLetter,
} from "./rules";
import {
  type AmendLetter,
  amendLetterInput,
  type DeliverLetter,
  deliverLetterInput,
  type Quote,
  respondToLetterInput,
  setReadinessInput,
  withdrawLetterInput,
} from "./schema";

type About = { repair: string; letter: string };
const found = ({ repair, letter }: About) => call<FoundLetter>("letter_here", repair, letter);

/** The facts of a letter that is to be written, and whether what it quotes can be quoted. */
const toWrite = <Facts>(
  facts: Call<Facts>,
  { repair, quotes = [] }: { repair: string; quotes?: Quote[] | undefined },
) => {
  const turns = quotes.map(({ turn }) => turn);
  return sql<Facts & { quotable: boolean }>`select f.*, quotable(${repair}, ${turns}::uuid[]) from (${facts}) f`;
};

const at = (actor: Partner) => actor.pair.seq + 1;

/** The letter has something new. */
const touched = (actor: Partner, letter: string, more: { withdrawnAt?: typeof now } = {}) =>
  db
    .updateTable("Letter")
    .set({ lastSeq: at(actor), ...more })
    .where("pairId", "=", myPair)
    .where("id", "=", letter);

const entry = (actor: Partner, letterId: string) => ({
  pairId: actor.pair.id,
  seq: at(actor),
  letterId,
  authorId: actor.userId,
  at: now,
});

type Writing = {
  actor: Partner;
  letter: string;
  version: number;
  input: Pick<
    DeliverLetter & Partial<AmendLetter>,
    "id" | "parts" | "whole" | "moreBy" | "details" | "reason" | "quotes"
  >;
  vault: Vault;
};

/** One version: its parts lie together in one envelope. */
function written({ actor, letter, version, input: { id, details, ...input }, vault }: Writing) {
  const { parts, whole, moreBy, reason, quotes } = input;
  const inside = JSON.stringify({ parts, whole, moreBy, reason, quotes });
  const { envelope, commitment } = vault.seal({ recordId: id, field: "LetterEntry.words" }, inside);
  const row = {
    ...entry(actor, letter),
    id,
    kind: "delivered" as const,
    words: envelope,
    version,
    length: roundedLength(Object.values(parts).join(" ")),
    details,
  };
  return { write: db.insertInto("LetterEntry").values(row), data: { letter, version, commitment } };
}

/** Delivers a letter in an envelope. It can be taken back for some seconds. Its own id is that of its first version. */
export const deliverLetter = operation({
  event: "letter.delivered",
  scope: "repair",
  pace: (_, { kind }) => (kind === "lateTruth" ? "passes" : "waits"),
  input: deliverLetterInput,
  load: (input) => toWrite(call<Delivering>("to_deliver", input.repair, input.kind), input),
  may: mayDeliver,
  apply: ({ actor, input, vault }) => {
    const { write, data } = written({ actor, letter: input.id, version: 1, input, vault });
    const letter = {
      pairId: actor.pair.id,
      id: input.id,
      repairId: input.repair,
      authorId: actor.userId,
      kind: input.kind,
      topic: input.topic ?? null,
      urgent: input.urgent ?? null,
      lastSeq: at(actor),
      at: now,
    };
    return { writes: [db.insertInto("Letter").values(letter), write], data: { ...data, kind: input.kind } };
  },
});

/** Puts a letter right: a new version with its reason. The one before stays readable. */
export const amendLetter = operation({
  event: "letter.amended",
  scope: "repair",
  pace: "daily",
  input: amendLetterInput,
  load: (input) => toWrite(found(input), input),
  may: mayAmend,
  apply: ({ actor, input, facts, vault }) => {
    const { write, data } = written({ actor, letter: input.letter, version: facts.version + 1, input, vault });
    return { writes: [touched(actor, input.letter), write], data };
  },
});

/** Erases the words of a letter, in all of its versions, and leaves a tombstone. */
export const withdrawLetter = operation({
  event: "letter.withdrawn",
  scope: "repair",
  pace: "passes",
  input: withdrawLetterInput,
  load: found,
  may: mayWithdrawLetter,
  apply: ({ actor, input: { letter } }) => ({
    writes: [touched(actor, letter, { withdrawnAt: now }), call("withdraw_letter", letter)],
    data: { letter },
  }),
});

/** Says something of a letter that one has opened. A new shared thing, pressed on purpose. */
export const respondToLetter = operation({
  event: "letter.respondedTo",
  scope: "repair",
  pace: "waits",
  input: respondToLetterInput,
  load: found,
  may: mayRespond,
  apply: ({ actor, input: { letter, response, part } }) => ({
    writes: [
      touched(actor, letter),
      db
        .insertInto("LetterEntry")
        .values({ ...entry(actor, letter), id: randomUUID(), kind: response, part: part ?? null }),
    ],
    data: { letter, response, ...(part ? { part } : {}) },
  }),
});

/** Says whether one would read an apology. Said again, it asks for another one. */
export const setReadiness = operation({
  event: "readiness.set",
  scope: "repair",
  pace: "passes",
  input: setReadinessInput,
  may: maySetReadiness,
  apply: ({ input: { repair, readiness } }) => ({
    writes: [
      db.updateTable("Repair").set({ readiness, readyAt: now }).where("pairId", "=", myPair).where("id", "=", repair),
    ],
    data: { repair, readiness },
  }),
});
