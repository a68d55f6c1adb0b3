import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { DIAGRAM, type Diagram, type Input, type Who } from "./diagram";

const [AHEAD, GONE] = ["2026-12-24", "2026-01-01"];
const [VISIBLE, BLANK] = ["Why then?", "\u200b "];

const rarely = <T, U>(usual: T, rare: U) =>
  fc.oneof({ weight: 7, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constant(rare) });
const perhaps = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** One's own act, about something fit for it; one's own about anything; the other's; or that of somebody of another pair. */
const WHOSE = ["right", "right", "right", "right", "right", "right", "anyhow", "wrong", "wrong", "stranger"] as const;

/** One command, about what is `which`, counted back from the latest. */
const command = (weight: number, name: string, more: Record<string, fc.Arbitrary<unknown>> = {}) => ({
  weight,
  arbitrary: fc.record({
    name: fc.constant(name),
    whose: fc.constantFrom(...WHOSE),
    which: fc.nat(3),
    more: fc.record(more),
  }),
});

const letter = {
  words: rarely(VISIBLE, BLANK),
  certainty: fc.constantFrom("sure", "think", "dontRemember"),
  moreBy: fc.oneof(fc.constant(undefined), rarely(AHEAD, GONE)),
  happened: perhaps("Last spring"),
  sealed: fc.boolean(),
  details: fc.boolean(),
};

/** Whatever two people may try, and time. */
export const commands = fc.array(
  fc.oneof(
    command(8, "askQuestion", {
      words: rarely(VISIBLE, BLANK),
      follows: fc.option(fc.record({ again: fc.boolean() }), { nil: undefined, freq: 1 }),
      concern: perhaps("health", "safety"),
      sealed: fc.boolean(),
    }),
    command(1, "withdrawQuestion"),
    command(2, "acknowledgeQuestion", {
      how: fc.constantFrom("now", "byTime", "inPerson", "withCounsellor"),
      by: fc.oneof(fc.constant(undefined), rarely(`${AHEAD}T20:00:00.000Z`, `${GONE}T20:00:00.000Z`)),
    }),
    command(1, "refuseQuestion", { words: rarely(VISIBLE, BLANK) }),
    command(2, "tickQuestion"),
    command(6, "answerQuestion", letter),
    command(3, "correctAnswer", { ...letter, reason: fc.constantFrom("wrong", "leftOut", "afraid") }),
    command(1, "withdrawAnswer"),
    command(3, "openEnvelope", { choice: fc.constantFrom("opened", "together", "later") }),
    command(2, "letKnow"),
    command(2, "settleQuestion"),
    command(3, "setRoom", { room: fc.constantFrom(1, 1, 1, 2, 5) }),
    command(2, "takeBack"),
    command(3, "arrangeHeld", { order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }) }),
    command(10, "the undo passes"),
    command(2, "the turn comes"),
    command(1, "look"),
  ),
  { minLength: 1, maxLength: 40, size: "max" },
);
export type Command = typeof commands extends fc.Arbitrary<(infer One)[]> ? One : never;

/** How each sequence begins: one question is there, and two wait for room. */
export const OPENING = ["setRoom", "askQuestion", "askQuestion", "askQuestion", "the undo passes"].map(
  (name): Command => ({
    ...{ name, whose: "right", which: 1 },
    more: name === "setRoom" ? { room: 1 } : { words: VISIBLE, sealed: false },
  }),
);

/** The last but so many of those that fit, if any do. */
function back<T>(all: T[], which: number, fits: (one: T) => boolean = () => true) {
  const found = all.some(fits) ? all.filter(fits) : all;
  return found.at(-1 - (which % Math.max(1, found.length)));
}

type Meant = { who: Who; input: Input };

/** Whose act that would be, and the input as they would send it. `count` tells its words from all others. */
function meant({ name, whose, which, more }: Command, model: Diagram, repair: string, count: number): Meant {
  const { questions, said, held } = model.box;
  const { follows, order = [], ...rest } = more as Input & { follows?: { again: boolean }; order?: number[] };
  if (rest.words === VISIBLE) rest.words = `${VISIBLE} ${count}.`;
  const [id, either] = [randomUUID(), (which % 2) as Who];
  const otherThan = (who: Who = either) => (1 - who) as Who;
  const fits = whose === "right" ? model.fits(name) : () => true;
  const [question, kept] = [back(questions, which, fits), back(held, which)];
  const answered = said.filter(({ kind }) => kind === "answered");
  const letter = back(answered, which, fits);
  if (name === "setRoom") return { who: either, input: rest };
  if (name === "takeBack") return { who: kept?.who ?? either, input: { held: kept?.id ?? id } };
  if (name === "withdrawAnswer") return { who: letter?.author ?? either, input: { entry: letter?.id ?? id } };
  if (name === "openEnvelope") return { who: otherThan(letter?.author), input: { ...rest, entry: letter?.id ?? id } };
  if (name === "arrangeHeld") {
    const who = held.find(({ why }) => why === "room")?.who ?? either;
    const waiting = model.heldBy(who).filter(({ why }) => why === "room");
    const ids = order.flatMap((at) => waiting[at]?.id ?? []);
    return { who, input: { order: ids.length ? ids : [id] } };
  }
  if (name === "askQuestion") {
    const earlier = follows && { earlier: { question: question?.id ?? id, again: follows.again } };
    return { who: (follows && question?.asker) ?? (which ? 0 : 1), input: { repair, id, ...rest, ...earlier } };
  }
  const input = { repair, question: question?.id ?? id, ...("certainty" in rest && { id }), ...rest };
  const by = DIAGRAM[name]?.by ?? "either";
  const asker = question?.asker ?? either;
  return { who: by === "either" ? either : by === "asker" ? asker : otherThan(asker), input };
}

/** Who does it, and with which input. A room of one's own is set by whoever sets it. */
export function asked(command: Command, model: Diagram, repair: string, count: number): Meant {
  const { who, input } = meant(command, model, repair, count);
  const isOwn = command.name === "setRoom";
  if (command.whose === "stranger" && !isOwn) return { who: 2, input };
  return { who: command.whose === "wrong" && !isOwn ? ((1 - who) as Who) : who, input };
}
