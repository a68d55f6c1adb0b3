import type { HeldView } from "../held/schema";
import type { Concern, EntryView, How, LetterView, QuestionState, QuestionView } from "../questions/schema";
import { PAGE } from "../questions/schema";

/** 0 is the hurt one, 1 the accountable one, 2 somebody of another pair. */
export type Who = 0 | 1 | 2;
/** What an operation is asked, as far as the model looks at it. */
export type Input = Partial<Pick<QuestionView, "id" | "repair" | "sealed"> & LetterView> & {
  question?: string;
  concern?: Concern;
  earlier?: { question: string; again: boolean };
  how?: How;
  by?: string;
  details?: boolean;
  [more: string]: unknown;
};

type Question = Omit<QuestionView, "mine" | "promised"> & { asker: Who };
type Said = Omit<EntryView, "id" | "mine" | "length"> & { id: string | null; author: Who };
type Kept = Pick<HeldView, "operation" | "why" | "until"> & {
  who: Who;
  input: Input;
  id?: string;
  place: number;
  at: number;
};

const OPEN = ["asked", "acknowledged"];
const UNANSWERED = [...OPEN, "notWilling"];
const CLOSED = ["inPerson", "settled", "askedAgain", "withdrawn"];

/** The diagram: whose act it is, from which states, and the state after it, if it is another. */
export const DIAGRAM: Record<string, { by: "asker" | "answerer" | "either"; from?: string[]; to?: QuestionState }> = {
  withdrawQuestion: { by: "asker", from: UNANSWERED, to: "withdrawn" },
  acknowledgeQuestion: { by: "answerer", from: UNANSWERED, to: "acknowledged" },
  refuseQuestion: { by: "answerer", from: OPEN, to: "notWilling" },
  tickQuestion: { by: "either", from: UNANSWERED },
  answerQuestion: { by: "answerer", from: UNANSWERED, to: "answered" },
  correctAnswer: { by: "answerer" },
  settleQuestion: { by: "asker", from: ["answered", "notWilling"], to: "settled" },
  letKnow: { by: "asker" },
};

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const olderThan = (all: { seq: number }[]) => (all.length > PAGE ? (all[PAGE - 1]?.seq ?? null) : null);
const typed = ({ words, happened }: Input) => [words, happened].flatMap((text) => text || []);
const isBlank = (words = "") => /^[\s\u200b]*$/.test(words);

