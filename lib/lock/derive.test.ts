import { afterEach, expect, test, vi } from "vitest";
import { derive } from "./derive";

afterEach(() => void vi.unstubAllGlobals());

test("a key that could not be made is said to be so, and nobody waits for it for ever", async () => {
  const ended = vi.fn();
  for (const fails of ["null", "onerror", "onmessageerror"] as const) {
    class Failing {
      onmessage?: (event: { data: null }) => void;
      onerror?: () => void;
      onmessageerror?: () => void;
      terminate = ended;
      postMessage() {
        if (fails === "null") this.onmessage?.({ data: null });
        else this[fails]?.();
      }
    }
    vi.stubGlobal("Worker", Failing);
    await expect(derive("a lamp", new Uint8Array(16))).rejects.toThrow();
  }
  expect(ended).toHaveBeenCalledTimes(3);
});
