import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { doorOf } from "../auth/token";
import * as ofSittings from "../hearing-sittings/operations";
import type { Operation } from "../operation";
import { operations } from "../operations";
import { perform } from "../perform";
import { movedOn } from "../testing/clock";
import { asked, type Command, commands, OPENING } from "../testing/hearing-commands";
import { hearingsAsTheyShouldBe, type Who } from "../testing/hearing-diagram";
import { house } from "../testing/house";
import { afresh, aPair, type Person, recordOf } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import { trials } from "../testing/trials";
import { yes } from "../verdict";
import { lookByName } from "../views";
import type { Looked, LookedAt } from "../wire/protocol";
import * as ofHearings from "./operations";
import { type Found, LISTENING, mayTakeTurn } from "./rules";
import type { TakeTurn } from "./schema";

const START = "2026-11-26T20:00:00.000Z";
/** The least that fails, with its seed, is worth waiting for. */
const LONG = 600_000;

let people: [Person, Person, Person];
let asOwner: Awaited<ReturnType<typeof house>>["asOwner"];

beforeAll(async () => {
  ({ asOwner } = await house());
  await stillClock(START);
  const [{ hurt, accountable }, stranger] = [await aPair(), await aPair()];
  people = [hurt, accountable, stranger.hurt];
});

/** The same two people, as if they had only just met. */
async function aFreshPair() {
  const { pairId, repair } = await afresh(people[0], people[1]);
  return { pairId, repair, model: hearingsAsTheyShouldBe({ now: Date.parse(START), seq: 1 }), count: 0 };
}
type Pair = Awaited<ReturnType<typeof aFreshPair>>;
type Operations = Record<string, Operation>;
const done = new Set<string>();

/** Does one thing in the world and in the model, and holds what came of it against each other. */
async function does(command: Command, pair: Pair, all: Operations) {
  const { model, repair } = pair;
  const { name, who, input } = asked(command, model, repair, ++pair.count);
  const { seq } = model.world;
  const expected = model.does(who, name, input);
  const operation = all[name] as Operation;
  const door = doorOf(people[who].token);
  const { answer, news } = await perform({ name, operation, requestId: randomUUID(), input }, door);
  const went = answer.ok ? "ok" : answer.reason;
  expect({ name, who, input, went }).toEqual({ name, who, input, went: expected });
  // What goes on inside moves nothing of the pair's.
  expect(news?.pair?.seq ?? seq).toBe(model.world.seq);
  if (answer.ok) done.add(input.move ?? name);
}

/** Lets so many seconds pass. */
async function pass({ model }: Pair, seconds: number) {
  model.world.now += seconds * 1000;
  await asOwner(movedOn(seconds));
}

/** Without the names that the heart makes: of what is said without words. */
const nameless = (_: string, value: { id?: string; move?: string } | null) =>
  value && ["unlocked", "need", "closed"].includes(value.move ?? "") ? { ...value, id: "" } : value;

/** Everything that either of the two can see is what the model says, and the record is as it was written. */
async function agree({ model, pairId, repair }: Pair) {
  const look = async (who: Who, views: Looked[]) =>
    ((await lookByName(doorOf(people[who].token), views)) as LookedAt).views.map((one) =>
      "data" in one ? one.data : one,
    );
  for (const who of [0, 1] as const) {
    const expected = model.seenBy(who, repair);
    const seen = JSON.parse(JSON.stringify(await look(who, expected)), nameless);
    expect(seen).toEqual(expected.map(({ data }) => data));
  }
  const strangers = model.seenBy(0, repair).filter(({ view }) => view !== "path");
  const nothing = strangers.map(({ view }) => (view === "hearing" ? null : { items: [], older: null }));
  expect(await look(2, strangers)).toEqual(nothing);
  const { events, broken } = await recordOf(pairId);
  expect([events.length, broken]).toEqual([model.world.seq, null]);
}

async function run(all: Command[], operationsOf: Operations) {
  const pair = await aFreshPair();
  for (const one of [...OPENING, ...all]) {
    await pass(pair, one.name === "minutes pass" ? Number(one.more.words) * 60 : 1);
    if (one.name === "look") await agree(pair);
    else if (one.name !== "minutes pass") await does(one, pair, operationsOf);
  }
  await agree(pair);
}
const holds = (all: Operations) => fc.asyncProperty(commands, (some) => run(some, all));

/** A step that chance alone rarely comes to: the listener's own side, once it is unlocked. */
const RARE = ["unlockSide", "takeTurn"].map(
  (name): Command => ({ name, whose: "right", which: 0, more: { words: "It was", move: "side" } }),
);

test(
  "whatever the two do, in whatever order, hearings go as the diagram says, with a clock and without",
  async () => {
    await fc.assert(holds(operations), { numRuns: trials(2000), examples: [[RARE]] });
    const { takeTurn: _, ...named } = { ...ofHearings, ...ofSittings };
    expect([...done].sort()).toEqual([...Object.keys(named), ...LISTENING].sort());
  },
  LONG,
);

const { takeTurn, setNeed, pauseHearing, goOnHearing } = operations;
const always = () => yes;
/** A step that asks nobody whether it is ready, and one that the clock does not stop. */
const listening =
  (change: Partial<Found>): Operation["may"] =>
  (actor, found, input) =>
    mayTakeTurn(actor, { ...(found as Found), ...change }, input as TakeTurn);
/** A pause that costs what it lasted. */
const atCost: Operation["apply"] = (made) =>
  goOnHearing.apply({
    ...made,
    facts: {
      ...made.facts,
      sitting: { ...(made.facts as Found).sitting, pausedAt: new Date(made.actor.now).toISOString() },
    },
  });

test.each<[string, Operations]>([
  ["the listener says their side though it is locked", { takeTurn: { ...takeTurn, may: listening({ side: "open" }) } }],
  [
    "the listener moves though nothing is needed yet",
    { takeTurn: { ...takeTurn, may: listening({ need: "justHear" }) } },
  ],
  ["a turn is taken in a pause", { takeTurn: { ...takeTurn, may: listening({ sitting: null }) } }],
  ["somebody else says what the speaker needs", { setNeed: { ...setNeed, may: always } }],
  ["one can pause what has not begun", { pauseHearing: { ...pauseHearing, may: always } }],
  ["going on does not give back what the pause took", { goOnHearing: { ...goOnHearing, apply: atCost } }],
])("it notices when %s", async (_what, broken) => {
  const found = await fc.check(holds({ ...operations, ...broken }), { numRuns: 300, endOnFailure: true });
  expect(found.failed).toBe(true);
});
