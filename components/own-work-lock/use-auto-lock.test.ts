import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Keeper } from "./keeper";
import { useAutoLock } from "./use-auto-lock";

vi.mock("react", () => ({ useEffect: (run: () => void) => run(), useCallback: (run: () => void) => run }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("document", new EventTarget());
  vi.stubGlobal("BroadcastChannel", class {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a device that slept past its time is locked by the first touch; one that did not goes on", () => {
  const shut = vi.fn(async () => {});
  useAutoLock({ userId: "ada", shut } as Partial<Keeper> as Keeper);
  vi.advanceTimersByTime(4 * 60_000);
  window.dispatchEvent(new Event("keydown"));
  vi.advanceTimersByTime(4 * 60_000);
  expect(shut).not.toHaveBeenCalled();
  // The clock goes on in its sleep, and no timer does.
  vi.setSystemTime(Date.now() + 60 * 60_000);
  window.dispatchEvent(new Event("keydown"));
  expect(shut).toHaveBeenCalledTimes(1);
});
