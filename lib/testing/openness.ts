import { randomUUID } from "node:crypto";
import type { OpennessView } from "../openness/schema";
import type { Person } from "./pair";

/** An offer of openness as a phone would send it. */
export const anOffer = (repair: string, more: object = {}) => ({
  repair,
  id: randomUUID(),
  scope: "messages",
  words: "If you ever want to check my messages, I am okay with that while we heal.",
  days: 7,
  ...more,
});

/** Somebody makes an offer. Answers its id. */
export async function offers(person: Person, repair: string, more: object = {}) {
  const offer = anOffer(repair, more);
  const answer = await person.do("offerOpenness", offer);
  if (!answer.ok) throw new Error(answer.reason);
  return offer.id;
}

export const offersOf = (person: Person, repair: string) => person.look<OpennessView>("openness", { repair });
