import { randomUUID } from "node:crypto";
import type { CommitmentMonthView, CommitmentsView, WishesView } from "../commitments/schema";
import { aPair, type Person } from "./pair";

export const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Something done every day from today on. */
export const aCommitment = (repair: string, more: object = {}) => ({
  repair,
  id: randomUUID(),
  words: "I ring you before I leave work.",
  days: [1, 2, 3, 4, 5, 6, 7],
  first: today(),
  zone: "UTC",
  ...more,
});

/** Somebody says what they will do. Answers its id. */
export async function commits(person: Person, repair: string, more: object = {}) {
  const commitment = aCommitment(repair, more);
  const answer = await person.do("makeCommitment", commitment);
  if (!answer.ok) throw new Error(answer.reason);
  return commitment.id;
}

/** Somebody writes a wish down. Answers its id. */
export async function wishes(person: Person, repair: string, words = "That you ring when you leave.") {
  const id = randomUUID();
  const answer = await person.do("writeWish", { repair, id, words });
  if (!answer.ok) throw new Error(answer.reason);
  return id;
}

export const aMark = (repair: string, commitment: string, more: object = {}) => ({
  repair,
  commitment,
  id: randomUUID(),
  date: today(),
  version: 1,
  outcome: "kept",
  ...more,
});

/** Its maker marks a day. Answers the id of the mark. */
export async function marks(person: Person, repair: string, commitment: string, more: object = {}) {
  const mark = aMark(repair, commitment, more);
  const answer = await person.do("markCommitment", mark);
  if (!answer.ok) throw new Error(answer.reason);
  return mark.id;
}

/** A pair, and a commitment that stands. */
export async function aPairWithACommitment(more: object = {}) {
  const pair = await aPair();
  return { ...pair, commitment: await commits(pair.accountable, pair.repair, more) };
}

export const commitmentsOf = async (person: Person, repair: string, ended = false) =>
  (await person.look<CommitmentsView>("commitments", { repair, ended })).items;
export const wishesOf = async (person: Person, repair: string) =>
  (await person.look<WishesView>("wishes", { repair })).items;
export const monthOf = (person: Person, repair: string, month = today().slice(0, 7)) =>
  person.look<CommitmentMonthView>("commitmentMonth", { repair, month });
