import type { Section } from "@/lib/own-work/schema";
import type { Reason } from "@/lib/verdict";
import { Unanswered, type Wire } from "@/lib/wire/client";

/** `kept`: nothing here that is not on the server too. `moved`: it was saved elsewhere, and nothing is written over it. */
export type Standing = "kept" | "saving" | "unsaved" | "moved" | "refused";
type Typed = { words: string; revision: number };
export type Page = { typed: Typed | null; standing: Standing; reason?: Reason };

const AFTER_TYPING = 700;
const AGAIN = 3_000;

/**
 * Saves one page as it is typed, and keeps what is not saved yet in this tab's memory alone: own work is never put on
 * the device. A request that was not answered goes again as it was, before anything newer, so that one's own words are
 * not taken for those of another tab.
 */
export function pageSaver(wire: Pick<Wire, "do">, section: Section, afterwards: () => Promise<unknown>) {
  let page: Page = { typed: null, standing: "kept" };
  let sent: (Typed & { requestId: string }) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const listeners = new Set<() => void>();

  const become = (next: Page) => {
    page = next;
    for (const listener of listeners) listener();
  };
  const soon = (wait: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), wait);
  };

  async function save() {
    clearTimeout(timer);
    if (busy || !page.typed || page.standing === "moved") return;
    busy = true;
    sent ??= { ...page.typed, requestId: crypto.randomUUID() };
    const { requestId, words, revision } = sent;
    become({ ...page, standing: "saving" });
    try {
      const answer = await wire.do("saveOwnWork", requestId, { section, words, revision });
      sent = null;
      if (answer.ok) await saved(words, revision + 1);
      else await refused(answer.reason);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      become({ ...page, standing: "unsaved" });
      soon(AGAIN);
    } finally {
      busy = false;
    }
  }

  async function saved(words: string, revision: number) {
    become({ typed: { words: page.typed?.words ?? words, revision }, standing: "saving" });
    await afterwards();
    if (page.typed?.words === words) return become({ typed: null, standing: "kept" });
    soon(0);
  }

  async function refused(reason: Reason) {
    const moved = reason === "own-work-moved-on";
    become({ ...page, standing: moved ? "moved" : "refused", reason });
    if (moved) await afterwards();
  }

  return {
    read: () => page,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** What was typed, over the revision that was seen when one began. */
    write: (words: string, seen: number) => {
      const revision = page.typed?.revision ?? seen;
      become({ typed: { words, revision }, standing: page.standing === "moved" ? "moved" : "unsaved" });
      soon(AFTER_TYPING);
    },
    save,
    /** After both were seen: this is to stand, over what is kept now; or what is kept is. */
    settle: (typed: Typed | null) => {
      become({ typed, standing: typed ? "unsaved" : "kept" });
      if (typed) soon(0);
    },
  };
}
