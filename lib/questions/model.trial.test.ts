import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import type { Partner } from "../actor";
import * as ofAnswers from "../answers/operations";
import { doorOf } from "../auth/token";
import { arrangeHeld, takeBack } from "../held/operations";
import type { HeldView } from "../held/schema";
import type { Operation } from "../operation";
import { operations } from "../operations";
import { perform } from "../perform";
import { sweep } from "../sweep";
import { movedOn } from "../testing/clock";
import { asked, type Command, commands, OPENING } from "../testing/commands";
import { aDiagram, type Who } from "../testing/diagram";
import { house } from "../testing/house";
import { afresh, aPair, type Person, recordOf } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import { trials } from "../testing/trials";
import { momentOf } from "../vault/fingerprint";
import { yes } from "../verdict";
import { lookByName } from "../views";
import type { Looked, LookedAt } from "../wire/protocol";
import * as ofQuestions from "./operations";
import { afterUndo, type Found, maySettle } from "./rules";

const START = "2026-11-24T12:00:00.000Z";
const HOUR = 3_600_000;
/** The least that fails, with its seed, is worth waiting for. */
const LONG = 600_000;
const BOTH = [0, 1] as const;

let people: [Person, Person, Person];
let asOwner: Awaited<ReturnType<typeof house>>["asOwner"];

beforeAll(async () => {
  ({ asOwner } = await house());
  await stillClock(START);
  const [{ hurt, accountable }, stranger] = [await aPair(), await aPair()];
  people = [hurt, accountable, stranger.hurt];
});

/** One's moment in each hour at which something that waits may go: the next of them. */
function turn(who: Who, now: number) {
  const hour = Math.floor(now / HOUR);
  const moments = [hour, hour + 1].map((at) => at * HOUR + Math.floor(momentOf(people[who].userId, at) * HOUR));
  return moments.find((at) => at > now) as number;
}

/** The same two people, as if they had only just met. */
async function aFreshPair() {
  const [hurt, accountable] = people;
  const { pairId, repair } = await afresh(hurt, accountable);
  const model = aDiagram({ now: Date.parse(START), seq: 1, turn });
  return { pairId, repair, model, count: 0 };
}
type Pair = Awaited<ReturnType<typeof aFreshPair>>;
type Operations = Record<string, Operation>;

/**
 * Without what chance alone decides: names that the heart makes, and the order of what has none. And without what the rules
 * go by, which the model tries by what they answer.
 */
const settled = (key: string, value: unknown) => {
  const { composer, kind, operation, words } = (value ?? {}) as Record<string, unknown>;
  if (key === "standing") return undefined;
  if (composer) return words;
  if (Array.isArray(value) && typeof value[0] === "string") return value.sort();
  if (operation || (kind && kind !== "asked" && kind !== "answered")) return { ...(value as object), id: null };
  return key === "questions" ? (value as { id: string }[]).sort((a, b) => (a.id < b.id ? -1 : 1)) : value;
};

async function look(person: Person, asked: Looked[]) {
  const seen = (await lookByName(doorOf(person.token), asked)) as LookedAt;
  return seen.views.map((shown) => ("data" in shown ? shown.data : shown));
}

/** Gives what is held its names, which only its author's page has. */
async function named({ model }: Pair) {
  for (const who of BOTH) {
    const [held] = (await look(people[who], [{ view: "heldThings", input: {} }])) as [HeldView[]];
    for (const [at, kept] of model.heldBy(who).entries()) kept.id = held[at]?.id ?? "";
  }
}

