import { call, type Statement } from "../db";
import { openText } from "../drafting/agreement";
import type { WrappedKey } from "../vault/keys";
import { view } from "../view";
import {
  type CopyAgreementsView,
  type CopyCommitmentsView,
  type CopyHearingsView,
  type CopyLettersView,
  type CopyLinesView,
  type CopyMomentsView,
  type CopyOffersView,
  type CopyQuestionsView,
  type CopyView,
  copyInput,
  type LastPairView,
  lastPairInput,
} from "./schema";

type Last = {
  closedAt: Date;
  byMe: boolean;
  pairId: string;
  members: { userId: string; firstName: string }[];
  keys: WrappedKey[];
};

/** That a space is closed, for thirty days after. */
export const lastPair = view({
  concerns: [],
  own: true,
  alone: true,
  input: lastPairInput,
  read: (): Statement<Last> => call("my_last_pair"),
  show: ({ actor, rows: [row], vault }) => {
    const other = row?.members.find(({ userId }) => userId !== actor.userId);
    if (!row || !other || actor.pair) return { data: null };
    const theirName = vault
      .with(row.pairId, row.keys)
      .open({ recordId: other.userId, field: "Member.firstName" }, other.firstName);
    const data: LastPairView = { theirName, closedAt: row.closedAt.getTime(), byMe: row.byMe };
    return { data };
  },
});

/** A row of what may be copied: whose, when, and with the first one the keys that open it. */
type Row = { id: string; seq: number; authorId: string; at: Date; pairId: string; keys: WrappedKey[] | null };
type Made = { mine: boolean; at: number; open: (field: string, words: string | null) => string | null };
type Opened = Parameters<typeof openText>[2];

/** So many are copied at a time, as the functions in the database have it. */
const EACH = 100;

/** One kind of thing that one may take away, a page at a time, newest first. */
const copied = <R extends Row, Item>(
  name: string,
  concerns: string[],
  itemOf: (row: R, made: Made, keyed: Opened, userId: string) => Item,
) =>
  view({
    concerns,
    own: true,
    alone: true,
    input: copyInput,
    read: ({ before }): Statement<R> => call(name, before ?? null),
    show: ({ actor, rows, vault }) => {
      const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
      const items = rows.map((row) => {
        const { id: recordId, authorId } = row;
        const open: Made["open"] = (field, words) => words && keyed.open({ recordId, field, authorId }, words);
        return itemOf(row, { mine: authorId === actor.userId, at: row.at.getTime(), open }, keyed, actor.userId);
      });
      return { data: { items, older: rows.length === EACH ? (rows.at(-1)?.seq ?? null) : null } };
    },
  });

type CopiedCheckIn = Row & Omit<CopyView["items"][number], "mine" | "at">;

/** What one may take away, page by page: all that one could read in the pair. */
export const copy = copied<CopiedCheckIn, CopyView["items"][number]>(
  "my_copy",
  ["checkIn.posted", "checkIn.withdrawn"],
  ({ id, kind, words, outcome, localDate, zone, about }, { mine, at, open }) => ({
    ...{ id, mine, kind, words: open("CheckIn.words", words), outcome, at, localDate, zone, about },
  }),
);

type CopiedEntry = Row &
  Pick<CopyQuestionsView["items"][number], "kind" | "words" | "version" | "closed"> & {
    questionId: string;
    how: string | null;
    by: Date | null;
    withdrawnAt: Date | null;
  };

/** Questions and answers that one may take away. An envelope that was not opened here stays closed in the copy too. */
export const copyQuestions = copied<CopiedEntry, CopyQuestionsView["items"][number]>(
  "my_copied_entries",
  [
    ...["question.asked", "question.withdrawn", "question.acknowledged", "question.refused", "question.ticked"],
    ...["question.settled", "answer.given", "answer.corrected", "answer.withdrawn", "answer.readTold"],
  ],
  ({ id, kind, words, version, closed, questionId, how, by, withdrawnAt }, { mine, at, open }) => {
    const text = open("QuestionEntry.words", words);
    const letter = text && kind === "answered" ? (JSON.parse(text) as Record<string, string>) : null;
    return {
      ...{ id, mine, kind, question: questionId, letter, version, closed, at },
      words: letter ? (letter.words ?? null) : text,
      promised: by?.toISOString() ?? how,
      withdrawnAt: withdrawnAt?.getTime() ?? null,
    };
  },
);

type CopiedLetter = Row &
  Pick<CopyLettersView["items"][number], "topic" | "version" | "closed" | "part"> & {
    letterId: string;
    letter: string;
    urgent: boolean | null;
    kind: string;
    words: string | null;
    withdrawnAt: Date | null;
  };

/** Letters that one may take away. One that was not opened here stays closed in the copy too. */
export const copyLetters = copied<CopiedLetter, CopyLettersView["items"][number]>(
  "my_copied_letters",
  ["letter.delivered", "letter.amended", "letter.withdrawn", "letter.respondedTo"],
  ({ id, words, letterId, letter, urgent, kind, topic, version, closed, part, withdrawnAt }, { mine, at, open }) => {
    const { parts = null, ...more } = JSON.parse(open("LetterEntry.words", words) ?? "{}");
    return {
      ...{ id, mine, letter: letterId, kind: letter, topic, did: kind, parts, more, version, closed, part, at },
      urgent: urgent ?? false,
      withdrawnAt: withdrawnAt?.getTime() ?? null,
    };
  },
);

