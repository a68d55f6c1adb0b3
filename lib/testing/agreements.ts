import { randomUUID } from "node:crypto";
import * as Y from "yjs";
import type { Session } from "../actor";
import type { AgreementPage, AgreementsView, AgreementView, VersionView } from "../agreements/schema";
import { doorOf } from "../auth/token";
import {
  type Drafted,
  documentOf,
  encoded,
  fieldsOf,
  newClientId,
  TEXTS,
  type TextName,
  textOf,
} from "../drafting/document";
import { keepEdit, readTable } from "../drafting/store";
import { PASSWORD, type Person } from "./pair";

export const ZONE = "Europe/London";

/** Somebody's end of the drafting table, without a socket: what they write is kept as the wire would keep it. */
export async function atTable(person: Person) {
  const door = doorOf(person.token) as Session;
  const table = await readTable(door, {});
  if ("reason" in table) throw new Error(table.reason);
  const slot = door.known?.actor.pair?.slot ?? 0;
  return { door, table, slot };
}

/** Sets what a clause says, as one edit of this person's. Answers what came of it. */
export async function writes(person: Person, clause: string, says: Partial<Drafted>) {
  const { door, table, slot } = await atTable(person);
  const known = table.documents.find(({ document }) => document === clause)?.updates ?? [];
  const document = documentOf(known);
  document.clientID = newClientId(slot);
  const before = Y.encodeStateVector(document);
  document.transact(() => {
    for (const [name, value] of Object.entries(says)) {
      if (!TEXTS.includes(name as TextName)) fieldsOf(document).set(name, value);
      else {
        const text = textOf(document, name as TextName);
        text.delete(0, text.length);
        text.insert(0, value ?? "");
      }
    }
  });
  return keepEdit(door, new Map(), clause, encoded(Y.encodeStateAsUpdate(document, before)));
}

export const WORDS = "We tell each other the same day when one of us hears from Sam.";

/** A clause that somebody wrote on the table. Answers its id. */
export async function aClause(person: Person, says: Partial<Drafted> = {}) {
  const clause = randomUUID();
  const kept = await writes(person, clause, {
    kind: "agreement",
    subject: "other",
    bound: "both",
    words: WORDS,
    ...says,
  });
  if ("reason" in kept) throw new Error(kept.reason);
  return clause;
}

/** The same, made ready to sign. */
export async function ready(person: Person, says: Partial<Drafted> = {}) {
  const agreement = await aClause(person, says);
  const answer = await person.do("proposeAgreement", { agreement, zone: ZONE });
  if (!answer.ok) throw new Error(answer.reason);
  return agreement;
}

export const pageOf = (person: Person, agreement: string) => person.look<AgreementPage>("agreement", { agreement });
export const standingOf = async (person: Person, agreement: string) =>
  (await pageOf(person, agreement)).agreement as AgreementView;
export const listOf = async (person: Person, ended = false) =>
  (await person.look<AgreementsView>("agreements", { ended })).items;

/** What somebody is shown, and would sign. */
export async function shownTo(person: Person, agreement: string) {
  const { proposed } = await standingOf(person, agreement);
  const { version, hash } = proposed as VersionView;
  return { agreement, version, hash };
}

/** Signs what they are shown, for both to see. */
export const signs = async (person: Person, agreement: string) =>
  person.do("signAgreement", await shownTo(person, agreement));

/** Gives the password once more, as before signing. */
export const proves = (person: Person) => person.do("prove", { password: PASSWORD });

/** Both sign. Answers the agreement's id. */
export async function inForce(
  { hurt, accountable }: { hurt: Person; accountable: Person },
  says: Partial<Drafted> = {},
) {
  const agreement = await ready(hurt, says);
  for (const person of [accountable, hurt]) {
    await proves(person);
    const answer = await signs(person, agreement);
    if (!answer.ok) throw new Error(answer.reason);
  }
  return agreement;
}

/** A day on a calendar, so many days from today. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
