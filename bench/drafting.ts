import type { Table } from "@/components/wire/table";
import type { Couple } from "./couples";
import { spent } from "./cpu";
import { type FilledTable, fillTables } from "./fill-tables";
import type { Floor } from "./floor";
import { hangUp, type Phone, phonesOf } from "./load";
import { bothAtTable, sitDown, typist, until } from "./seats";
import type { Server } from "./server";
import { pause, type Spread, spread, timed } from "./statistics";

/** Milliseconds from one letter to the next, on average: four a second. */
const PACE = 250;
const WARM_UP_MS = 3000;
const WORDS = "We tell each other the same day when one of us hears from Sam. ";
/** One opens the same table so often in turn on each: one alone would run into what a socket may ask in a second. */
const PHONES = 5;
const ROUNDS_BEFORE = 5;

/** Times in milliseconds, CPU in parts of one core. */
export type Typing = {
  tables: number;
  /** What a bare insert and a bare relay took meanwhile: what the machine did besides weighs on both. */
  floor: Spread;
  /** At one couple's two pages, in both directions; and at all of them. */
  one: Spread;
  all: Spread;
  perSecond: number;
  serverCpu: number;
  postgresCpu: number;
  loadCpu: number;
};

export type Opening = { name: string; rows: number; kilobytes: number; ms: Spread }[];

/** Two at each of so many tables type into one clause at a human pace, a letter an edit. */
export async function measureTyping(server: Server, bare: Floor, couples: Couple[], seconds: number): Promise<Typing> {
  const people = couples.flatMap(({ partner, author }) => [partner, author]);
  const phones = await phonesOf(server, people);
  // Of all ages, so that the server's merging, at each hundredth edit, does not come to all of them at once.
  const ages = couples.map((_, at) => 1 + Math.floor((at * 100) / couples.length));
  const tables = await Promise.all(ages.map((age, at) => bothAtTable(phones.slice(at * 2, at * 2 + 2), age)));
  const sample = { one: [] as number[], all: [] as number[], floor: [] as number[] };
  const typed = tables.map(({ first, clause }) => first.read(clause).words.length);
  let [counting, stopped] = [false, false];
  const atPace = async (pace: number, work: (turn: number) => unknown) => {
    for (let turn = 0; !stopped; turn++) {
      await pause(pace * (0.5 + Math.random()));
      await work(turn);
    }
  };
  const typing = tables.flatMap(({ first, second, clause }, at) => {
    const heard = (ms: number) => {
      if (counting) sample.all.push(ms);
      if (counting && at === 0) sample.one.push(ms);
    };
    return [typist(first, second, clause, heard), typist(second, first, clause, heard)].map((type) =>
      atPace(PACE, (turn) => {
        type(WORDS[turn % WORDS.length] as string);
        typed[at] = (typed[at] ?? 0) + 1;
      }),
    );
  });
  const beside = atPace(PACE / 5, async () => {
    const ms = (await bare.insert()) + (await bare.relay());
    if (counting) sample.floor.push(ms);
  });
  await pause(WARM_UP_MS);
  counting = true;
  const cpu = () => ({ ...spent(server.pid, server.postmaster), load: process.cpuUsage(), at: performance.now() });
  const before = cpu();
  await pause(seconds * 1000);
  const after = cpu();
  [counting, stopped] = [false, true];
  await Promise.all([...typing, beside]);
  // Not one letter is lost, and both read the same.
  for (const [at, { first, second, clause }] of tables.entries()) {
    const words = (page: Table) => page.read(clause).words;
    for (const page of [first, second]) await until(page, clause, () => words(page).length === typed[at]);
    if (words(first) !== words(second)) throw new Error("two read different words");
  }
  hangUp(phones);
  const part = (ms: number) => ms / (after.at - before.at);
  return {
    tables: tables.length,
    ...{ one: spread(sample.one), all: spread(sample.all), floor: spread(sample.floor) },
    perSecond: part(sample.all.length * 1000),
    serverCpu: part((after.server - before.server) * 1000),
    postgresCpu: part((after.postgres - before.postgres) * 1000),
    loadCpu: part((after.load.user + after.load.system - before.load.user - before.load.system) / 1000),
  };
}

/** From entering until all that was ever typed there is in the documents of a page that had nothing. */
async function open(phone: Phone, { clauses, name }: FilledTable) {
  const page = sitDown(phone, 1);
  const ms = await timed(page.enter);
  const isRead =
    page.clauses().length === clauses.size && page.clauses().every((id) => page.read(id).words === clauses.get(id));
  if (!isRead) throw new Error(`${name} is not read as it was written`);
  page.leave();
  return ms;
}

/** Opening a table after a year of typing: as the server's own merging leaves it, and at its worst. */
export async function measureOpening(server: Server, ownerUrl: string, couples: Couple[], rounds: number) {
  const tables = await fillTables(server, ownerUrl, couples);
  const phones = await Promise.all(couples.map(({ partner }) => phonesOf(server, Array(PHONES).fill(partner))));
  const samples = tables.map((): number[] => []);
  for (let round = -ROUNDS_BEFORE; round < rounds; round++) {
    for (const [index, table] of tables.entries()) {
      const ms = await open(phones[index]?.[(round + ROUNDS_BEFORE) % PHONES] as Phone, table);
      if (round >= 0) samples[index]?.push(ms);
    }
  }
  hangUp(phones.flat());
  return tables.map(({ name, rows, kilobytes }, index) => ({
    name,
    rows,
    kilobytes,
    ms: spread(samples[index] ?? []),
  }));
}
