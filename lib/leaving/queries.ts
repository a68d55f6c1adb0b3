import { call, type Statement } from "../db";
import { openText } from "../drafting/agreement";
import type { WrappedKey } from "../vault/keys";
import { view } from "../view";
import {
  type CopyAgreementsView,
  type CopyHearingsView,
  type CopyQuestionsView,
  type CopyView,
  copyAgreementsInput,
  copyHearingsInput,
  copyInput,
  copyQuestionsInput,
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

type Copied = Omit<CopyView["items"][number], "mine" | "at"> & {
  seq: number;
  authorId: string;
  at: Date;
  pairId: string;
  keys: WrappedKey[] | null;
};

/** What one may take away, page by page: all that one could read in the pair. */
export const copy = view({
  concerns: ["checkIn.posted", "checkIn.withdrawn"],
  own: true,
  alone: true,
  input: copyInput,
  read: ({ before }): Statement<Copied> => call("my_copy", before ?? null),
  show: ({ actor, rows, vault }) => {
    const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
    const items = rows.map(({ id, authorId, kind, words, outcome, at, localDate, zone, about }) => ({
      id,
      mine: authorId === actor.userId,
      kind,
      words: words === null ? null : keyed.open({ recordId: id, field: "CheckIn.words", authorId }, words),
      outcome,
      at: at.getTime(),
      localDate,
      zone,
      about,
    }));
    const data: CopyView = { items, older: rows.length === 100 ? (rows.at(-1)?.seq ?? null) : null };
    return { data };
  },
});

type CopiedEntry = Pick<CopyQuestionsView["items"][number], "id" | "kind" | "words" | "version" | "closed"> & {
  seq: number;
  authorId: string;
  questionId: string;
  how: string | null;
  by: Date | null;
  at: Date;
  withdrawnAt: Date | null;
  pairId: string;
  keys: WrappedKey[] | null;
};

/** Questions and answers that one may take away. An envelope that was not opened here stays closed in the copy too. */
export const copyQuestions = view({
  concerns: [
    ...["question.asked", "question.withdrawn", "question.acknowledged", "question.refused", "question.ticked"],
    ...["question.settled", "answer.given", "answer.corrected", "answer.withdrawn", "answer.readTold"],
  ],
  own: true,
  alone: true,
  input: copyQuestionsInput,
  read: ({ before }): Statement<CopiedEntry> => call("my_copied_entries", before ?? null),
  show: ({ actor, rows, vault }) => {
    const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
    const items = rows.map(({ id, authorId, kind, words, version, closed, questionId, how, by, at, withdrawnAt }) => {
      const text = words && keyed.open({ recordId: id, field: "QuestionEntry.words", authorId }, words);
      const letter = text && kind === "answered" ? (JSON.parse(text) as Record<string, string>) : null;
      return {
        id,
        mine: authorId === actor.userId,
        kind,
        question: questionId,
        words: letter ? (letter.words ?? null) : text,
        letter,
        version,
        closed,
        promised: by?.toISOString() ?? how,
        at: at.getTime(),
        withdrawnAt: withdrawnAt?.getTime() ?? null,
      };
    });
    const data: CopyQuestionsView = { items, older: rows.length === 100 ? (rows.at(-1)?.seq ?? null) : null };
    return { data };
  },
});

type CopiedTurn = Omit<CopyHearingsView["items"][number], "mine" | "hearing" | "feelings" | "at" | "withdrawnAt"> & {
  seq: number;
  authorId: string;
  hearingId: string;
  at: Date;
  withdrawnAt: Date | null;
  pairId: string;
  keys: WrappedKey[] | null;
};

/** What was said and done in hearings, that one may take away. */
export const copyHearings = view({
  concerns: [
    ...["hearing.shared", "hearing.turnTaken", "hearing.turnJudged", "hearing.moreSaid", "hearing.closed"],
    ...["hearing.needSet", "hearing.sideUnlocked", "hearing.turnWithdrawn"],
  ],
  own: true,
  alone: true,
  input: copyHearingsInput,
  read: ({ before }): Statement<CopiedTurn> => call("my_copied_turns", before ?? null),
  show: ({ actor, rows, vault }) => {
    const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
    const items = rows.map(({ id, authorId, hearingId, move, words, aloud, judgement, need, at, withdrawnAt }) => {
      const text = words && keyed.open({ recordId: id, field: "HearingTurn.words", authorId }, words);
      const said = text ? (JSON.parse(text) as { words: string; feelings: string[] }) : { words: null, feelings: [] };
      return {
        id,
        mine: authorId === actor.userId,
        move,
        hearing: hearingId,
        ...said,
        aloud,
        judgement,
        need,
        at: at.getTime(),
        withdrawnAt: withdrawnAt?.getTime() ?? null,
      };
    });
    const data: CopyHearingsView = { items, older: rows.length === 100 ? (rows.at(-1)?.seq ?? null) : null };
    return { data };
  },
});

type CopiedAgreement = Pick<CopyAgreementsView["items"][number], "id" | "kind" | "words" | "version"> & {
  seq: number;
  agreementId: string;
  authorId: string;
  text: string | null;
  signatures: { userId: string; at: number }[] | null;
  at: Date;
  pairId: string;
  keys: WrappedKey[] | null;
};

/** Agreements that one may take away, as they were written and signed. */
export const copyAgreements = view({
  concerns: [
    ...["agreement.proposed", "agreement.renewed", "agreement.returned", "agreement.signed", "agreement.declined"],
    ...["agreement.cameIntoForce", "agreement.ended", "agreement.slipLogged", "agreement.lineCrossed"],
  ],
  own: true,
  alone: true,
  input: copyAgreementsInput,
  read: ({ before }): Statement<CopiedAgreement> => call("my_copied_agreements", before ?? null),
  show: ({ actor, rows, vault }) => {
    const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
    const items = rows.map(({ id, agreementId, version, authorId, kind, words, text, signatures, at }) => {
      const opened = text === null ? null : openText(agreementId, { version, text }, keyed);
      return {
        id,
        mine: authorId === actor.userId,
        kind,
        agreement: agreementId,
        version,
        words: words && keyed.open({ recordId: id, field: "AgreementEntry.words", authorId }, words),
        text: opened,
        signatures: (signatures ?? []).map((one) => ({ mine: one.userId === actor.userId, at: one.at })),
        at: at.getTime(),
      };
    });
    const data: CopyAgreementsView = { items, older: rows.length === 100 ? (rows.at(-1)?.seq ?? null) : null };
    return { data };
  },
});
