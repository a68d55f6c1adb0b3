import { pieces } from "@/lib/characters";
import type { DraftView } from "@/lib/drafts/schema";
import type {
  CopyAgreementsView,
  CopyCommitmentsView,
  CopyHearingsView,
  CopyLettersView,
  CopyLinesView,
  CopyMomentsView,
  CopyOffersView,
  CopyQuestionsView,
  CopyView,
} from "@/lib/leaving/schema";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";

/** What is taken along. `kept` is what nobody else has: notes, parked questions, unfinished words. */
export type Copied = {
  checkIns: CopyView["items"];
  questions: CopyQuestionsView["items"];
  letters: CopyLettersView["items"];
  hearings: CopyHearingsView["items"];
  commitments: CopyCommitmentsView["items"];
  agreements: CopyAgreementsView["items"];
  offers: CopyOffersView["items"];
  lines: CopyLinesView["items"];
  paragraphs: CopyLinesView["items"];
  moments: CopyMomentsView["items"];
  kept: DraftView[];
  ownWork: OwnWorkView;
  appointments: AppointmentsView;
};

type Texts = {
  title: string;
  checkIns: string;
  questions: string;
  letters: string;
  hearings: string;
  commitments: string;
  agreements: string;
  offers: string;
  lines: string;
  paragraphs: string;
  scope: (offer: CopyOffersView["items"][number]) => string;
  kept: string;
  ownWork: string;
  locked: string;
  page: (page: OwnWorkView[number]) => { head: string; words: string };
  appointment: (whom: string) => string;
  me: string;
  them: string;
  kind: (kind: string) => string;
  outcome: (outcome: string) => string;
  entry: (kind: string) => string;
  version: (version: number) => string;
  letter: (letter: Record<string, string>) => string;
  closed: string;
  withdrawn: string;
  written: (letter: CopyLettersView["items"][number]) => string;
  part: (letter: string, part: string) => string;
  whole: (more: CopyLettersView["items"][number]["more"]) => string;
  turn: (turn: CopyHearingsView["items"][number]) => string;
  aloud: string;
  feeling: (feeling: string) => string;
  promised: (promised: CopyCommitmentsView["items"][number]) => string;
  /** When it was to be done, or which day is meant; and what one noted of it. */
  when: (promised: CopyCommitmentsView["items"][number]["more"]) => string;
  done: (done: CopyAgreementsView["items"][number]) => string;
  clause: (text: NonNullable<CopyAgreementsView["items"][number]["text"]>) => string;
  moments: string;
  moment: (moment: CopyMomentsView["items"][number]) => string;
};

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** As text, with what can't be seen written out: a copy is read without the app, and must not mislead either. */
const escaped = (text: string) =>
  pieces(text)
    .map(
      (piece) =>
        piece.text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign) + (piece.hidden ? `[${piece.hidden}]` : ""),
    )
    .join("");

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(" · ");

/** One thing that somebody wrote: who and what, when, and their words. */
const article = (head: string, when: string, words: string) =>
  `<article><h3><bdi>${escaped(head)}</bdi></h3><p><small>${escaped(when)}</small></p><p dir="auto" style="white-space:pre-wrap">${escaped(words)}</p></article>`;

const section = (title: string, articles: string[]) =>
  articles.length ? `<h2>${escaped(title)}</h2>${articles.join("")}` : "";

