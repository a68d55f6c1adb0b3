import { now, type Partner } from "../actor";
import { asShown } from "../characters";
import { call, db } from "../db";
import {
  closed,
  entry,
  type FoundAgreement,
  found,
  moved,
  type SignedText,
  spotOf,
  withTextInForce,
} from "../drafting/agreement";
import { documentOf, readClause } from "../drafting/document";
import { isVisible } from "../drafts/rules";
import { operation } from "../operation";
import { canonical } from "../record";
import { wordsFingerprint } from "../vault/fingerprint";
import type { Vault } from "../vault/vault";
import { localDay } from "../zone";
import {
  clauseText,
  comparable,
  mayDecline,
  mayEnd,
  mayPropose,
  mayRenew,
  mayReopen,
  ownerOf,
  type Proposing,
} from "./rules";
import {
  declineAgreementInput,
  endAgreementInput,
  proposeAgreementInput,
  renewAgreementInput,
  reopenAgreementInput,
} from "./schema";

/** A version of a text, sealed for the two, with the hash that is signed. */
function versionOf(actor: Partner, text: SignedText, vault: Vault) {
  const { agreement, version, kind, words } = text;
  const { envelope, commitment } = vault.sealJointly(spotOf(agreement, version), canonical(text));
  const write = db.insertInto("AgreementVersion").values({
    pairId: actor.pair.id,
    agreementId: agreement,
    version,
    proposerId: actor.userId,
    kind,
    ownerId: ownerOf(text),
    text: envelope,
    hash: Buffer.from(commitment, "hex"),
    wordsMac: wordsFingerprint(actor.pair.id, comparable(words)),
    at: now,
  });
  return { write, hash: commitment };
}

type Declined = { mac: string; at: number };

/** When these words of the asking person's were last declined. */
function lastDeclined({ pair }: Partner, declined: Declined[], words: string) {
  const mac = wordsFingerprint(pair.id, comparable(words)).toString("hex");
  const times = declined.filter((one) => one.mac === mac).map(({ at }) => at);
  return times.length ? Math.max(...times) : null;
}

type Clause = Proposing & {
  updates: { id: string; update: string }[] | null;
  members: { id: string; name: string }[];
  declined: Declined[];
  between: { id: string; name: string }[];
};

/** Makes a clause ready to sign: its text stays as it is now, with its hash, and nothing is written into it meanwhile. */
export const proposeAgreement = operation({
  event: "agreement.proposed",
  scope: "pair",
  pace: "now",
  input: proposeAgreementInput,
  load: ({ agreement }) => call<Clause>("clause_here", agreement),
  work: async ({ actor, facts, input: { agreement, zone }, vault }) => {
    const updates = (facts.updates ?? []).map(({ id, update }) =>
      vault.open({ recordId: `${agreement} ${id}`, field: "TableUpdate.update", authorId: null }, update),
    );
    const members = facts.members.map(({ id }) => id);
    const text = clauseText(readClause(documentOf(updates)), members, localDay(actor.now, zone));
    const between = facts.members.map(({ id, name }) => ({
      id,
      name: asShown(vault.open({ recordId: id, field: "Member.firstName", authorId: id }, name)),
    }));
    return { text, between, declinedAt: lastDeclined(actor, facts.declined, text.words) };
  },
  may: mayPropose,
  apply: ({ actor, facts, input: { agreement, zone }, vault }) => {
    const version = (facts.agreement?.latest ?? 0) + 1;
    const made = { format: "mend-agreement-1" as const, agreement, version, zone, between: facts.between };
    const text = versionOf(actor, { ...facts.text, ...made }, vault);
    const said = entry(actor, vault, { agreement, version, kind: "proposed" });
    const row = { pairId: actor.pair.id, id: agreement, proposed: version, lastSeq: actor.pair.seq + 1 };
    return {
      writes: [
        facts.agreement ? moved(actor, agreement).set({ proposed: version }) : db.insertInto("Agreement").values(row),
        text.write,
        said.write,
        closed(agreement, now),
      ],
      data: { ...said.data, hash: text.hash },
    };
  },
});

type Renewing = FoundAgreement & { declined: Declined[]; declinedAt: number | null };

/** Makes what is in force ready to sign once more, with new days. */
export const renewAgreement = operation({
  event: "agreement.renewed",
  scope: "pair",
  pace: "waits",
  input: renewAgreementInput,
  load: ({ agreement }) => call<Renewing>("agreement_here", agreement),
  work: async (made) => {
    const { text } = await withTextInForce(made);
    return { text, declinedAt: lastDeclined(made.actor, made.facts.declined, text?.words ?? "") };
  },
  may: mayRenew,
  apply: ({ actor, facts, input: { agreement, review, end = "", zone }, vault }) => {
    const version = facts.latest + 1;
    const days = { from: localDay(actor.now, zone), review, end, zone };
    const text = versionOf(actor, { ...(facts.text as SignedText), ...days, version }, vault);
    const said = entry(actor, vault, { agreement, version, kind: "renewed" });
    return {
      writes: [moved(actor, agreement).set({ proposed: version }), text.write, said.write, closed(agreement, now)],
      data: { ...said.data, hash: text.hash },
    };
  },
});

/** Nothing of it can be signed any more, and either may write in it again. */
function backToTable(actor: Partner, vault: Vault, done: Parameters<typeof entry>[2]) {
  const said = entry(actor, vault, done);
  const { agreement } = done;
  const writes = [moved(actor, agreement).set({ proposed: null }), said.write, closed(agreement, null)];
  return { writes, data: said.data };
}

/** Takes what was ready to sign back to the table; or opens there what is in force, to change it. */
export const reopenAgreement = operation({
  event: "agreement.returned",
  scope: "pair",
  pace: "now",
  input: reopenAgreementInput,
  load: found,
  may: mayReopen,
  apply: ({ actor, facts, input: { agreement }, vault }) =>
    backToTable(actor, vault, { agreement, version: facts.latest, kind: "returned" }),
});

/** Declines what the other made ready, with words to it or none. It goes back to the table. */
export const declineAgreement = operation({
  event: "agreement.declined",
  scope: "pair",
  // Declining protects, and needs no words; with words it is also something that is said.
  pace: (_, { words }) => (isVisible(words) ? "daily" : "passes"),
  input: declineAgreementInput,
  load: found,
  may: mayDecline,
  apply: ({ actor, input: { agreement, version, words }, vault }) =>
    backToTable(actor, vault, { agreement, version, kind: "declined", words }),
});

/** Ends it, at once and for good. It stays readable. */
export const endAgreement = operation({
  event: "agreement.ended",
  scope: "pair",
  pace: "passes",
  input: endAgreementInput,
  load: found,
  may: mayEnd,
  apply: ({ actor, facts, input: { agreement }, vault }) => {
    const said = entry(actor, vault, { agreement, version: facts.inForce?.version ?? facts.latest, kind: "ended" });
    const standing = { proposed: null, endedAt: now };
    return {
      writes: [moved(actor, agreement).set(standing), said.write, closed(agreement, now)],
      data: said.data,
    };
  },
});
