import type { Lock } from "@/lib/lock/keys";
import { open, seal } from "@/lib/lock/seal";

/** Words in the clear, or closed under a lock. */
export type Text = { words: string; lock: string | null };
type Opened = { lock: string; key: CryptoKey };
/** `undefined`: it is being opened. `null`: it does not open. */
type Known = { sealed: Text; words: string | null | undefined };
/** What has words of its own: it closes them when the lock does, and hears when it is open again. */
type Holder = {
  at: string;
  close: () => Promise<void>;
  opened: () => void;
  save: () => Promise<boolean>;
  waits: () => Text | null;
  /** What waited closed under a lock that is no more stands here in words again. */
  reopened: (was: Text, words: string) => void;
};

/** Of each page so many of its last texts are at hand: what was saved, and what is on its way. */
const AT_HAND = 4;

/**
 * A tab's own work, open or closed. The key and the words that it opened are here, in memory, and nowhere else; on closing
 * both are dropped, after what has not been saved yet was closed too.
 */
export function keeperOf(userId: string) {
  let opened: Opened | null = null;
  let closing: Opened | null = null;
  /** The lock that there is, as the server last said. */
  let expected: string | null = null;
  /** A lock that this tab knew and that went away elsewhere. */
  let gone: string | null = null;
  let takenOff: string | null = null;
  /** Each lock that this tab knew, with its wrapped keys, for what may still wait under it. */
  const locks = new Map<string, Lock>();
  let shutting = Promise.resolve();
  /** Counts what a key that is still being made would be too late for. */
  let turns = 0;
  let version = 0;
  const known = new Map<string, Known[]>();
  const loose = new Map<string, Text>();
  const holders = new Set<Holder>();
  const listeners = new Set<() => void>();

  const changed = () => {
    version++;
    for (const listener of listeners) listener();
  };
  const isIt = (one: Text, other: Text) => one.words === other.words && one.lock === other.lock;
  const learn = (at: string, by: Opened, sealed: Text, words: string) => {
    if (by === opened) known.set(at, [{ sealed, words }, ...(known.get(at) ?? [])].slice(0, AT_HAND));
  };

  /**
   * A text as it may leave this tab: under the lock, where there is one. Null while that is closed, and after it went away
   * elsewhere: it was typed under a lock, and who took that away may be somebody else.
   */
  async function close(text: Text, at: string): Promise<Text | null> {
    const by = opened ?? closing;
    if (text.lock !== null) return text;
    if (!by) return expected === null && gone === null ? text : null;
    // What is sent once more is the same, and so is known to be the same.
    const had = known.get(at)?.find(({ sealed, words }) => words === text.words && sealed.lock === by.lock);
    if (had) return had.sealed;
    const sealed = { words: await seal(by.key, { userId, lock: by.lock, at }, text.words), lock: by.lock };
    learn(at, by, sealed, text.words);
    return sealed;
  }

  async function openIt(text: Text, at: string, by: Opened) {
    // Marked before it is opened, so that it is not opened twice.
    const mark: Known = { sealed: text, words: undefined };
    known.set(at, [mark, ...(known.get(at) ?? [])].slice(0, AT_HAND));
    const words = await open(by.key, { userId, lock: by.lock, at }, text.words).catch(() => null);
    if (by !== opened) return;
    mark.words = words;
    changed();
  }

  /** Done once nothing is in the clear, also where it was begun by somebody else. */
  function shut() {
    turns++;
    if (opened) shutting = closeAll(opened);
    return shutting;
  }

  async function closeAll(by: Opened) {
    closing = by;
    opened = null;
    known.clear();
    changed();
    await Promise.all([...holders].map((holder) => holder.close()));
    await Promise.all([...loose.keys()].map(closeLoose));
    if (closing === by) closing = null;
  }

  async function closeLoose(at: string) {
    // What was let go meanwhile stays gone, and what was typed meanwhile is closed after it.
    for (let left = loose.get(at); left && left.lock === null; left = loose.get(at)) {
      const text = await close(left, at);
      if (!text) return;
      if (loose.get(at) === left) loose.set(at, text);
    }
  }

  /** Whether nothing closed under this lock can be saved any more. */
  const isOver = (lock: string | null) => lock !== null && lock !== expected && locks.has(lock);

  /** A lock that is no more, and under which something of this tab still waits. */
  function stranded(): Lock | undefined {
    const waiting = [...[...holders].map((holder) => holder.waits()), ...loose.values()];
    const lock = waiting.find((text) => text && isOver(text.lock))?.lock;
    return lock ? locks.get(lock) : undefined;
  }

  /** Opens what waits under a lock that is no more. Where it goes from here is as for anything that is typed now. */
  async function reopen(by: Opened) {
    const words = (text: Text, at: string) => open(by.key, { userId, lock: by.lock, at }, text.words).catch(() => null);
    for (const holder of holders) {
      const was = holder.waits();
      const found = was?.lock === by.lock ? await words(was, holder.at) : null;
      if (was && found !== null) holder.reopened(was, found);
    }
    for (const [at, was] of loose) {
      const found = was.lock === by.lock ? await words(was, at) : null;
      if (found !== null && loose.get(at) === was) loose.set(at, { words: found, lock: null });
    }
    changed();
  }

  /** Somebody in this tab knows that there is no such lock any more. */
  function goOn() {
    gone = null;
    changed();
    for (const holder of holders) holder.opened();
  }

  return {
    userId,
    version: () => version,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isOpen: (lock: string) => opened?.lock === lock,
    close,
    shut,
    hold: (holder: Holder) => void holders.add(holder),
    /** The words of a text: undefined while they are being opened or the lock is closed, null where they do not open. */
    read: (text: Text, at: string): string | null | undefined => {
      if (text.lock === null) return text.words;
      const found = known.get(at)?.find(({ sealed }) => isIt(sealed, text));
      if (found) return found.words;
      if (opened?.lock === text.lock) void openIt(text, at, opened);
      return undefined;
    },
    /** Asked before a key is made, which takes its time. */
    turn: () => turns,
    /** A key that is being made now comes too late. */
    turnAway: () => void turns++,
    unlock: (by: Opened, asked = turns) => {
      if (asked !== turns) return;
      opened = by;
      expected = by.lock;
      gone = null;
      changed();
      for (const holder of holders) holder.opened();
    },
    /** The lock is another one now, or none: its key is of no more use, and what was typed under it waits. */
    meet: (lock: string | null, wrapped?: Lock) => {
      if (wrapped) locks.set(wrapped.id, wrapped);
      if (lock === expected) return;
      if (expected !== null && expected !== takenOff) gone = expected;
      expected = lock;
      if (lock !== null) return void shut();
      turns++;
      opened = null;
      known.clear();
      changed();
    },
    /** There is no lock any more, and nobody said so in this tab yet. */
    isGone: () => gone !== null && expected === null,
    goOn,
    isOver,
    stranded,
    reopen,
    /** This tab took it off itself. */
    tookOff: (lock: string) => {
      takenOff = lock;
      if (gone === lock) goOn();
    },
    /** Whether nothing is here that is not on the server too; what is not, is sent first. */
    saved: async () => {
      const saved = await Promise.all([...holders].map((holder) => holder.save()));
      return saved.every(Boolean) && loose.size === 0;
    },
    /** Something unfinished that is saved nowhere: it stays here, and is closed with everything else. */
    keep: (at: string, words: string | null) => {
      if (words === null) loose.delete(at);
      else loose.set(at, { words, lock: null });
    },
    kept: (at: string) => loose.get(at),
  };
}

export type Keeper = ReturnType<typeof keeperOf>;
