import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Unanswered } from "@/lib/wire/client";
import { keeperOf } from "../own-work-lock/keeper";
import { pageSaver } from "./page-saver";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Asked = { requestId: string; words: string; revision: number };

/** A server that keeps one page as `saveOwnWork` does; some answers never arrive. */
function aServer({ lost = 0 } = {}) {
  const asked: Asked[] = [];
  const done = new Map<string, object>();
  const kept = { words: "", revision: 0 };
  const at = { pair: null, self: 0, space: null };
  const wire = {
    do: async (_name: string, requestId: string, input: unknown) => {
      const { words, revision } = input as Asked;
      asked.push({ requestId, words, revision });
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
