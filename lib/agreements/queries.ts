import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myPair, type Partner } from "../actor";
import { db, ms, olderThan } from "../db";
import { openText } from "../drafting/agreement";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import { localDay } from "../zone";
import { nextDay, type Version } from "./rules";
import {
  type AgreementEntryView,
  type AgreementPage,
  type AgreementsView,
  type AgreementView,
  agreementInput,
  agreementsInput,
  PAGE,
  type VersionView,
} from "./schema";

const CONCERNS = [
  ...["agreement.proposed", "agreement.renewed", "agreement.returned", "agreement.signed", "agreement.cameIntoForce"],
  ...["agreement.declined", "agreement.ended", "agreement.slipLogged", "agreement.lineCrossed"],
];

type FoundVersion = Version & { at: number };

/** A version by its number, with its signatures; and of those nobody else sees, one's own. */
const versionHere = (
  version: "a.proposed" | "a.inForce" | "v.version" | "l.version",
  agreement: "a.id" | "v.agreementId",
) => sql<FoundVersion | null>`version_here(${sql.ref(agreement)}, ${sql.ref(version)})`;

/** Agreements with what can be signed, what is in force, what each finds of it, and the words of a declining. */
const agreed = () =>
  db
    .selectFrom("Agreement as a")
    .leftJoin("TableDocument as d", (on) => on.onRef("d.pairId", "=", "a.pairId").onRef("d.id", "=", "a.id"))
    .where("a.pairId", "=", myPair)
    .select(["a.id", "a.lastSeq", ms("a.endedAt").as("endedAt")])
    .select([versionHere("a.proposed", "a.id").as("proposed"), versionHere("a.inForce", "a.id").as("inForce")])
    .select((row) =>
      row
        .selectFrom("AgreementVersion as l")
        .select(versionHere("l.version", "a.id").as("here"))
        .whereRef("l.pairId", "=", "a.pairId")
        .whereRef("l.agreementId", "=", "a.id")
        .orderBy("l.version", "desc")
        .limit(1)
        .as("latest"),
    )
    .select([
      sql<boolean>`d."closedAt" is null`.as("open"),
      sql<{ mine: AgreementView["mine"]; theirs: AgreementView["theirs"] } | null>`(
        select jsonb_build_object('mine', said.mine, 'theirs', said.theirs) from reviews_of(a.id, a."inForce") said)`.as(
        "reviews",
      ),
    ])
    .select((row) =>
      jsonObjectFrom(
        row
          .selectFrom("AgreementEntry as e")
          .select(["e.id", "e.kind", "e.words", "e.authorId"])
          .whereRef("e.pairId", "=", "a.pairId")
          .whereRef("e.agreementId", "=", "a.id")
          .where("e.kind", "not in", ["slip", "crossed"])
          .orderBy("e.seq", "desc")
          .limit(1),
      ).as("last"),
    );

type Row = Awaited<ReturnType<ReturnType<typeof agreed>["execute"]>>[number];

function versionOf(agreement: string, row: FoundVersion, { userId }: Partner, vault: Vault): VersionView {
  const { kind, subject, bound, words, why, ifNot, from, review, end, zone } = openText(agreement, row, vault);
  const whom = bound.length > 1 ? "both" : bound[0] === userId ? "me" : "them";
  return {
    version: row.version,
    mine: row.proposerId === userId,
    hash: row.hash,
    at: row.at,
    text: { kind, subject, bound: whom, words, why, ifNot, from, review, end, zone },
    signatures: row.signatures.map((one) => ({ mine: one.userId === userId, at: one.at })),
    quiet: row.quiet,
  };
}

const wordsOf = ({ id, words, authorId }: { id: string; words: string | null; authorId: string }, vault: Vault) =>
  words && vault.open({ recordId: id, field: "AgreementEntry.words", authorId }, words);

function agreementOf({ id, last, reviews, ...row }: Row, actor: Partner, vault: Vault): AgreementView {
  const of = (version: FoundVersion | null) => version && versionOf(id, version, actor, vault);
  const [proposed, inForce] = [of(row.proposed), of(row.inForce)];
  return {
    id,
    seq: row.lastSeq,
    proposed,
    inForce,
    shown: proposed ?? inForce ?? (of(row.latest) as VersionView),
    endedAt: row.endedAt,
    open: row.open,
    day: localDay(actor.now, inForce?.text.zone ?? "UTC"),
    mine: reviews?.mine ?? null,
    theirs: reviews?.theirs ?? null,
    declined:
      last?.kind === "declined" && row.open && !row.endedAt
        ? { mine: last.authorId === actor.userId, words: wordsOf(last, vault) }
        : null,
  };
}

/** When the clock alone changes what is shown of these: the next day by the calendar of any that is in force. */
function changesAt(items: AgreementView[], now: number) {
  const days = items.flatMap(({ inForce }) => (inForce ? [nextDay(now, inForce.text.zone)] : []));
  return days.length ? { nextChangeAt: Math.min(...days) } : {};
}

/** A page of what the two agreed on, by what happened last: what goes on, or what has ended. */
export const agreements = view({
  concerns: CONCERNS,
  own: true,
  input: agreementsInput,
  read: ({ ended, before }) => {
    const page = agreed()
      .where("a.endedAt", ended ? "is not" : "is", null)
      .orderBy("a.lastSeq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("a.lastSeq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const items = rows.slice(0, PAGE).map((row) => agreementOf(row, actor, vault));
    const data: AgreementsView = { items, older: olderThan(rows, PAGE) };
    return { data, ...changesAt(items, actor.now) };
  },
});

/** One agreement: where it stands, all of its texts, and what was done about it. */
export const agreement = view({
  concerns: CONCERNS,
  own: true,
  input: agreementInput,
  read: ({ agreement: id, before }) => {
    const entries = db
      .selectFrom("AgreementEntry")
      .select([
        "id",
        "seq",
        "version",
        "authorId",
        "kind",
        "words",
        sql<number>`(extract(epoch from at) * 1000)::float8`.as("at"),
      ])
      .where("pairId", "=", myPair)
      .where("agreementId", "=", id)
      .orderBy("seq", "desc")
      .limit(PAGE + 1);
    const versions = db
      .selectFrom("AgreementVersion as v")
      .select(versionHere("v.version", "v.agreementId").as("here"))
      .where("v.pairId", "=", myPair)
      .where("v.agreementId", "=", id)
      .orderBy("v.version");
    return db.selectNoFrom([
      jsonObjectFrom(agreed().where("a.id", "=", id)).as("agreement"),
      jsonArrayFrom(versions).as("versions"),
      jsonArrayFrom(before ? entries.where("seq", "<", before) : entries).as("entries"),
    ]);
  },
  show: ({ actor, input: { agreement: id }, rows: [row], vault }) => {
    const page = (row?.entries ?? []).slice(0, PAGE);
    const found = row?.agreement ? agreementOf(row.agreement as Row, actor, vault) : null;
    const data: AgreementPage = {
      agreement: found,
      versions: (row?.versions ?? []).flatMap(({ here }) => (here ? [versionOf(id, here, actor, vault)] : [])),
      entries: page.map(
        (one): AgreementEntryView => ({
          id: one.id,
          seq: one.seq,
          version: one.version,
          mine: one.authorId === actor.userId,
          kind: one.kind,
          words: wordsOf(one, vault),
          at: one.at,
        }),
      ),
      older: olderThan(row?.entries ?? [], PAGE),
    };
    return { data, ...changesAt(found ? [found] : [], actor.now) };
  },
});
