import type { Reason } from "@/lib/verdict";
import { type Answer, Unanswered, type Wire } from "@/lib/wire/client";
import type { Device } from "./device";

/** One thing said and not yet acknowledged. `sent` stays until the screen shows it from the database. */
export type Waiting = {
  requestId: string;
  operation: string;
  input: unknown;
  writtenAt: number;
  state: "waiting" | "sent" | "refused";
  reason?: Reason;
};

const NAME = "outbox";
const AGAIN: ReadonlySet<Reason> = new Set<Reason>(["unexpected", "slow-down"]);
const PAUSE = 2000;

/**
 * What was said while there was no connection, or no answer yet: kept on the device, sent in order, each until it is
 * acknowledged. Sending twice is harmless, because a request with the same id happens once.
 */
export function outboxOf(wire: Wire, device: Device, userId: string, refresh: () => Promise<unknown>) {
  let entries: Waiting[] = device.read<Waiting[]>(NAME) ?? [];
  const listeners = new Set<() => void>();
  const keep = (next: Waiting[]) => {
    entries = next;
    const kept = device.write(
      NAME,
      next.filter(({ state }) => state !== "sent"),
    );
    for (const tell of listeners) tell();
    return kept;
  };
  const mark = (requestId: string, change: Partial<Waiting>) =>
    keep(entries.map((entry) => (entry.requestId === requestId ? { ...entry, ...change } : entry)));
  const drop = (requestId: string) => keep(entries.filter((entry) => entry.requestId !== requestId));

  /** Answers whether to go on with the next. */
  async function send({ requestId, operation, input }: Waiting): Promise<boolean> {
    let answer: Answer;
    try {
      answer = await wire.do(operation, requestId, input);
    } catch (error) {
      if (error instanceof Unanswered) return false;
      throw error;
    }
    if (answer.ok) {
      mark(requestId, { state: "sent" });
      void refresh().finally(() => drop(requestId));
      return true;
    }
    if (answer.reason === "signed-out") return false;
    if (AGAIN.has(answer.reason)) {
      setTimeout(flush, PAUSE);
      return false;
    }
    mark(requestId, { state: "refused", reason: answer.reason });
    return true;
  }

  let flushing = false;
  async function flush() {
    if (flushing || wire.state() !== "connected") return;
    flushing = true;
    try {
      // One tab sends at a time, or two would race and the order be lost.
      await navigator.locks.request(`mend-outbox-${userId}`, async () => {
        for (;;) {
          const next = entries.find(({ state }) => state === "waiting");
          if (!next || !(await send(next))) return;
        }
      });
    } finally {
      flushing = false;
    }
  }

  const reread = () => {
    const sent = entries.filter(({ state }) => state === "sent");
    entries = [...(device.read<Waiting[]>(NAME) ?? []), ...sent];
    for (const tell of listeners) tell();
  };

  return {
    entries: () => entries,
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    /** Takes something to be sent. False when the device could not keep it: then it lives in this tab only. */
    add: (operation: string, input: unknown) => {
      const kept = keep([
        ...entries,
        { requestId: crypto.randomUUID(), operation, input, writtenAt: Date.now(), state: "waiting" },
      ]);
      void flush();
      return kept;
    },
    /** Lets go of something that was refused, once its words are somewhere else. */
    drop,
    flush,
    start: () => {
      const stops = [wire.subscribe(() => void flush()), device.onOtherTab(NAME, reread)];
      void flush();
      return () => {
        for (const stop of stops) stop();
      };
    },
  };
}

export type Outbox = ReturnType<typeof outboxOf>;
