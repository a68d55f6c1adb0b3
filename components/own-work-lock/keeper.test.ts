import { expect, test, vi } from "vitest";
import { PARAMETERS } from "@/lib/lock/argon";
import { pageSaver } from "../own-work/page-saver";
import { keeperOf } from "./keeper";

const aKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

const WRAPPED = { userId: "ada", id: "L", salt: "", parameters: PARAMETERS, byPassphrase: "", byCode: "" };

/** A tab with an open lock, a page, and a server that has another lock by then, or none. */
async function aTab() {
  const asked: { words: string; lock: string | null }[] = [];
  const server = { lock: "L" as string | null };
  const keeper = keeperOf("ada");
  const wire = {
    do: async (_name: string, _id: string, input: { words: string; lock: string | null }) => {
      asked.push(input);
      return input.lock === server.lock ? { ok: true } : { ok: false, reason: "lock-moved-on" };
    },
  };
  const page = pageSaver(wire as never, "why", async () => keeper.meet(server.lock), keeper);
  const key = await aKey();
  keeper.meet("L", WRAPPED);
  keeper.unlock({ lock: "L", key });
  return { asked, server, keeper, page, key };
}

test("what was typed under a lock that goes away elsewhere is not sent in the clear before one says so here", async () => {
  const { asked, server, keeper, page } = await aTab();
  page.write("Typed under the lock.", 0);
  server.lock = null;
  keeper.meet(null);
  await page.save();
  page.write("Typed after it.", 0);
  await page.save();
  expect(asked).toEqual([]);
  expect(keeper.isGone()).toBe(true);
  expect(page.read().typed?.words).toBe("Typed after it.");
  keeper.goOn();
  await page.save();
  await vi.waitFor(() => expect(asked).toMatchObject([{ words: "Typed after it.", lock: null }]));
  expect(keeper.isGone()).toBe(false);
});

test("a tab that knew the lock closed asks too, and one that took it off itself does not, whichever it hears first", async () => {
  const closed = keeperOf("ada");
  closed.meet("L");
  closed.meet(null);
  expect(await closed.close({ words: "Mine.", lock: null }, "page:why")).toBeNull();
  for (const first of ["meet", "tookOff"]) {
    const { keeper } = await aTab();
    if (first === "meet") keeper.meet(null);
    keeper.tookOff("L");
    keeper.meet(null);
    expect(keeper.isGone()).toBe(false);
    expect(await keeper.close({ words: "Mine.", lock: null }, "page:why")).toEqual({ words: "Mine.", lock: null });
  }
});

test("when another lock takes its place, what waits is closed under the one that it was typed under", async () => {
  const { asked, keeper, page } = await aTab();
  page.write("Clear.", 0);
  keeper.keep("unfinished", "Half a line");
  keeper.meet("M");
  await keeper.shut();
  expect([keeper.kept("unfinished")?.lock, page.read().typed?.lock]).toEqual(["L", "L"]);
  expect(JSON.stringify([page.read(), keeper.kept("unfinished"), asked])).not.toMatch(/Clear|Half/);
});

test("what is let go while the lock closes stays gone, and what is typed then is closed too", async () => {
  const { keeper } = await aTab();
  keeper.keep("published", "Shared now");
  keeper.keep("unfinished", "Half");
  const shutting = keeper.shut();
  keeper.keep("published", null);
  keeper.keep("unfinished", "Half a line");
  await shutting;
  expect(keeper.kept("published")).toBeUndefined();
  expect(keeper.kept("unfinished")?.lock).toBe("L");
});

test("a key that is made after the lock was closed, or after the screen was left, opens nothing", async () => {
  const { keeper, key } = await aTab();
  for (const leave of [keeper.shut, keeper.turnAway]) {
    await keeper.shut();
    const asked = keeper.turn();
    await leave();
    keeper.unlock({ lock: "L", key }, asked);
    expect(keeper.isOpen("L")).toBe(false);
  }
  keeper.unlock({ lock: "L", key }, keeper.turn());
  expect(keeper.isOpen("L")).toBe(true);
});

test("12. what was locked here before the lock was changed elsewhere is told of, and what opened that lock brings it back", async () => {
  for (const next of [null, "M"]) {
    const { asked, server, keeper, page, key } = await aTab();
    page.write("My words.", 1);
    keeper.keep("unfinished", "Half a line");
    await keeper.shut();
    server.lock = next;
    expect(keeper.stranded()).toBeUndefined();
    keeper.meet(next);
    await page.save();
    expect(keeper.stranded()).toBe(WRAPPED);
    expect(keeper.isOver(page.read().typed?.lock ?? null)).toBe(true);
    if (next) keeper.unlock({ lock: next, key: await aKey() });
    await keeper.reopen({ lock: "L", key });
    expect(keeper.stranded()).toBeUndefined();
    expect(page.read().typed?.words).toBe("My words.");
    expect(keeper.kept("unfinished")).toEqual({ words: "Half a line", lock: null });
    if (!next) await page.save();
    expect(asked.filter(({ lock }) => lock === null)).toEqual([]);
    keeper.goOn();
    await vi.waitFor(() => expect(asked.at(-1)?.lock).toBe(next));
  }
});
