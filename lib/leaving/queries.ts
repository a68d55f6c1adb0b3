import { call, type Statement } from "../db";
import { openText } from "../drafting/agreement";
import type { WrappedKey } from "../vault/keys";
import { view } from "../view";
import {
  type CopyAgreementsView,
  type CopyLettersView,
  type CopyQuestionsView,
  type CopyView,
  copyAgreementsInput,
  copyInput,
  copyLettersInput,
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

type CopiedLetter = Pick<CopyLettersView["items"][number], "id" | "topic" | "version" | "closed" | "part"> & {
  seq: number;
  letterId: string;
  letter: string;
  urgent: boolean | null;
  authorId: string;
  kind: string;
  words: string | null;
  at: Date;
  withdrawnAt: Date | null;
  pairId: string;
  keys: WrappedKey[] | null;
};

/** Letters that one may take away. One that was not opened here stays closed in the copy too. */
export const copyLetters = view({
  concerns: ["letter.delivered", "letter.amended", "letter.withdrawn", "letter.respondedTo"],
  own: true,
  alone: true,
  input: copyLettersInput,
  read: ({ before }): Statement<CopiedLetter> => call("my_copied_letters", before ?? null),
  show: ({ actor, rows, vault }) => {
    const keyed = vault.with(rows[0]?.pairId ?? null, rows[0]?.keys ?? []);
    const items = rows.map(({ id, authorId, words, letterId, letter, urgent, kind, seq: _, keys: _keys, ...row }) => {
      const { parts = null, ...more } = words
        ? JSON.parse(keyed.open({ recordId: id, field: "LetterEntry.words", authorId }, words))
        : {};
      return {
        id,
        mine: authorId === actor.userId,
        letter: letterId,
        kind: letter,
        topic: row.topic,
        urgent: urgent ?? false,
        did: kind,
        parts,
        more,
        version: row.version,
        closed: row.closed,
        part: row.part,
        at: row.at.getTime(),
        withdrawnAt: row.withdrawnAt?.getTime() ?? null,
      };
    });
    const data: CopyLettersView = { items, older: rows.length === 100 ? (rows.at(-1)?.seq ?? null) : null };
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
