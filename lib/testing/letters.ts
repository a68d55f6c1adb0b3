import { randomUUID } from "node:crypto";
import type { LettersView, LetterView, Readiness } from "../letters/schema";
import { aPair, type Person } from "./pair";
import { released } from "./questions";

const PARTS = {
  ownership: { did: "I lied about the money.", hid: "The second card.", chose: "Each time.", touched: "Your mother." },
  apology: {
    did: "I lied to you.",
    impact: "You could not sleep.",
    responsible: "It was my choice.",
    mend: "I show you the statements.",
  },
  lateTruth: { truth: "There was a third time." },
};
const MORE = { ownership: { whole: "yes" }, apology: {}, lateTruth: { topic: "money", urgent: false } };

export type Kind = keyof typeof PARTS;

export const aLetter = (repair: string, kind: Kind, more: object = {}) => ({
  repair,
  kind,
  id: randomUUID(),
  parts: PARTS[kind],
  details: false,
  ...MORE[kind],
  ...more,
});

/** The one who was hurt says whether they would read an apology. */
export const isReady = (hurt: Person, repair: string, readiness: Readiness = "write") =>
  hurt.do("setReadiness", { repair, readiness });

/** Somebody delivers a letter, and it has gone. Answers its id. */
export async function delivers(person: Person, repair: string, kind: Kind, more: object = {}) {
  const letter = aLetter(repair, kind, more);
  const answer = await person.do("deliverLetter", letter);
  if (!answer.ok) throw new Error(answer.reason);
  await released();
  return letter.id;
}

export const anAmendment = (repair: string, letter: string, kind: Kind, more: object = {}) => {
  const { id, parts, details, ...own } = aLetter(repair, kind);
  const whole = "whole" in own ? { whole: own.whole } : {};
  return { repair, letter, id, parts, details, ...whole, reason: "leftOut", ...more };
};

/** Its author puts a letter right, and that has gone. Answers the id of the new version. */
export async function amends(person: Person, repair: string, letter: string, kind: Kind, more: object = {}) {
  const amendment = anAmendment(repair, letter, kind, more);
  const answer = await person.do("amendLetter", amendment);
  if (!answer.ok) throw new Error(answer.reason);
  await released();
  return amendment.id;
}

/** A pair, and a letter that the accountable one has delivered. */
export async function aPairWithALetter(kind: Kind = "ownership", more: object = {}) {
  const pair = await aPair();
  if (kind === "apology") await isReady(pair.hurt, pair.repair);
  return { ...pair, letter: await delivers(pair.accountable, pair.repair, kind, more) };
}

export const letterOf = (person: Person, letter: string) => person.look<LetterView>("letter", { letter });
export const lettersOf = async (person: Person, repair: string) =>
  (await person.look<LettersView>("letters", { repair })).items;
