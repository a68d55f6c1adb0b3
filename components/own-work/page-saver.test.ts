import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Unanswered } from "@/lib/wire/client";
import { keeperOf } from "../own-work-lock/keeper";
import { pageSaver } from "./page-saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Asked = { requestId: string; words: string; revision: number; lock: string | null };

/** A server that keeps one page as `saveOwnWork` does; some answers never arrive. */
function aServer({ lost = 0 } = {}) {
  const asked: Asked[] = [];
  const done = new Map<string, object>();
  const kept = { words: "", revision: 0 };
  const at = { pair: null, self: 0, space: null };
  const wire = {
    do: async (_name: string, requestId: string, input: unknown) => {
      const { words, revision, lock } = input as Asked;
      asked.push({ requestId, words, revision, lock });
      const fresh =
        revision === kept.revision ? { ok: true, at } : { ok: false, reason: "own-work-moved-on", words: "" };
      const answer = done.get(requestId) ?? fresh;
      if (!done.has(requestId) && fresh.ok) Object.assign(kept, { words, revision: revision + 1 });
      done.set(requestId, answer);
      if (lost-- > 0) throw new Unanswered();
      return answer;
    },
  };
  return { wire: wire as never, asked, kept };
}

test("what is typed is saved once it rests, each over the last", async () => {
  const { wire, kept, asked } = aServer();
  const page = pageSaver(wire, "why", async () => {}, keeperOf("ada"));
  for (const words of ["I", "I was", "I was afraid."]) page.write(words, 0);
  await vi.runAllTimersAsync();
  page.write("I was afraid, and lied.", 1);
  await vi.runAllTimersAsync();
  expect(asked.map(({ words }) => words)).toEqual(["I was afraid.", "I was afraid, and lied."]);
  expect(kept).toEqual({ words: "I was afraid, and lied.", revision: 2 });
  expect(page.read()).toEqual({ typed: null, standing: "kept" });
});

test("12. words typed are never lost: an answer that got lost is asked for again, and newer words follow", async () => {
  const { wire, kept, asked } = aServer({ lost: 2 });
  const page = pageSaver(wire, "why", async () => {}, keeperOf("ada"));
  page.write("First.", 0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(page.read().standing).toBe("unsaved");
  page.write("First, and more.", 0);
  await vi.runAllTimersAsync();
  expect(new Set(asked.slice(0, 3).map(({ requestId }) => requestId)).size).toBe(1);
  expect(kept).toEqual({ words: "First, and more.", revision: 2 });
  expect(page.read().standing).toBe("kept");
});

test("what was saved elsewhere is not written over until one has chosen", async () => {
  const { wire, kept } = aServer();
  Object.assign(kept, { words: "From the phone.", revision: 4 });
  const page = pageSaver(wire, "why", async () => {}, keeperOf("ada"));
  page.write("From here.", 3);
  await vi.runAllTimersAsync();
  expect(page.read()).toMatchObject({ standing: "moved", typed: { words: "From here." } });
  page.write("From here, still.", 3);
  await vi.runAllTimersAsync();
  expect(kept.words).toBe("From the phone.");
  page.settle({ words: "From here, still.", revision: 4 });
  await vi.runAllTimersAsync();
  expect(kept).toEqual({ words: "From here, still.", revision: 5 });
});

const contentKey = () => crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);

test("12. what could not be saved when the lock closed is closed too, goes on, and is there when it is opened", async () => {
  const { wire, kept, asked } = aServer({ lost: 1 });
  const keeper = keeperOf("ada");
  const key = await contentKey();
  keeper.unlock({ lock: "one", key });
  const page = pageSaver(wire, "why", async () => {}, keeper);
  page.write("First.", 0);
  await vi.advanceTimersByTimeAsync(1_000);
  await vi.waitFor(() => expect(page.read().standing).toBe("unsaved"));
  page.write("First, and more.", 0);
  await keeper.shut();
  const { typed } = page.read();
  expect(typed?.lock).toBe("one");
  expect(JSON.stringify(page.read())).not.toContain("First");
  vi.useRealTimers();
  await page.save();
  await vi.waitFor(() => expect(kept.revision).toBe(2));
  expect(asked.map(({ words, lock }) => [words.slice(0, 3), lock])).toEqual(Array(3).fill(["l1.", "one"]));
  // As it was sent, the same request: only what came after it is another one.
  expect(asked[0]).toEqual(asked[1]);
  keeper.unlock({ lock: "one", key });
  const text = { words: kept.words, lock: "one" };
  await vi.waitFor(() => expect(keeper.read(text, "page:why")).toBe("First, and more."));
});

test("nothing goes in the clear while a lock is closed, or after somebody else has set one", async () => {
  const { wire, asked } = aServer();
  const keeper = keeperOf("ada");
  keeper.meet("one");
  const page = pageSaver(wire, "why", async () => {}, keeper);
  page.write("Clear.", 0);
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
  expect(page.read()).toMatchObject({ standing: "unsaved", typed: { words: "Clear." } });
  keeper.unlock({ lock: "one", key: await contentKey() });
  vi.useRealTimers();
  await page.save();
  expect(asked.map(({ words }) => words.slice(0, 3))).toEqual(["l1."]);
});

test("a text of another page, or of another lock, does not open, and an unfinished one is closed with everything else", async () => {
  vi.useRealTimers();
  const keeper = keeperOf("ada");
  const key = await contentKey();
  keeper.unlock({ lock: "one", key });
  const text = await keeper.close({ words: "Mine.", lock: null }, "page:why");
  if (!text) throw new Error("it was not closed");
  expect(keeper.read(text, "page:why")).toBe("Mine.");
  keeper.read(text, "page:plan");
  await vi.waitFor(() => expect(keeper.read(text, "page:plan")).toBeNull());
  keeper.keep("unfinished", "Half a line");
  await keeper.shut();
  expect(keeper.read(text, "page:why")).toBeUndefined();
  const left = keeper.kept("unfinished");
  expect(left?.words).not.toContain("Half");
  keeper.unlock({ lock: "one", key });
  await vi.waitFor(() => expect(left && keeper.read(left, "unfinished")).toBe("Half a line"));
});