/** A page that any browser opens, without a script or a style from elsewhere. Oldest first, to be read. */
export function copyAsPage(
  {
    checkIns,
    questions,
    letters,
    hearings,
    commitments,
    agreements,
    offers,
    lines,
    paragraphs,
    moments,
    kept,
    ownWork,
    appointments,
  }: Copied,
  texts: Texts,
  language: string,
) {
  const who = (mine: boolean) => (mine ? texts.me : texts.them);
  const instant = (at: number) => new Date(at).toISOString();
  const told = checkIns.toReversed().map(({ mine, kind, words, outcome, at, localDate, zone, about }) => {
    const head = joined(who(mine), texts.kind(kind), outcome && texts.outcome(outcome));
    return article(head, joined(localDate, instant(at), zone, about), words ?? texts.withdrawn);
  });
  const asked = questions.toReversed().map(({ mine, kind, words, letter, version, closed, promised, at, ...one }) => {
    const head = joined(who(mine), texts.entry(kind), version && version > 1 ? texts.version(version) : null);
    const instead = closed ? texts.closed : one.withdrawnAt ? texts.withdrawn : "";
    const more = letter ? texts.letter(letter) : promised;
    return article(head, joined(instant(at), more), words ?? instead);
  });
  const sent = letters.toReversed().map((one) => {
    const parts = Object.entries(one.parts ?? {}).map(([part, words]) => `${texts.part(one.kind, part)}\n${words}`);
    const quoted = (one.more.quotes ?? []).flatMap(({ turn, from, to }) => {
      const words = hearings.find(({ id }) => id === turn)?.words;
      return words ? [`> ${words.slice(from, to)}`] : [];
    });
    const instead = one.closed ? texts.closed : one.withdrawnAt ? texts.withdrawn : "";
    const head = joined(who(one.mine), texts.written(one));
    return article(head, joined(instant(one.at), texts.whole(one.more)), [...parts, ...quoted].join("\n\n") || instead);
  });
  const heard = hearings.toReversed().map((one) => {
    const instead = one.withdrawnAt ? texts.withdrawn : one.aloud ? texts.aloud : "";
    const head = joined(who(one.mine), texts.turn(one));
    return article(head, joined(instant(one.at), ...one.feelings.map(texts.feeling)), one.words || instead);
  });
  const promised = commitments.toReversed().map((one) => {
    const head = joined(who(one.mine), texts.promised(one));
    const words = [one.words, one.instead].filter(Boolean).join("\n\n");
    return article(
      head,
      joined(instant(one.at), texts.when(one.more)),
      words || (one.withdrawnAt ? texts.withdrawn : ""),
    );
  });
  const agreed = agreements.toReversed().map((one) => {
    const signed = one.signatures.map(({ mine, at }) => `${who(mine)}: ${instant(at)}`);
    const words = joined(one.text && texts.clause(one.text), one.words);
    return article(texts.done(one), joined(instant(one.at), ...signed), words);
  });
  const worked = ownWork.flatMap((one) => {
    const { head, words } = texts.page(one);
    const readable = one.lock === null ? words : texts.locked;
    return readable ? [article(head, instant(one.savedAt), readable)] : [];
  });
  const met = appointments.map(({ whom, localDate, time, note, lock }) =>
    article(texts.appointment(whom), joined(localDate, time), lock === null ? note : texts.locked),
  );
  const offered = offers.toReversed().map((one) => {
    const head = joined(who(one.mine), texts.scope(one));
    return article(head, instant(one.at), one.words ?? texts.withdrawn);
  });
  const lined = (all: CopyLinesView["items"]) =>
    all.toReversed().map(({ mine, at, words }) => article(who(mine), instant(at), words ?? texts.withdrawn));
  const small = moments.toReversed().map((one) => {
    const head = joined(who(one.mine), texts.moment(one));
    return article(head, instant(one.at), one.words ?? texts.withdrawn);
  });
  const title = escaped(texts.title);
  const own = kept.map(({ words, savedAt }) => article("", instant(savedAt), words));
  const body =
    section(texts.checkIns, told) +
    section(texts.questions, asked) +
    section(texts.letters, sent) +
    section(texts.hearings, heard) +
    section(texts.commitments, promised) +
    section(texts.agreements, agreed) +
    section(texts.ownWork, [...worked, ...met]) +
    section(texts.offers, offered) +
    section(texts.lines, lined(lines)) +
    section(texts.paragraphs, lined(paragraphs)) +
    section(texts.moments, small) +
    section(texts.kept, own);
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body style="max-width:40rem;margin:2rem auto;font-family:serif"><h1>${title}</h1>${body}</body></html>`;
}

/** The same for a program. */
export const copyAsData = ({
  checkIns,
  questions,
  letters,
  hearings,
  commitments,
  agreements,
  offers,
  lines,
  paragraphs,
  moments,
  ...own
}: Copied) =>
  JSON.stringify(
    {
      checkIns: checkIns.toReversed(),
      questions: questions.toReversed(),
      letters: letters.toReversed(),
      hearings: hearings.toReversed(),
      commitments: commitments.toReversed(),
      agreements: agreements.toReversed(),
      offers: offers.toReversed(),
      lines: lines.toReversed(),
      paragraphs: paragraphs.toReversed(),
      moments: moments.toReversed(),
      ...own,
    },
    null,
    2,
  );

/** Hands a file to the person. It is made here and goes nowhere else. */
export function handOver(name: string, type: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
