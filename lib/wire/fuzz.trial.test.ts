import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type OperationName, operations } from "../operations";
import { withoutCommits } from "../testing/doors";
import { aPair, type Person } from "../testing/pair";
import { sample } from "../testing/sample";
import { trials } from "../testing/trials";
import { aWire, changes, connect, looking } from "../testing/wire";
import { REASONS } from "../verdict";
import { type ViewName, views } from "../views";

const wire = await aWire();
afterAll(wire.close);

const deep = (depth: number, inside: unknown = 1): unknown =>
  JSON.parse("[".repeat(depth) + JSON.stringify(inside) + "]".repeat(depth));
const dates = [
  "0000-01-01",
  "10000-01-01",
  "2026-02-30",
  "-000001-01-01",
  "2026-11-24T25:00",
  "2026-03-29T01:30",
  "+275760-09-13",
];
const texts = [
  "",
  " ",
  "\0",
  "a\0b",
  "\uD800",
  "x\uDFFF",
  "\u202E",
  "x".repeat(70_000),
  "__proto__",
  "constructor",
  "null",
  "1e999",
  "';--",
  ...dates,
];
const numbers = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -(2 ** 31) - 1];
const shapes = [
  null,
  true,
  [],
  {},
  deep(10_000),
  JSON.parse('{"__proto__":{"ok":true},"constructor":1}'),
  [[]],
  { length: 3 },
  { toString: 1 },
];
const nasty: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...texts, ...numbers, ...shapes),
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.integer(),
);

/** A right input with some of its fields spoilt, or with one too many, or something else altogether. */
const spoilt = (
  name: OperationName | ViewName,
  { input }: { input: (typeof operations)[OperationName]["input"] | (typeof views)[ViewName]["input"] },
) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constant(sample(input)), fc.array(fc.tuple(fc.nat(), nasty), { minLength: 1, maxLength: 2 }))
        .map(([good, changes]) => {
          const made = structuredClone(good) as Record<string, unknown>;
          const keys = Object.keys(made);
          for (const [at, bad] of changes) made[keys[at % Math.max(1, keys.length)] ?? "extra"] = bad;
          return made as unknown;
        }),
    },
    { weight: 1, arbitrary: nasty.map((bad) => ({ ...(sample(input) as object), [`${name}Extra`]: bad }) as unknown) },
    { weight: 1, arbitrary: nasty },
  );

const asked = <Name extends OperationName | ViewName>(registry: Record<Name, { input: never }>) =>
  fc
    .constantFrom(...(Object.keys(registry) as Name[]))
    .chain((name) => fc.tuple(fc.constant(name), spoilt(name, registry[name])));

async function tried(person: Person) {
  const known = new Set<string>(REASONS.filter((reason) => reason !== "unexpected"));
  const doing = fc.asyncProperty(
    asked(operations as never) as fc.Arbitrary<[OperationName, unknown]>,
    async ([name, input]) => {
      const { answer } = await person.perform(name, input);
      return answer.ok || known.has(answer.reason);
    },
  );
  const viewing = fc.asyncProperty(
    asked(views as never) as fc.Arbitrary<[ViewName, unknown]>,
    async ([name, input]) => {
      const { shown } = await person.lookAt(name, input);
      return "data" in shown || ("refused" in shown && known.has(shown.refused));
    },
  );
  const numRuns = trials(10_000);
  await withoutCommits(() => fc.assert(doing, { numRuns, interruptAfterTimeLimit: 240_000 }));
  await fc.assert(viewing, { numRuns: numRuns / 2, interruptAfterTimeLimit: 120_000 });
}

test("whatever is asked, every operation and view answers in words and none throws", async () => {
  const { accountable } = await aPair();
  await tried(accountable);
});

const id = randomUUID();
const RAW = [
  "",
  "2",
  "2[",
  "2[]",
  "2{}",
  "2null",
  '2["do"]',
  '20["do"]',
  '2"do"',
  "9",
  "0{}",
  "1",
  "3[]",
  "30[]",
  "4{}",
  "5",
  "51-",
  '51-["do",{"_placeholder":true,"num":9}]',
  `51-["do","postCheckIn","${id}",${"[".repeat(20_000)}{"_placeholder":true,"num":0}${"]".repeat(20_000)}]`,
  `20["do","postCheckIn","${id}",${"[".repeat(10_000)}${"]".repeat(10_000)}]`,
  `20["look",${"[".repeat(30_000)}${"]".repeat(30_000)}]`,
  '20["do","__proto__","__proto__",{"__proto__":{"ok":true}}]',
  '20["__proto__"]',
  "2/other,[]",
  "0/other,",
  '21e9["do"]',
  "\0\0",
  '2["do",\u2028]',
];

test("raw packets that no client would send break nothing: the process, the others, and their next question stand", async () => {
  const { hurt, accountable } = await aPair();
  const other = await connect(wire.url, accountable);
  for (const packet of RAW) {
    const socket = await connect(wire.url, hurt);
    socket.io.engine.write(packet);
    if (packet.startsWith("51-")) socket.io.engine.write(Buffer.from("bytes") as never);
    await setTimeout(10);
    socket.close();
  }
  expect(await looking(other, { view: "checkIns", input: {} })).toMatchObject({ views: [{ data: { items: [] } }] });
  expect(changes(other)).toEqual([]);
  expect(({} as { ok?: boolean }).ok).toBeUndefined();
  other.close();
});
