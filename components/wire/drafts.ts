import type { Wire } from "@/lib/wire/client";
import type { Device } from "./device";

/** Unfinished words, and when they were last touched here. */
export type Unfinished = { words: string; savedAt: number };

/** Long enough not to save at each keystroke, short enough that another device finds the words. */
const A_PAUSE = 1500;
const EMPTY: Unfinished = { words: "", savedAt: 0 };

/**
 * Unfinished words of every composer: on this device at each keystroke, and sealed on the server after a pause. One
 * place for all of a page's components and tabs, so that what one writes the other shows.
 */
export function draftsOf(wire: Wire, device: Device) {
  const open = new Map<string, Unfinished>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const listeners = new Set<() => void>();
  const nameOf = (composer: string) => `draft:${composer}`;
  const put = (composer: string, unfinished: Unfinished) => {
    open.set(composer, unfinished);
    for (const tell of listeners) tell();
  };
  const read = (composer: string) => {
    const known = open.get(composer) ?? device.read<Unfinished>(nameOf(composer)) ?? EMPTY;
    open.set(composer, known);
    return known;
  };
  const tell = async (operation: "saveDraft" | "discardDraft", input: object) => {
    await wire.do(operation, crypto.randomUUID(), input).catch(() => {});
  };
  return {
    read,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write: (composer: string, words: string) => {
      const unfinished = { words, savedAt: Date.now() };
      device.write(nameOf(composer), unfinished);
      put(composer, unfinished);
      clearTimeout(timers.get(composer));
      timers.set(
        composer,
        setTimeout(() => void tell("saveDraft", { composer, words }), A_PAUSE),
      );
    },
    /** Keeps words that are no longer in any field, beside what is kept there already. Done once the server has them too. */
    add: async (composer: string, more: string) => {
      const words = [read(composer).words, more].filter(Boolean).join("\n\n");
      const unfinished = { words, savedAt: Date.now() };
      device.write(nameOf(composer), unfinished);
      put(composer, unfinished);
      await tell("saveDraft", { composer, words });
    },
    /** Goes on from what another device wrote later. */
    takeOver: (composer: string, { words, savedAt }: Unfinished) => {
      if (savedAt > read(composer).savedAt) put(composer, { words, savedAt });
    },
    /** The words have gone where they belong. */
    clear: (composer: string) => {
      clearTimeout(timers.get(composer));
      device.write(nameOf(composer), null);
      put(composer, { words: "", savedAt: Date.now() });
      void tell("discardDraft", { composer });
    },
    /** Another tab has written. */
    reread: (composer: string) => {
      open.delete(composer);
      put(composer, read(composer));
    },
    onOtherTab: (composer: string, heard: () => void) => device.onOtherTab(nameOf(composer), heard),
  };
}

export type Drafts = ReturnType<typeof draftsOf>;
