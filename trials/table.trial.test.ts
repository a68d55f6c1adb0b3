import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Person } from "@/lib/testing/pair";
import { aProcess, type Served } from "@/lib/testing/process";
import { aDevice } from "@/lib/testing/room";
import { trials } from "@/lib/testing/trials";
import { until } from "@/lib/testing/wire";
import { people, solidGround } from "./ground";
import { aHand, type Hand, slotOf } from "./hand";

const MINUTES = 60_000;
/** How long a letter takes, in milliseconds, on average. */
const PACE = 20;

/** One of the two, on one page after another of one device. */
async function aWriter(person: Person, url: () => string, clause: string) {
  const [slot, device] = [await slotOf(person), aDevice()];
  const pages: Hand[] = [];
  const opens = async () => {
    pages.at(-1)?.close();
    pages.push(await aHand(person, { url, clause, slot, device }));
  };
  await opens();
  return {
    /** Somebody who comes in now, on a device that knows nothing. */
    fresh: () => aHand(person, { url, clause, slot, device: aDevice() }),
    page: () => pages.at(-1) as Hand,
    /** The page dies; the next one of the same device goes on. */
    opens,
    acknowledged: () => pages.flatMap((page) => [...page.acknowledged]),
    close: () => pages.at(-1)?.close(),
  };
}

type Writer = Awaited<ReturnType<typeof aWriter>>;

/** Two at one clause, who type until `wanted` tokens are there between them, while `meanwhile` happens so many times. */
async function typing(
  writers: Writer[],
  wanted: number,
  times: number,
  meanwhile: (round: number) => Promise<unknown>,
) {
  const typed: string[] = [];
  const all = Promise.all(
    writers.map(async ({ page }, who) => {
      for (let at = 0; typed.length < wanted; at++) {
        typed.push(`${who}.${at}`);
        page().types(`${who}.${at}`);
        await setTimeout(Math.random() * 2 * PACE);
      }
    }),
  );
  for (let round = 1; round <= times; round++) {
    await Promise.race([until(() => typed.length >= (wanted * round) / (times + 1), 10 * MINUTES), all]);
    await meanwhile(round);
  }
  await all;
  return typed;
}

/** What is wrong, when all is sent: tokens that somebody does not read; that are there twice; and texts that differ. */
async function wrong(writers: Writer[], typed: string[]) {
  const pages = writers.map(({ page }) => page());
  await until(() => pages.every(({ table }) => table.isEntered() && !table.isUnsent()), 60_000);
  const [first] = writers as [Writer];
  const fresh = await first.fresh();
  await until(() => fresh.table.isEntered(), 60_000);
  const read = () => [...pages, fresh].map(({ reads }) => reads());
  await until(() => new Set(read()).size === 1, 10_000).catch(() => {});
  fresh.close();
  const tokens = read().map((text) => text.split(";").filter(Boolean));
  return {
    texts: new Set(read()).size,
    missing: tokens.map((all) => typed.filter((token) => !new Set(all).has(token)).length),
    doubled: tokens.map((all) => all.length - new Set(all).size),
    foreign: tokens.map((all) => all.filter((token) => !/^[01]\.\d+$/.test(token)).length),
  };
}

const NOTHING = { texts: 1, missing: [0, 0, 0], doubled: [0, 0, 0], foreign: [0, 0, 0] };

/** A database of this trial's own, the app on it, and two people at one clause. */
async function atOneClause(settings: Record<string, string> = {}, before?: string) {
  const ground = await solidGround(settings);
  const two = await people(2);
  if (before) await ground.asOwner(before);
  let served: Served = await aProcess(ground.appUrl);
  const [url, clause] = [() => served.url, randomUUID()];
  const writers = await Promise.all(two.map((person) => aWriter(person, url, clause)));
  await until(() => writers.every(({ page }) => page().table.isEntered()), 30_000);
  return {
    ...{ ground, writers },
    kill: async () => {
      await served.end("SIGKILL");
      served = await aProcess(ground.appUrl, served.port);
    },
    end: async () => {
      for (const writer of writers) writer.close();
      await served.end("SIGKILL");
    },
  };
}

test("kill -9 of the app, of Postgres and of pages under two who type in one clause: every letter is there, none twice", {
  timeout: 60 * MINUTES,
}, async () => {
  const { ground, writers, kill, end } = await atOneClause();
  const wanted = trials(4000);
  const kills = Math.max(4, trials(24));
  let pages = 0;
  const isThere = () =>
    ground.asOwner("select 1").then(
      () => true,
      () => false,
    );
  const typed = await typing(writers, wanted, kills, async (round) => {
    await until(isThere, MINUTES);
    if (round % 2) await kill();
    else ground.killPostgres();
    if (round % 4 > 1) await writers[pages++ % 2]?.opens();
  });
  expect(await wrong(writers, typed)).toEqual(NOTHING);
  // The kills fell where there was something to lose. How much of it, is a matter of the machine's speed (45 of 200 on a slow one).
  expect(new Set(writers.flatMap((writer) => writer.acknowledged())).size).toBeGreaterThan(wanted / 8);
  await end();
});

test("lines that are cut at random under two who type: every letter is there, none twice", {
  timeout: 60 * MINUTES,
}, async () => {
  const { writers, end } = await atOneClause();
  const cuts = Math.max(10, trials(50));
  const wanted = Math.max(cuts * 20, trials(2000));
  let cut = 0;
  const typed = await typing(writers, wanted, cuts, async () => {
    if (writers[Math.floor(Math.random() * 2)]?.page().cut()) cut++;
  });
  expect(await wrong(writers, typed)).toEqual(NOTHING);
  expect(cut).toBeGreaterThan(cuts / 2);
  await end();
});

test("the trial can fail: where a commit does not wait for the disk, a kill loses letters that were acknowledged", {
  timeout: 10 * MINUTES,
}, async () => {
  const lazily = { wal_writer_delay: "10s", wal_writer_flush_after: "128MB" };
  const { ground, writers, end } = await atOneClause(lazily, "alter role mend_app set synchronous_commit = off");
  await typing(writers, 200, 1, async () => ground.killPostgres());
  await until(() => writers.every(({ page }) => page().table.isEntered() && !page().table.isUnsent()), 60_000);
  const [first] = writers as [Writer];
  const fresh = await first.fresh();
  await until(() => fresh.table.isEntered(), 60_000);
  const acknowledged = writers.flatMap((writer) => writer.acknowledged());
  const there = new Set(fresh.reads().split(";"));
  expect(acknowledged.filter((token) => !there.has(token)).length).toBeGreaterThan(0);
  fresh.close();
  await end();
});
