import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { JUDGEMENTS, LISTENING, NEEDS } from "../hearings/rules";
import { type Hearing, type Input, type Model, NEXT, type Who } from "./hearing-diagram";

const [VISIBLE, BLANK] = ["It was", "\u200b "];

const perhaps = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
/** Words, no words that can be seen, a voice, feelings, or what does not go together. */
const saying = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Input>({ words: VISIBLE }) },
  { weight: 2, arbitrary: fc.constantFrom<Input>({ aloud: true }, { aloud: true, feelings: ["sad"] }) },
  { weight: 2, arbitrary: fc.constantFrom<Input>({ words: BLANK }, {}, { aloud: true, words: VISIBLE }) },
  { weight: 2, arbitrary: fc.constant<Input>({ words: VISIBLE, feelings: ["sad", "afraid"] }) },
);

/** One command, about the hearing that is `which`, counted back from the latest; and who gives it. */
const command = (weight: number, name: string, more: fc.Arbitrary<object> = fc.constant({})) => ({
  weight,
  arbitrary: fc.record({
    name: fc.constant(name),
    whose: fc.constantFrom("right", "right", "right", "right", "right", "wrong", "stranger"),
    which: fc.nat(4),
    more: more as fc.Arbitrary<Input>,
  }),
});
const need = fc.record({ need: fc.constantFrom("justHear", "justHear", ...NEEDS) });
const judging = fc.record({ judgement: fc.constantFrom("yes", ...JUDGEMENTS), words: perhaps(VISIBLE, BLANK) });

/** Whatever two people may try, and time. `the next step` is taken by whose it is. */
export const commands = fc.array(
  fc.oneof(
    command(
      3,
      "shareHearing",
      fc.tuple(saying, need).map(([said, what]) => ({ ...said, aloud: undefined, ...what })),
    ),
    command(
      16,
      "the next step",
      fc.tuple(saying, judging).map(([said, what]) => ({ ...what, ...said })),
    ),
    command(
      5,
      "takeTurn",
      fc.tuple(saying, fc.constantFrom(...LISTENING, "side")).map(([said, move]) => ({ ...said, move })),
    ),
    command(2, "judgeTurn", judging),
    command(2, "sayMore", saying),
    command(1, "closeHearing"),
    command(2, "setNeed", need),
    command(2, "unlockSide"),
    command(2, "withdrawTurn"),
    command(8, "enterHearing"),
    command(2, "leaveHearing"),
    command(3, "pauseHearing"),
    command(4, "goOnHearing"),
    command(6, "minutes pass", fc.record({ words: fc.constantFrom("1", "5", "9", "10", "20", "31") })),
    command(1, "look"),
  ),
  { minLength: 1, maxLength: 40, size: "max" },
);
export type Command = typeof commands extends fc.Arbitrary<(infer One)[]> ? One : never;

/** How each sequence begins: there is a hearing, and both are inside. */
export const OPENING = ["shareHearing", "enterHearing", "enterHearing"].map(
  (name, which): Command => ({ name, whose: "right", which, more: { words: VISIBLE, need: "justHear" } }),
);

/** Its fields, of those that a command brings. */
const FIELDS: Record<string, (keyof Input)[]> = {
  shareHearing: ["id", "words", "feelings", "need"],
  takeTurn: ["hearing", "id", "move", "words", "feelings", "aloud"],
  judgeTurn: ["hearing", "id", "judgement", "words"],
  sayMore: ["hearing", "id", "words", "feelings", "aloud"],
  setNeed: ["hearing", "need"],
  withdrawTurn: ["turn"],
};
const BOTHS = ["enterHearing", "leaveHearing", "pauseHearing", "goOnHearing"];
/** These name no repair: they are found by their own id. */
const LOOSE = [...BOTHS, "withdrawTurn"];

/** What is done by name: whoever's step is next takes it, and asks without words whether there is more. */
function stepOf(hearing: Hearing | undefined, more: Input): [string, Input] {
  const { move } = NEXT[hearing?.state ?? "toHear"];
  if (move === "judged") return ["judgeTurn", more];
  if (move === "more") return ["sayMore", more];
  const { feelings, ...bare } = more;
  const said = move === "imagine" ? more : bare;
  const { words: _, ...wordless } = said;
  return ["takeTurn", { ...(move === "isThereMore" ? wordless : said), move }];
}

/** Who does what, with which input as they would send it. `count` tells its words from all others. */
export function asked({ name: given, whose, which, more }: Command, { world }: Model, repair: string, count: number) {
  const hearing = world.hearings.at(-1 - (which % Math.max(1, world.hearings.length)));
  const turns = hearing?.turns.filter(({ id }) => id) ?? [];
  const [name, said] = given === "the next step" ? stepOf(hearing, more) : [given, more];
  const turn = turns[which % Math.max(1, turns.length)];
  const id = randomUUID();
  const words = said.words === VISIBLE ? `${VISIBLE} ${count}.` : said.words;
  const whole: Input = { ...said, id, hearing: hearing?.id ?? id, turn: turn?.id ?? id };
  if (words !== undefined) whole.words = words;
  if (name === "shareHearing") Object.assign(whole, { words: words ?? "", feelings: said.feelings ?? [] });
  const fields = (FIELDS[name] ?? ["hearing"]).filter((field) => whole[field] !== undefined);
  const input: Input = Object.fromEntries(fields.map((field) => [field, whole[field]]));
  if (!LOOSE.includes(name)) input.repair = repair;
  const owner: Who = name === "withdrawTurn" ? (turn?.author ?? 0) : name === "takeTurn" ? 1 : 0;
  const right = (BOTHS.includes(name) ? which % 2 : owner) as Who;
  const who: Who = whose === "stranger" ? 2 : whose === "wrong" ? ((1 - right) as Who) : right;
  return { name, who, input };
}