/** Does one thing in the world and in the model, and holds what came of it against each other. */
async function does(command: Command, pair: Pair, operations: Operations) {
  const { name } = command;
  const { model, repair } = pair;
  if (name === "takeBack" || name === "arrangeHeld") await named(pair);
  const { who, input } = asked(command, model, repair, ++pair.count);
  const seq = model.box.seq;
  const expected = model.does(who, name, input);
  const operation = operations[name] as Operation;
  const { answer, news } = await perform(
    { name, operation, requestId: randomUUID(), input },
    doorOf(people[who].token),
  );
  const went = answer.ok ? (answer.held?.why ?? "ok") : answer.reason;
  expect({ name, who, went }).toEqual({ name, who, went: expected });
  // Only what is shared moves the pair's clock: what is held, or private, tells the other nothing.
  expect(news?.pair?.seq ?? seq).toBe(model.box.seq);
  if (answer.ok) done.add(name);
}

/** Lets so many seconds pass. */
async function pass({ model }: Pair, seconds: number) {
  model.box.now += seconds * 1000;
  await asOwner(movedOn(seconds));
}

async function run(all: Command[], operations: Operations) {
  const pair = await aFreshPair();
  const { model } = pair;
  for (const one of [...OPENING, ...all]) {
    await pass(pair, 1);
    if (one.name === "look") await agree(pair);
    else if (!one.name.startsWith("the ")) await does(one, pair, operations);
    else {
      const turns = model.box.held.filter(({ why }) => why === "room").map(({ until }) => until - model.box.now);
      await pass(pair, one.name === "the turn comes" ? Math.ceil(Math.min(HOUR, ...turns) / 1000) : 10);
      await sweep(operations);
      model.sweep();
    }
  }
  await agree(pair);
}

/** Everything that either of the two can see is what the model says, and the record is as it was written. */
async function agree({ model, pairId, repair }: Pair) {
  for (const who of BOTH) {
    const expected = model.seenBy(who, repair);
    const seen = JSON.stringify(await look(people[who], expected));
    expect(JSON.parse(seen, settled)).toEqual(expected.map(({ data }) => data));
    expect(model.hiddenFrom(who).filter((words) => seen.includes(words))).toEqual([]);
  }
  const strangers = model.seenBy(2, repair).filter(({ view }) => view === "questions" || view === "thread");
  const shown = JSON.stringify(await look(people[2], strangers)).matchAll(/(?<=:)[^{}:,]+/g);
  expect(new Set([...shown].flat())).toEqual(new Set(["[]", "null"]));
  const { events, broken } = await recordOf(pairId);
  expect([events.length, broken]).toEqual([model.box.seq, null]);
}

const done = new Set<string>();
const holds = (operations: Operations) => fc.asyncProperty(commands, (all) => run(all, operations));

test(
  "whatever the two do, in whatever order, questions and answers are as the diagram says",
  async () => {
    await fc.assert(holds(operations), { numRuns: trials(2000) });
    expect([...done].sort()).toEqual(
      Object.keys({ ...ofQuestions, ...ofAnswers, openEnvelope, takeBack, arrangeHeld }).sort(),
    );
  },
  LONG,
);

const { askQuestion, correctAnswer, openEnvelope, settleQuestion } = operations;
const always = () => yes;
/** Settling that does not ask who settles. */
const maySettleFor: Operation["may"] = (actor, found) =>
  maySettle({ ...actor, userId: (found as Found).askerId } as Partner, found as Found);
/** A correction that forgets the envelope of what it corrects. */
const unsealed: Operation["apply"] = (made) =>
  correctAnswer.apply({ ...made, facts: { ...made.facts, sealed: false } });

test.each<[string, Record<string, Operation>]>([
  ["somebody settles a question for its asker", { settleQuestion: { ...settleQuestion, may: maySettleFor } }],
  ["a letter that is not closed can be opened", { openEnvelope: { ...openEnvelope, may: always } }],
  ["a question goes before it could be taken back", { askQuestion: { ...askQuestion, may: always } }],
  ["a question finds room where there is none", { askQuestion: { ...askQuestion, may: afterUndo } }],
  ["a correction tells what was closed", { correctAnswer: { ...correctAnswer, apply: unsealed } }],
])("it notices when %s", async (_what, broken) => {
  const found = await fc.check(holds({ ...operations, ...broken }), { numRuns: 300, endOnFailure: true });
  expect(found.failed).toBe(true);
});
