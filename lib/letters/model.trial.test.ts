import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { doorOf } from "../auth/token";
import type { DraftView } from "../drafts/schema";
import { wordsIn } from "../held/rules";
import type { HeldView } from "../held/schema";
import type { Operation } from "../operation";
import { operations } from "../operations";
import { perform } from "../perform";
import { sweep } from "../sweep";
import { movedOn } from "../testing/clock";
import { house } from "../testing/house";
import { aLetterModel, type LetterModel, type Who } from "../testing/letter-model";
import { letterOf, lettersOf } from "../testing/letters";
import { afresh, aPair, type Person, recordOf } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import { trials } from "../testing/trials";
import { yes } from "../verdict";
import type { ReadinessView } from "./schema";

const START = "2026-11-24T12:00:00.000Z";
const LONG = 600_000;
let people: [Person, Person, Person];
let asOwner: Awaited<ReturnType<typeof house>>["asOwner"];

beforeAll(async () => {
  ({ asOwner } = await house());
  await stillClock(START);
  const [{ hurt, accountable }, stranger] = [await aPair(), await aPair()];
  people = [hurt, accountable, stranger.hurt];
});

const written = { words: fc.constantFrom("I lied.", "I lied.", "I lied.", "\u200b ") };
const command = (weight: number, name: string, more: Record<string, fc.Arbitrary<unknown>> = {}) => ({
  weight,
  arbitrary: fc.record({
    name: fc.constant(name),
    who: fc.constantFrom<Who | "right">("right", "right", "right", "right", 0, 1, 2),
    which: fc.nat(2),
    more: fc.record(more),
  }),
});
const commands = fc.array(
  fc.oneof(
    command(6, "deliverLetter", { ...written, kind: fc.constantFrom("ownership", "apology", "apology", "lateTruth") }),
    command(4, "amendLetter", { ...written, reason: fc.constantFrom("wrong", "leftOut", "afraid") }),
    command(1, "withdrawLetter"),
    command(5, "openEnvelope", { choice: fc.constantFrom("opened", "opened", "later", "together") }),
    command(6, "respondToLetter", {
      response: fc.constantFrom("read", "read", "missing", "inPerson"),
      part: fc.constantFrom(undefined, undefined, "did", "mend"),
    }),
    command(4, "setReadiness", { readiness: fc.constantFrom("write", "write", "write", "notYet", "inPerson") }),
    command(2, "takeBack"),
    command(9, "the undo passes"),
    command(1, "a week passes"),
  ),
  { minLength: 1, maxLength: 40, size: "max" },
);
type Command = typeof commands extends fc.Arbitrary<(infer One)[]> ? One : never;

/** How each sequence begins: an apology is there. */
const OPENING: Command[] = [
  { name: "setReadiness", who: "right", which: 0, more: { readiness: "write" } },
  { name: "deliverLetter", who: "right", which: 0, more: { kind: "apology", words: "I lied." } },
  { name: "the undo passes", who: "right", which: 0, more: {} },
];

const RIGHT: Record<string, Who> = { openEnvelope: 0, respondToLetter: 0, setReadiness: 0 };
const PARTS = { ownership: "did", apology: "did", lateTruth: "truth" };

/** Who would do that, and with which input. */
function asked({ name, who, which, more }: Command, { box }: LetterModel, repair: string, count: number) {
  const { words, ...rest } = more as { words?: string; kind?: keyof typeof PARTS };
  const letter = box.letters.at(-1 - (which % Math.max(1, box.letters.length)));
  const versions = letter?.entries.filter(({ version }) => version !== null) ?? [];
  const actor = who === "right" ? (RIGHT[name] ?? 1) : who;
  if (name === "takeBack") return { who: actor, input: { held: box.held[which]?.id ?? randomUUID() } };
  if (name === "openEnvelope") return { who: actor, input: { ...rest, entry: versions.at(-1)?.id ?? randomUUID() } };
  const about = name === "deliverLetter" || name === "setReadiness" ? {} : { letter: letter?.id ?? randomUUID() };
  if (words === undefined) return { who: actor, input: { repair, ...about, ...rest } };
  const kind = rest.kind ?? letter?.kind ?? "ownership";
  const text = words.startsWith("I") ? `${words} ${count}.` : words;
  const own = kind === "ownership" ? { whole: "yes" } : {};
  const cover = name === "deliverLetter" && kind === "lateTruth" ? { topic: "money", urgent: false } : {};
  const letterIn = { id: randomUUID(), parts: { [PARTS[kind]]: text }, details: false, ...own, ...cover };
  return { who: actor, input: { repair, ...about, ...letterIn, ...rest } };
}