type CopiedTurn = Row &
  Omit<CopyHearingsView["items"][number], "mine" | "hearing" | "feelings" | "at" | "withdrawnAt"> & {
    hearingId: string;
    withdrawnAt: Date | null;
  };

/** What was said and done in hearings, that one may take away. */
export const copyHearings = copied<CopiedTurn, CopyHearingsView["items"][number]>(
  "my_copied_turns",
  [
    ...["hearing.shared", "hearing.turnTaken", "hearing.turnJudged", "hearing.moreSaid", "hearing.closed"],
    ...["hearing.needSet", "hearing.sideUnlocked", "hearing.turnWithdrawn"],
  ],
  ({ id, hearingId, move, words, aloud, judgement, need, withdrawnAt }, { mine, at, open }) => {
    const said = JSON.parse(open("HearingTurn.words", words) ?? "{}") as { words?: string; feelings?: string[] };
    return {
      ...{ id, mine, move, hearing: hearingId, aloud, judgement, need, at },
      words: said.words ?? null,
      feelings: said.feelings ?? [],
      withdrawnAt: withdrawnAt?.getTime() ?? null,
    };
  },
);

type CopiedAgreement = Row &
  Pick<CopyAgreementsView["items"][number], "kind" | "words" | "version"> & {
    agreementId: string;
    text: string | null;
    signatures: { userId: string; at: number }[] | null;
  };

/** Agreements that one may take away, as they were written and signed. */
export const copyAgreements = copied<CopiedAgreement, CopyAgreementsView["items"][number]>(
  "my_copied_agreements",
  [
    ...["agreement.proposed", "agreement.renewed", "agreement.returned", "agreement.signed", "agreement.declined"],
    ...["agreement.cameIntoForce", "agreement.ended", "agreement.slipLogged", "agreement.lineCrossed"],
  ],
  ({ id, agreementId, version, kind, words, text, signatures }, { mine, at, open }, keyed, userId) => ({
    ...{ id, mine, kind, agreement: agreementId, version, at, words: open("AgreementEntry.words", words) },
    text: text === null ? null : openText(agreementId, { version, text }, keyed),
    signatures: (signatures ?? []).map((one) => ({ mine: one.userId === userId, at: one.at })),
  }),
);

type CopiedCommitment = Row &
  Pick<CopyCommitmentsView["items"][number], "kind" | "of" | "more" | "words"> & { withdrawnAt: Date | null };

const FIELDS = { wish: "Wish", made: "Commitment", kept: "CommitmentMark", notKept: "CommitmentMark" };

/** Wishes, what was promised and what was done of it, that one may take away. */
export const copyCommitments = copied<CopiedCommitment, CopyCommitmentsView["items"][number]>(
  "my_copied_commitments",
  ["wish.written", "wish.withdrawn", "commitment.made", "commitment.marked", "commitment.ended"],
  ({ id, kind, of, words, more, withdrawnAt }, { mine, at, open }) => {
    const text = open(`${FIELDS[kind]}.words`, words);
    const said = text && kind === "notKept" ? (JSON.parse(text) as { happened: string; instead: string }) : null;
    return {
      ...{ id, mine, kind, of, more, at, instead: said?.instead || null },
      words: said ? said.happened : text,
      withdrawnAt: withdrawnAt?.getTime() ?? null,
    };
  },
);

type CopiedOffer = Row &
  Pick<CopyOffersView["items"][number], "scope" | "words"> & { until: Date; withdrawnAt: Date | null };

/** Offers of openness that one may take away: one's own, also ended ones, and of the other's those that stand. */
export const copyOffers = copied<CopiedOffer, CopyOffersView["items"][number]>(
  "my_copied_offers",
  ["openness.offered", "openness.withdrawn"],
  ({ id, scope, words, until, withdrawnAt }, { mine, at, open }) => ({
    ...{ id, mine, scope, words: open("OpennessOffer.words", words), at },
    until: until.getTime(),
    withdrawnAt: withdrawnAt?.getTime() ?? null,
  }),
);

type CopiedLine = Row & { words: string | null; withdrawnAt: Date | null };
type Line = CopyLinesView["items"][number];

/** Words that were shared, and nothing beside them. */
const copiedWords = (name: string, concerns: string[], field: string) =>
  copied<CopiedLine, Line>(name, concerns, ({ id, words, withdrawnAt }, { mine, at, open }) => ({
    ...{ id, mine, words: open(field, words), at },
    withdrawnAt: withdrawnAt?.getTime() ?? null,
  }));

/** Lines that were shared, that one may take away. */
export const copyLines = copiedWords("my_copied_lines", ["line.shared", "line.withdrawn"], "SharedLine.words");

/** Paragraphs of own work that were published, that one may take away. */
export const copyParagraphs = copiedWords(
  "my_copied_paragraphs",
  ["paragraph.published", "paragraph.withdrawn"],
  "Paragraph.words",
);

type CopiedMoment = Row &
  Pick<CopyMomentsView["items"][number], "good" | "shelf" | "words"> & { withdrawnAt: Date | null };

/** Moments that either added, and the log of good ones, that one may take away. */
export const copyMoments = copied<CopiedMoment, CopyMomentsView["items"][number]>(
  "my_copied_moments",
  ["moment.added", "moment.withdrawn", "moment.logged", "moment.logWithdrawn"],
  ({ id, good, shelf, words, withdrawnAt }, { mine, at, open }) => ({
    ...{ id, mine, good, shelf, at, words: open(good ? "GoodMoment.words" : "Moment.words", words) },
    withdrawnAt: withdrawnAt?.getTime() ?? null,
  }),
);
