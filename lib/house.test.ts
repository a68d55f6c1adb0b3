import path from "node:path";
import { expect, test } from "vitest";
import en from "../messages/en.json" with { type: "json" };
import { MIN_PASSWORD } from "./accounts/rules";
import { operations, released } from "./operations";
import { codeOf, importsOf, lengthOf, sources } from "./testing/source";
import { REASONS } from "./verdict";
import { views } from "./views";

/** Rooms of the house that are no domains: closed lists, so that a new one is a decision. */
const ROOMS = ["auth", "coach", "drafting", "lock", "notices", "testing", "vault", "wire"];
const PLAIN = [
  "actor",
  "characters",
  "db",
  "decide",
  "env",
  "group-commit",
  "operation",
  "operations",
  "perform",
  "record",
  "runtime",
  "settle",
  "sweep",
];
const SHARED = [...PLAIN, "start-runtime", "trip", "verdict", "view", "views", "worker", "zone"];
/** Where the house meets Next: cookies, the sign-in façade, who a page is for. */
const FACADES = ["lib/auth/next-auth.ts", "lib/auth/page.ts"];

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/");
const all = ["app", "components", "lib"].flatMap(sources);
const files = all.filter((file) => !isTest(file));
const inLib = files.filter((file) => file.startsWith("lib/"));
const partsOf = (file: string) => file.replace(/\.tsx?$/, "").split("/");
const isDomain = (file: string) => partsOf(file).length === 3 && !ROOMS.includes(partsOf(file)[1] ?? "");
const domainFiles = inLib.filter(isDomain);
const named = (name: string) => domainFiles.filter((file) => file.endsWith(`/${name}.ts`));
const DOMAIN = "lib/[a-z-]+";

/** Every import of these files that none of the patterns allows. */
const strays = (from: string[], allowed: (file: string) => string[]) =>
  from.flatMap((file) => {
    const patterns = allowed(file).map((pattern) => new RegExp(`^${pattern}$`));
    return importsOf(file)
      .filter((target) => !patterns.some((pattern) => pattern.test(target)))
      .map((target) => `${file} imports ${target}`);
  });

/** Everything that runs when these files do, by its path from the project or its package. */
function reachedFrom(from: string[]) {
  const ending = [".ts", ".tsx", "/index.ts"];
  const reached = new Map<string, string>();
  const queue = [...from];
  for (const file of queue) {
    for (const target of importsOf(file)) {
      if (!reached.has(target)) reached.set(target, file);
      const next = ending.map((end) => target + end).find((name) => all.includes(name));
      if (next && !queue.includes(next)) queue.push(next);
    }
  }
  return reached;
}

const SERVER_ONLY =
  /^(pg|kysely.*|@node-rs\/.*|graphile-worker|zod.*|lib\/(db|vault\/.*|perform|operation|generated\/.*))$/;

test("a schema imports zod, rules, other schemas and the zones", () => {
  expect(strays(named("schema"), () => ["zod/mini", `${DOMAIN}/(rules|schema)`, "lib/(characters|zone)"])).toEqual([]);
});

test("a rule is pure and runs anywhere: it imports verdicts, other rules and the zones", () => {
  expect(strays(named("rules"), () => ["lib/verdict", `${DOMAIN}/rules`, "lib/(characters|zone)"])).toEqual([]);
});

test("a rule knows no clock, no chance and no waiting: time is a fact that is brought", () => {
  const impure = /\basync\b|\bawait\b|Date\.now|new Date\(\)|Math\.random|\bfetch\b|process\.|crypto/;
  expect(named("rules").filter((file) => impure.test(codeOf(file)))).toEqual([]);
});

test("operations import rules, schemas and the heart, and no other domain's operations or queries", () => {
  const heart = [
    "lib/(actor|characters|db|operation|record|verdict|zone)",
    "lib/vault/(vault|fingerprint|signing)",
    "lib/drafting/(agreement|document)",
    "lib/auth/(limits|password)",
    "lib/notices/offered",
  ];
  const packages = ["kysely(/helpers/postgres)?", "node:crypto"];
  expect(strays(named("operations"), () => [...heart, ...packages, `${DOMAIN}/(rules|schema)`])).toEqual([]);
});

test("queries import the view, the database, the vault, rules, and what is their own domain's", () => {
  const heart = [
    "lib/(actor|db|view|zone|verdict)",
    "lib/vault/(vault|fingerprint|signing)",
    "lib/drafting/agreement",
    "lib/notices/offered",
    "kysely(/helpers/postgres)?",
  ];
  expect(
    strays(named("queries"), (file) => [...heart, `${DOMAIN}/rules`, `${path.dirname(file)}/(schema|[a-z-]+\\.json)`]),
  ).toEqual([]);
});

test("nothing in lib knows Next, React or a screen, but for the two façades", () => {
  const screens = /^(next|react|server-only)(\/|$)|^next-|^(app|components)\//;
  const found = inLib.filter((file) => importsOf(file).some((target) => screens.test(target)));
  expect(found.filter((file) => !FACADES.includes(file))).toEqual([]);
});

test("pages and components bundle neither the database, nor the vault, nor zod", () => {
  const roots = files.filter((file) => !file.startsWith("lib/"));
  const reached = [...reachedFrom(roots)].filter(([target]) => SERVER_ONLY.test(target));
  expect(reached.map(([target, from]) => `${from} imports ${target}`)).toEqual([]);
});