/** What one of the two sees, as the model puts it. */
async function seenBy(person: Person, repair: string) {
  const letters = await Promise.all(
    (await lettersOf(person, repair)).map(async ({ id, mine, withdrawnAt, version, choice }) => {
      const { entries, standing } = await letterOf(person, id);
      return {
        ...{ id, mine, withdrawn: withdrawnAt !== null, version, choice, read: standing.read },
        entries: entries.map((entry) => ({
          ...{ kind: entry.kind, version: entry.version, part: entry.part, mine: entry.mine, choice: entry.choice },
          words: entry.written ? Object.values(entry.written.parts).join("\n\n") : null,
        })),
      };
    }),
  );
  return {
    letters,
    readiness: (await person.look<ReadinessView>("readiness", { repair })).is,
    gold: (await person.look<{ gold: number[] }>("path")).gold,
    held: (await person.look<HeldView[]>("heldThings")).map(({ typed }) => wordsIn(typed)),
    drafts: (await person.look<DraftView[]>("drafts")).map(({ words }) => words).sort(),
  };
}

const done = new Set<string>();

async function run(all: Command[], ours: Record<string, Operation>) {
  const { pairId, repair } = await afresh(people[0], people[1]);
  const model = aLetterModel({ now: Date.parse(START), seq: 1 });
  const pass = async (seconds: number) => {
    model.box.now += seconds * 1000;
    await asOwner(movedOn(seconds));
    // However long it takes, nobody is signed out for it.
    await asOwner(`update "Session" set "lastUsedAt" = clock()`);
  };
  for (const [count, one] of [...OPENING, ...all].entries()) {
    await pass(1);
    if (one.name.endsWith("passes")) {
      await pass(one.name === "the undo passes" ? 10 : 7 * 86_400);
      await sweep(ours);
      model.sweep();
      continue;
    }
    if (one.name === "takeBack") {
      const held = await people[1].look<HeldView[]>("heldThings");
      for (const [at, kept] of model.box.held.entries()) kept.id = held[at]?.id ?? "";
    }
    const { who, input } = asked(one, model, repair, count);
    const expected = model.does(who, one.name, input as object);
    const doing = { name: one.name, operation: ours[one.name] as Operation, requestId: randomUUID(), input };
    const { answer } = await perform(doing, doorOf(people[who].token));
    const went = answer.ok ? (answer.held?.why ?? "ok") : answer.reason;
    expect({ name: one.name, who, went }).toEqual({ name: one.name, who, went: expected });
    if (answer.ok) done.add(one.name);
  }
  for (const who of [0, 1] as const) expect(await seenBy(people[who], repair)).toEqual(model.seenBy(who));
  const { events, broken } = await recordOf(pairId);
  expect([events.length, broken]).toEqual([model.box.seq, null]);
}

const holds = (ours: Record<string, Operation>) => fc.asyncProperty(commands, (all) => run(all, ours));

test(
  "whatever the two do, in whatever order, letters are as the model says",
  async () => {
    await fc.assert(holds(operations), { numRuns: trials(2000) });
    const OURS = ["deliverLetter", "amendLetter", "withdrawLetter", "respondToLetter", "setReadiness"];
    expect([...done].sort()).toEqual([...OURS, "openEnvelope", "takeBack"].sort());
  },
  LONG,
);

const { deliverLetter, respondToLetter, setReadiness } = operations;
const always = () => yes;
test.each<[string, Record<string, Operation>]>([
  ["a letter goes before it could be taken back", { deliverLetter: { ...deliverLetter, may: always } }],
  ["somebody responds to what they have not opened", { respondToLetter: { ...respondToLetter, may: always } }],
  ["the other says that one is ready", { setReadiness: { ...setReadiness, may: always } }],
])("it notices when %s", async (_what, broken) => {
  const found = await fc.check(holds({ ...operations, ...broken }), { numRuns: 300, endOnFailure: true });
  expect(found.failed).toBe(true);
});
