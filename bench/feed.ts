import type { CheckInsView } from "@/lib/check-ins/schema";
import { readRing } from "@/lib/vault/keys";
import type { Couple } from "./couples";
import { fill, RARE } from "./fill";
import { hangUp, type Phone, phonesOf } from "./load";
import type { Server } from "./server";
import { median, paired, timed } from "./statistics";

type Input = { before?: number; kind?: string; person?: string };
type Case = { name: string; input: (size: number) => Input; rows: number };

const PAGE = 30;
const ROUNDS_BEFORE = 20;
/** So many for each couple, in turn: one alone would run into what a socket may ask in a second. */
const PHONES = 5;
const somewhere = (size: number) => PAGE + 2 + Math.floor(Math.random() * (size - PAGE - 2));

/** What somebody does with a feed. The rare kind is found only among the oldest. */
const CASES: Case[] = [
  { name: "page one", input: () => ({}), rows: PAGE },
  { name: "a page deep down", input: (size) => ({ before: somewhere(size) }), rows: PAGE },
  { name: "one kind", input: () => ({ kind: "plan" }), rows: 1 },
  { name: "a kind long gone", input: () => ({ kind: RARE.kind }), rows: 1 },
  { name: "one person", input: () => ({ person: "them" }), rows: PAGE },
  { name: "one person and a kind long gone", input: () => ({ kind: RARE.kind, person: "them" }), rows: 1 },
];

export type Feed = { name: string; size: number; ms: number; ratio: number }[];

/** Milliseconds for a page as the socket that asked sees it: session, snapshot, rows, opened envelopes. */
async function look(phone: Phone, { input, rows }: Case, size: number) {
  let found = 0;
  const ms = await timed(async () => {
    const { shown } = await phone.look("checkIns", input(size));
    found = ("data" in shown ? (shown.data as CheckInsView) : { items: [] }).items.length;
  });
  if (found < rows) throw new Error(`a page of ${found} rows with ${size} check-ins`);
  return ms;
}

/** The same pages for couples with few and with many check-ins, in turns, so that each has its small twin beside it. */
export async function measureFeed(
  server: Server,
  ownerUrl: string,
  couples: Couple[],
  sizes: number[],
  rounds: number,
): Promise<Feed> {
  const phones: Phone[][] = [];
  for (const [index, size] of sizes.entries()) {
    const couple = couples[index] as Couple;
    await fill(ownerUrl, readRing(server.key), couple, size);
    phones.push(await phonesOf(server, Array(PHONES).fill(couple.partner)));
  }
  const samples = CASES.map(() => sizes.map((): number[] => []));
  // One case after the other: a page that reads little is not measured in the caches that one which reads much has left.
  for (const [at, one] of CASES.entries()) {
    for (let round = -ROUNDS_BEFORE; round < rounds; round++) {
      const turns = [...sizes.entries()]; // Each is first as often as last: whoever is first finds others' pages in the caches.
      for (const [index, size] of round % 2 ? turns : turns.reverse()) {
        const ms = await look(phones[index]?.[(round + ROUNDS_BEFORE) % PHONES] as Phone, one, size);
        if (round >= 0) samples[at]?.[index]?.push(ms);
      }
    }
  }
  hangUp(phones.flat());
  return CASES.flatMap(({ name }, at) =>
    sizes.map((size, index) => {
      const sample = samples[at]?.[index] ?? [];
      return { name, size, ms: median(sample), ratio: median(paired(sample, samples[at]?.[0] ?? [])) };
    }),
  );
}