test("components import components, rules, verdicts, the coach and the wire's client", () => {
  const own = ["components/.*", "i18n", "messages/.*"];
  const lib = [
    "lib/(characters|verdict|zone)",
    "lib/drafting/document",
    "lib/wire/(client|protocol)",
    "lib/coach(/.*)?",
    "lib/lock/.*",
    `${DOMAIN}/rules`,
  ];
  const packages = "(?!lib/|app/|scripts/|bench/|server|proxy).*";
  expect(
    strays(
      files.filter((file) => file.startsWith("components/")),
      () => [...own, ...lib, packages],
    ),
  ).toEqual([]);
});

test("the coach decides nothing: nothing in lib but itself knows it, and it knows nothing of the house", () => {
  const coach = inLib.filter((file) => file.startsWith("lib/coach/"));
  const others = inLib.filter((file) => !coach.includes(file));
  expect(others.filter((file) => importsOf(file).some((target) => target.startsWith("lib/coach")))).toEqual([]);
  expect(strays(coach, () => ["lib/coach/.*"])).toEqual([]);
});

test("the lock of own work is made and opened in the browser: nothing else in lib knows how, and it knows nothing of the house", () => {
  const lock = inLib.filter((file) => file.startsWith("lib/lock/"));
  const others = [...inLib, ...all.filter((file) => file.startsWith("app/"))].filter((file) => !lock.includes(file));
  expect(others.filter((file) => importsOf(file).some((target) => target.startsWith("lib/lock")))).toEqual([]);
  expect(strays(lock, () => ["lib/lock/.*", "hash-wasm"])).toEqual([]);
});

test("only the vault opens and closes envelopes", () => {
  const inside = ["lib/vault/vault.ts", "lib/vault/envelope.ts"];
  expect(inLib.filter((file) => importsOf(file).includes("lib/vault/envelope") && !inside.includes(file))).toEqual([]);
});

test("a domain folder holds schema, rules, operations and queries, and nothing else", () => {
  const strange = domainFiles.filter(
    (file) => !["schema", "rules", "operations", "queries"].includes(partsOf(file)[2] ?? ""),
  );
  expect(strange).toEqual([]);
  const besides = inLib.filter((file) => partsOf(file).length === 2).map((file) => partsOf(file)[1] ?? "");
  expect(besides.filter((name) => !SHARED.includes(name))).toEqual([]);
});

test("no file is called utils, helpers, types or constants, and none only passes others on", () => {
  expect(all.filter((file) => /\/(utils?|helpers?|types|constants|common|misc|index)\.tsx?$/.test(file))).toEqual([]);
});

test("files are short, and the heart fits in a hundred lines", () => {
  // The longest of all, tests too; what is usual, of what runs: a test is as long as what it promises.
  const lengths = files.map(lengthOf).sort((a, b) => a - b);
  const at = (share: number) => lengths[Math.floor(lengths.length * share)] ?? 0;
  expect(all.filter((file) => lengthOf(file) > 250)).toEqual([]);
  expect(at(0.5)).toBeLessThanOrEqual(40);
  expect(at(0.9)).toBeLessThanOrEqual(120);
  expect(lengthOf("lib/perform.ts")).toBeLessThan(100);
});

/** The clock's own, never on the wire. */
const NOT_ON_THE_WIRE = ["bringIntoForce", "returnHeld"];

const exported = async (name: string) =>
  (await Promise.all(named(name).map(async (file) => Object.keys(await import(path.resolve(file)))))).flat().sort();

test("everything a person can do or see is in its registry, once", async () => {
  const done = (await exported("operations")).filter((name) => !NOT_ON_THE_WIRE.includes(name));
  expect(Object.keys(operations).sort()).toEqual(done);
  expect(Object.keys(views).sort()).toEqual(await exported("queries"));
  for (const name of NOT_ON_THE_WIRE) expect(operations).not.toHaveProperty(name);
});

test("each operation has an event of its own, named for what will have happened", () => {
  const events = Object.values(released).map(({ event }) => event);
  expect(new Set(events).size).toBe(events.length);
  for (const event of events) expect(event).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/);
});

test("views name shared events that exist", () => {
  const shared = Object.values(released).flatMap(({ event, scope }) =>
    scope === "pair" || scope === "repair" ? [event] : [],
  );
  const opening = operations.confirmJoiner.event;
  /** What nobody did: the clock's own, written by a function of the database. */
  const drawn = "moments.drawn";
  for (const { concerns } of Object.values(views))
    for (const name of concerns) expect([...shared, opening, drawn]).toContain(name);
});

test("every reason to say no has its words, and they blame nobody", () => {
  const { reasons } = en as { reasons: Record<string, string> };
  const ofTheBrowser = ["offline"];
  expect(Object.keys(reasons).sort()).toEqual([...REASONS, ...ofTheBrowser].sort());
  for (const words of Object.values(reasons)) {
    expect(words).not.toMatch(/!|\b(error|invalid|failed|forbidden|denied|illegal|must)\b/i);
    expect(words.split(/(?<=[.:])\s/).every((sentence) => sentence.split(" ").length <= 20)).toBe(true);
  }
  expect(reasons["password-too-short"]).toContain(String(MIN_PASSWORD));
});