/** The box of a pair as it should be: pure, in memory, and written down from the diagram. */
export function aDiagram(start: { now: number; seq: number; turn: (who: Who, now: number) => number }) {
  const box = {
    now: start.now,
    seq: start.seq,
    rooms: [3, 3],
    questions: [] as Question[],
    said: [] as Said[],
    held: [] as Kept[],
    drafts: [[], []] as string[][],
  };
  const other = (who: Who) => (1 - who) as Who;
  const inOrder = () => [...box.held].sort((a, b) => a.until - b.until || a.place - b.place || a.at - b.at);
  const waiting = (who: Who) => box.held.filter((one) => one.who === who && one.why === "room");
  const say = (question: Question, kind: EntryView["kind"], author: Who, more: Partial<Said> = {}) => {
    const nothing = { id: null, words: null, letter: null, version: null, sealed: false, details: false, choice: null };
    const common = { withdrawnAt: null, promised: null, seq: box.seq, at: box.now, question: question.id };
    box.said.push({ ...nothing, ...common, kind, author, ...more });
  };
  const about = (asked: Question, kind: EntryView["kind"]) =>
    box.said.filter((one) => one.question === asked.id && one.kind === kind);

  function asks(who: Who, input: Input, released?: Kept) {
    const earlier = box.questions.find(({ id }) => id === input.earlier?.question);
    if (isBlank(input.words)) return "nothing-written";
    if (input.earlier && (earlier?.asker !== who || earlier.state === "withdrawn")) return "not-here";
    const again = input.earlier?.again ?? false;
    if (again && earlier && [...OPEN, "askedAgain"].includes(earlier.state)) return "question-moved-on";
    if (!released) return "undo";
    const taken = box.questions.filter((one) => one.asker === who && OPEN.includes(one.state) && !one.concern);
    const isNext = released.why === "room" || waiting(who).length === 0;
    if (!input.concern && !(isNext && taken.length < (box.rooms[other(who)] ?? 0))) return "room";
    box.seq++;
    if (again && earlier) Object.assign(earlier, { state: "askedAgain", seq: box.seq });
    const { id = "", repair = "", words = null, concern = null, sealed = false } = input;
    const thread = earlier && !again ? earlier.thread : id;
    const given = { id, repair, thread, words, concern, sealed, again };
    const question: Question = { ...given, asker: who, state: "asked", at: box.now, seq: box.seq };
    box.questions.push(question);
    say(question, "asked", who, { id });
    return "ok";
  }

  function acts(who: Who, name: string, input: Input, released?: Kept) {
    const question = box.questions.find(({ id }) => id === input.question);
    const rule = DIAGRAM[name];
    if (!question || !rule) return "not-here";
    if (rule.by !== "either" && (rule.by === "asker") !== (question.asker === who)) return `only-${rule.by}`;
    const versions = about(question, "answered");
    if (rule.from && !rule.from.includes(question.state)) return "question-moved-on";
    if (name === "correctAnswer" && versions.length === 0) return "question-moved-on";
    if ("words" in input && isBlank(input.words)) return "nothing-written";
    const { how, by, moreBy, certainty, happened, reason } = input;
    if (how && (how === "byTime") !== Boolean(by)) return "unreadable";
    if (Date.parse(by ?? moreBy ?? "9999") < box.now) return "time-does-not-fit";
    const ticks = about(question, "inPerson");
    if (name === "tickQuestion" && ticks.some(({ author }) => author === who)) return "already-there";
    const isRead = versions.some((one) => !one.withdrawnAt && (!one.sealed || one.choice === "opened"));
    const told = (about(question, "readTold").at(-1)?.seq ?? 0) > (versions.at(-1)?.seq ?? 0);
    if (name === "letKnow" && (!isRead || told)) return isRead ? "already-there" : "not-here";
    const isAnswer = name === "answerQuestion" || name === "correctAnswer";
    if (isAnswer && !released) return "undo";
    question.seq = ++box.seq;
    question.state = rule.to ?? (name === "tickQuestion" && ticks.length ? "inPerson" : question.state);
    const words = input.words ?? null;
    if (name === "withdrawQuestion") {
      question.words = null;
      Object.assign(about(question, "asked")[0] ?? {}, { withdrawnAt: box.now });
    } else if (isAnswer) {
      const sealed = input.sealed || question.sealed || versions.some((one) => one.sealed);
      const letter = { words, certainty, moreBy, happened, reason } as LetterView;
      const more = { letter, sealed, version: versions.length + 1, details: input.details === true };
      say(question, "answered", who, { id: input.id ?? null, ...more });
    } else {
      const promised = how ? { how, by: by ? Date.parse(by) : null } : null;
      const kinds = { tickQuestion: "inPerson", letKnow: "readTold" } as Record<string, EntryView["kind"]>;
      say(question, kinds[name] ?? (rule.to as EntryView["kind"]), who, { words, promised });
    }
    return "ok";
  }

  /** What is done to a letter, to a held thing or to one's own room. */
  const besides: Record<string, (who: Who, input: Input) => string> = {
    withdrawAnswer: (who, { entry }) => {
      const letter = box.said.find(({ id, kind }) => id === entry && kind === "answered");
      if (!letter || (letter.author === who && letter.withdrawnAt)) return "not-here";
      if (letter.author !== who) return "not-your-words";
      box.seq++;
      for (const one of box.questions) if (one.id === letter.question) one.seq = box.seq;
      Object.assign(letter, { withdrawnAt: box.now, letter: null });
      return "ok";
    },
    openEnvelope: (who, { entry, choice }) => {
      const letter = box.said.find(({ id }) => id === entry);
      if (!letter?.sealed || letter.author === who || letter.withdrawnAt) return "not-here";
      if (letter.choice !== "opened") letter.choice = choice as EntryView["choice"];
      return "ok";
    },
    setRoom: (who, { room }) => {
      Object.assign(box.rooms, { [who]: room });
      box.seq++;
      return "ok";
    },
    takeBack: (who, { held }) => {
      const one = box.held.find(({ id }) => id === held);
      if (one?.who !== who) return "not-here";
      box.held = box.held.filter((each) => each !== one);
      box.drafts[who]?.push(typed(one.input).join("\n\n"));
      return "ok";
    },
    arrangeHeld: (who, { order }) => {
      const [ids, mine] = [order as string[], waiting(who)];
      if (!ids.every((id) => mine.some((one) => one.id === id))) return "not-here";
      for (const one of mine) one.place = ids.includes(one.id ?? "") ? ids.indexOf(one.id ?? "") : Infinity;
      return "ok";
    },
  };

  /** Does one thing, and answers how that went: `ok`, held (`undo`, `room`), or the reason why not. */
  function does(who: Who, operation: string, input: Input, released?: Kept): string {
    if (who === 2) return "not-here";
    if (besides[operation]) return besides[operation](who, input);
    const went = operation === "askQuestion" ? asks(who, input, released) : acts(who, operation, input, released);
    if (went !== "undo") return went;
    box.held.push({ who, operation, input, why: "undo", until: box.now + 10_000, place: Infinity, at: box.now });
    return went;
  }

  /** Lets what is due go, in order: one an hour of what waits for room. */
  function sweep() {
    for (const one of inOrder().filter(({ until }) => until <= box.now)) {
      if (one.until > box.now) continue;
      box.held = box.held.filter((each) => each !== one);
      const [went, turn] = [does(one.who, one.operation, one.input, one), start.turn(one.who, box.now)];
      if (went === "room") box.held.push(Object.assign(one, { why: "room", until: turn }));
      else if (went !== "ok") box.drafts[one.who]?.push(typed(one.input).join("\n\n"));
      else if (one.why === "room") for (const rest of waiting(one.who)) rest.until = turn;
    }
  }

  const asShown = (one: Question, who: Who) => {
    const { asker, ...question } = one;
    const promises = one.state === "acknowledged" ? about(one, "acknowledged") : [];
    return { ...question, mine: asker === who, promised: promises.at(-1)?.promised ?? null };
  };
  const boxOf = (who: Who, closed: boolean) => {
    const found = box.questions.filter(({ state }) => CLOSED.includes(state) === closed).sort((a, b) => b.seq - a.seq);
    return { items: found.slice(0, PAGE).map((one) => asShown(one, who)), older: olderThan(found) };
  };
  const entryOf = ({ author, letter, choice, ...one }: Said, who: Who) => {
    const mine = author === who;
    const isOpen = mine || !one.sealed || choice === "opened";
    const length = one.kind === "answered" ? 100 : null;
    return { ...one, mine, length, letter: isOpen ? letter : null, choice: mine ? null : choice };
  };
  const threadOf = (who: Who, thread: string) => {
    const all = box.questions.filter((one) => one.thread === thread).sort(byId);
    const said = box.said.filter(({ question }) => all.some(({ id }) => id === question)).reverse();
    const isShown = ({ id, state }: Question) =>
      id === thread || !CLOSED.includes(state) || said.slice(0, PAGE + 1).some(({ question }) => question === id);
    return {
      questions: all.filter(isShown).map((one) => asShown(one, who)),
      entries: said.slice(0, PAGE).map((one) => entryOf(one, who)),
      older: olderThan(said),
    };
  };
  const heldBy = (who: Who) => inOrder().filter((one) => one.who === who);
  const heldOf = ({ operation, why, until, input }: Kept) => ({
    ...{ id: null, operation, why, until, repair: input.repair, typed: typed(input).sort() },
    about: input.question ?? (input.earlier?.again === false ? input.earlier.question : null),
  });
  const threads = () => [...new Set(box.questions.map(({ thread }) => thread))];
  return {
    box,
    /** Whether it can be done about this question, or to this letter. */
    fits: (name: string) => (one: Question | Said) => {
      if ("kind" in one) return !one.withdrawnAt && (name !== "openEnvelope" || one.sealed);
      return name === "correctAnswer" || name === "letKnow"
        ? about(one, "answered").length > 0
        : (DIAGRAM[name]?.from?.includes(one.state) ?? true);
    },
    does,
    sweep,
    heldBy,
    /** Every view that has to do with questions, and what it shows. */
    seenBy: (who: Who, repair: string) => [
      ...[false, true].map((closed) => ({ view: "questions", input: { repair, closed }, data: boxOf(who, closed) })),
      ...threads().map((thread) => ({ view: "thread", input: { thread }, data: threadOf(who, thread) })),
      { view: "room", input: {}, data: { mine: box.rooms[who], theirs: box.rooms[1 - who] } },
      { view: "path", input: {}, data: { gold: box.said.some(({ kind }) => kind === "answered") ? [4] : [] } },
      { view: "heldThings", input: {}, data: heldBy(who).map(heldOf) },
      { view: "drafts", input: {}, data: [...(box.drafts[who] ?? [])].sort() },
    ],
    /** Words that are the other's alone. */
    hiddenFrom: (who: Who) =>
      heldBy(other(who))
        .flatMap(({ input }) => input.words ?? "")
        .concat(box.drafts[other(who)] ?? []),
  };
}

export type Diagram = ReturnType<typeof aDiagram>;
