import { randomUUID } from "node:crypto";
import { myPair, now, type Partner } from "../actor";
import type { ClauseText, Found } from "../agreements/rules";
import type { EntryKind } from "../agreements/schema";
import { call, db } from "../db";
import type { Vault } from "../vault/vault";

/** A text as it is sealed: the clause, which version of it, by whose calendar, and who the two are, for a stranger to read. */
export type SignedText = ClauseText & {
  format: "mend-agreement-1";
  agreement: string;
  version: number;
  zone: string;
  between: { id: string; name: string }[];
};

/** The fields of `agreement_here` that rules have no use for. */
export type FoundAgreement = Found & {
  latest: number;
  key: { publicKey: string; privateKey: string } | null;
  text: SignedText | null;
};

/** An agreement as it stands, for every operation on it. */
export const found = ({ agreement }: { agreement: string }) => call<FoundAgreement>("agreement_here", agreement);

/** Where a version's envelope belongs. It is the two's together. */
export const spotOf = (agreement: string, version: number) => ({
  recordId: agreement,
  field: "AgreementVersion.text",
  revision: version,
});

export const openText = (
  agreement: string,
  { version, text }: { version: number; text: string },
  vault: Vault,
): SignedText => JSON.parse(vault.open({ ...spotOf(agreement, version), authorId: null }, text));

/** The text that can be signed, or else the one in force, so that rules can go by what it says. */
export async function withText(made: { facts: FoundAgreement; input: { agreement: string }; vault: Vault }) {
  const shown = made.facts.proposed ?? made.facts.inForce;
  return { text: shown && openText(made.input.agreement, shown, made.vault) };
}

/** The same for what goes by the text in force alone. */
export async function withTextInForce({
  facts,
  input,
  vault,
}: {
  facts: FoundAgreement;
  input: { agreement: string };
  vault: Vault;
}) {
  return { text: facts.inForce && openText(input.agreement, facts.inForce, vault) };
}

/** The agreement moves on, with what else is set of it. */
export const moved = (actor: Partner, agreement: string) =>
  db
    .updateTable("Agreement")
    .set({ lastSeq: actor.pair.seq + 1 })
    .where("pairId", "=", myPair)
    .where("id", "=", agreement);

/** Closes the clause's document, or (null) opens it again. */
export const closed = (agreement: string, closedAt: typeof now | null) =>
  db.updateTable("TableDocument").set({ closedAt }).where("pairId", "=", myPair).where("id", "=", agreement);

type Done = { agreement: string; version: number; kind: EntryKind; id?: string; words?: string };

/** One thing done about an agreement, with the words to it if any were written, and what the record says of it. */
export function entry(actor: Partner, vault: Vault, { agreement, version, kind, id = randomUUID(), words }: Done) {
  const sealed = words ? vault.seal({ recordId: id, field: "AgreementEntry.words" }, words) : null;
  const row = { pairId: actor.pair.id, id, seq: actor.pair.seq + 1, agreementId: agreement, version };
  const write = db
    .insertInto("AgreementEntry")
    .values({ ...row, authorId: actor.userId, kind, words: sealed?.envelope ?? null, at: now });
  return { write, data: { agreement, version, ...(sealed ? { entry: id, commitment: sealed.commitment } : {}) } };
}
