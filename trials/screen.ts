import { setTimeout } from "node:timers/promises";
import type { CheckInsView } from "@/lib/check-ins/schema";
import type { Person } from "@/lib/testing/pair";
import { aSocket, opened } from "@/lib/testing/wire";
import type { At, LookedAt } from "@/lib/wire/protocol";

type Jitter = { least: number; most: number };

/** A screen as a browser keeps one: comes back after a while of its own, looks when it hears, merges what was touched. */
export function aScreen(
  url: () => string,
  { userId, token }: Person,
  { least, most }: Jitter = { least: 300, most: 2000 },
) {
  let socket: ReturnType<typeof aSocket> | undefined;
  let at: At | undefined;
  let [looking, again, closed, seenAt] = [false, false, false, 0];
  const shown = new Set<string>();
  const ask = async (input: object) => {
    if (!socket?.connected) return null;
    const asked = { view: "checkIns", input, ...(at ? { since: at } : {}) };
    const seen: LookedAt | null = await socket
      ?.timeout(10_000)
      .emitWithAck("look", [asked])
      .catch(() => null);
    const [view] = seen?.views ?? [];
    return seen && view ? { at: seen.at, page: "data" in view ? (view.data as CheckInsView) : null } : null;
  };
  const look = async () => {
    again = true;
    if (looking) return;
    looking = true;
    while (again) {
      again = false;
      const pages = [await ask({})];
      // The first time, all that is older too: what is touched later is asked for alone.
      for (let older = pages[0]?.page?.older; older; older = pages.at(-1)?.page?.older)
        pages.push(await ask({ before: older }));
      if (pages.includes(null)) continue; // The line was cut: there is nothing more to ask before it is back.
      for (const seen of pages) for (const { id } of seen?.page?.items ?? []) shown.add(id);
      at = pages[0]?.at;
      seenAt = Date.now();
    }
    looking = false;
  };
  const pause = () => setTimeout(least + Math.random() * (most - least));
  const come = async (): Promise<void> => {
    while (!closed) {
      socket?.removeAllListeners().close();
      const next = aSocket(url(), token);
      socket = next;
      next.on("changed", () => void look());
      next.on("disconnect", () => void pause().then(come));
      if ((await opened(next)) === "open") return;
      next.off("disconnect");
      await pause();
    }
  };
  const close = () => {
    closed = true;
    socket?.removeAllListeners().close();
  };
  return { userId, come, shown, close, seenAt: () => seenAt, cut: () => socket?.connected && socket.io.engine.close() };
}

export type Screen = ReturnType<typeof aScreen>;
