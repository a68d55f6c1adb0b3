import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Person } from "@/lib/testing/pair";
import { aProcess, type Served } from "@/lib/testing/process";
import { trials } from "@/lib/testing/trials";
import { until } from "@/lib/testing/wire";
import { type Ground, people, solidGround } from "./ground";
import { aScreen, type Screen } from "./screen";
import { writes } from "./writer";

/** So many screens, of forty people, of whom eight write a few times a second until they are stopped. */
async function aCrowd(served: () => Served, count: number) {
  const all = await people(40);
  const url = () => served().url;
  const screens = Array.from({ length: count }, (_, at) => aScreen(url, all[at % all.length] as Person));
  await Promise.all(screens.map((screen) => screen.come()));
  const sent = new Map<string, number>();
  const took: number[] = [];
  let over = false;
  const told = {
    url,
    sending: (id: string, times: number) => times === 1 && sent.set(id, Date.now()),
    acknowledged: (id: string) => took.push(Date.now() - (sent.get(id) ?? 0)),
    pause: 300,
    done: () => over,
  };
  const writing = Promise.all(all.filter((_, at) => at % 5 === 0).map((person) => writes(person, told)));
  const stop = async () => {
    over = true;
    await writing;
  };
  return { screens, took, stop };
}

/** Screens that do not show exactly what is in the database for the pair of whose they are. */
async function wrong({ asOwner }: Ground, screens: Screen[]) {
  const rows: { userId: string; id: string }[] = await asOwner(
    `select u.id as "userId", c.id from "User" u join "CheckIn" c using ("pairId")`,
  );
  const there = new Map<string, string[]>();
  for (const { userId, id } of rows) there.set(userId, [...(there.get(userId) ?? []), id]);
  return screens.filter(({ userId, shown }) => {
    const ids = there.get(userId) ?? [];
    return ids.length !== shown.size || ids.some((id) => !shown.has(id));
  });
}

/** The times that are promised are held in full trials, on a machine that does nothing else. */
const SLACK = process.env.TRIALS === "full" ? 1 : 6;

const p95 = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * 0.95)] ?? 0;

test("nothing live is missed: after many random cuts every screen equals the database within five seconds", {
  timeout: 3_600_000,
}, async () => {
  const ground = await solidGround();
  const served = await aProcess(ground.appUrl);
  const { screens, stop } = await aCrowd(() => served, Math.max(20, trials(200)));
  const cuts = Math.max(5, trials(50));
  await Promise.all(
    screens.map(async ({ cut }) => {
      for (let at = 0; at < cuts; at++) {
        await setTimeout(Math.random() * 1500);
        cut();
      }
    }),
  );
  await stop();
  const began = Date.now();
  await until(async () => (await wrong(ground, screens)).length === 0, 60_000);
  expect(Date.now() - began).toBeLessThan(5000 * SLACK);
  for (const screen of screens) screen.close();
  await served.end("SIGTERM");
});

test("a reconnect storm is harmless: all are back within ten seconds, and whoever writes meanwhile hardly notices", {
  timeout: 3_600_000,
}, async () => {
  const ground = await solidGround();
  let served = await aProcess(ground.appUrl);
  const { screens, took, stop } = await aCrowd(() => served, Math.max(25, trials(500)));
  await until(() => took.length > 40, 60_000);
  await served.end("SIGKILL");
  served = await aProcess(ground.appUrl, served.port);
  const [began, before] = [Date.now(), took.length];
  await until(() => screens.every(({ seenAt }) => seenAt() > began), 60_000);
  const back = screens.map(({ seenAt }) => seenAt() - began);
  await until(() => took.length > before + 100, 60_000);
  await stop();
  expect(p95(back)).toBeLessThan(10_000 * SLACK);
  expect(p95(took.slice(before + 8))).toBeLessThan(500 * SLACK);
  for (const screen of screens) screen.close();
  await served.end("SIGTERM");
});
