import type { Section } from "@/lib/own-work/schema";
import type { Reason } from "@/lib/verdict";
import { Unanswered, type Wire } from "@/lib/wire/client";
import type { Keeper, Text } from "../own-work-lock/keeper";

/** `kept`: nothing here that is not on the server too. `moved`: it was saved elsewhere, and nothing is written over it. */
export type Standing = "kept" | "saving" | "unsaved" | "moved" | "refused";
type Typed = Text & { revision: number };
export type Page = { typed: Typed | null; standing: Standing; reason?: Reason };

const AFTER_TYPING = 700;
const AGAIN = 3_000;

export const pageAt = (section: Section) => `page:${section}`;

/**
 * Saves one page as it is typed, and keeps what is not saved yet in this tab's memory alone: own work is never put on
 * the device. A request that was not answered goes again as it was, before anything newer, so that one's own words are
 * not taken for those of another tab. Under a lock what goes is closed, and when the lock closes, so is what waits here.
 */
export function pageSaver(
  wire: Pick<Wire, "do">,
  section: Section,
  afterwards: () => Promise<unknown>,
  keeper: Keeper,
) {
  let page: Page = { typed: null, standing: "kept" };
  /** Counts what was typed, so that it can be told whether anything came after what was sent. */
  let typings = 0;
  let sent: (Typed & { requestId: string; typing: number }) | null = null;
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
  const type = (words: string, revision: number): Typed => {
    typings++;
    return { words, lock: null, revision };
  };

  async function save() {
    clearTimeout(timer);
    if (busy || !page.typed || page.standing === "moved") return;
    busy = true;
    try {
      sent ??= await closed(page.typed, typings);
      if (sent) await send(sent);
    } finally {
      busy = false;
    }
  }

  /** As it may go; nothing, while the lock that it would go under is closed. */
  async function closed(typed: Typed, typing: number) {
    const text = await keeper.close(typed, pageAt(section));
    return text && { ...text, revision: typed.revision, requestId: crypto.randomUUID(), typing };
  }

  async function send({ requestId, typing, ...text }: NonNullable<typeof sent>) {
    become({ ...page, standing: "saving" });
    try {
      const answer = await wire.do("saveOwnWork", requestId, { section, ...text });
      sent = null;
      if (answer.ok) await saved(typing, text.revision + 1);
      else await refused(answer.reason);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      become({ ...page, standing: "unsaved" });
      soon(AGAIN);
    }
  }

  async function saved(typing: number, revision: number) {
    if (page.typed) become({ typed: { ...page.typed, revision }, standing: "saving" });
    await afterwards();
    if (typing === typings) return become({ typed: null, standing: "kept" });
    soon(0);
  }

  async function refused(reason: Reason) {
    const moved = reason === "own-work-moved-on";
    become({ ...page, standing: moved ? "moved" : "refused", reason });
    if (moved || reason === "lock-moved-on") await afterwards();
  }

  keeper.hold({
    at: pageAt(section),
    close: async () => {
      // Whatever was typed while it was being closed is closed after it.
      for (let left = page.typed; left && left.lock === null; left = page.typed) {
        const text = await keeper.close(left, pageAt(section));
        if (!text) return;
        if (page.typed === left) become({ ...page, typed: { ...left, ...text } });
      }
    },
    opened: () => soon(0),
    waits: () => page.typed,
    reopened: (was, words) => {
      if (page.typed !== was) return;
      become({ typed: type(words, page.typed.revision), standing: "unsaved" });
      soon(0);
    },
    save: async () => {
      await save();
      return page.typed === null;
    },
  });

  return {
    read: () => page,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** What was typed, over the revision that was seen when one began. */
    write: (words: string, seen: number) => {
      const typed = type(words, page.typed?.revision ?? seen);
      become({ typed, standing: page.standing === "moved" ? "moved" : "unsaved" });
      soon(AFTER_TYPING);
    },
    save,
    /** After both were seen: this is to stand, over what is kept now; or what is kept is. */
    settle: (stays: { words: string; revision: number } | null) => {
      become(
        stays ? { typed: type(stays.words, stays.revision), standing: "unsaved" } : { typed: null, standing: "kept" },
      );
      if (stays) soon(0);
    },
  };
}
