import { beforeAll, expect, test } from "vitest";
import { open } from "../lock/seal";
import { locks, prepares } from "../testing/lock";
import { aScene, author, heardByPartner, ids, type Mine } from "../testing/silence";
import { doing, looking } from "../testing/wire";

beforeAll(aScene);

const shownIn = <Data>(seen: unknown) => (seen as { views: [{ data: Data }] }).views[0].data;

const PRIVATE: [string, (mine: Mine) => Promise<unknown>][] = [
  [
    "own work is written and written over, and an appointment is kept, changed and removed",
    async ({ socket }) => {
      for (const [revision, words] of ["I was afraid.", "I was afraid, and lied."].entries())
        expect(await doing(socket, "saveOwnWork", { section: "why", words, revision, lock: null })).toMatchObject({
          ok: true,
        });
      await doing(socket, "saveOwnWork", { section: "want", words: "leave", revision: 0, lock: null });
      const appointment = {
        id: ids[19],
        lock: null,
        whom: "therapist",
        localDate: "2026-12-01",
        time: "16:30",
        note: "Alone.",
      };
      for (const revision of [0, 1])
        expect(await doing(socket, "keepAppointment", { ...appointment, revision })).toMatchObject({ ok: true });
      return doing(socket, "removeAppointment", { id: ids[19] });
    },
  ],
  [
    "own work is locked, its keys are replaced, the lock is taken off, set again and thrown away with all of it",
    async ({ socket }) => {
      await doing(socket, "saveOwnWork", { section: "why", words: "Mine.", revision: 0, lock: null });
      const browser = {
        userId: author.userId,
        do: (name: string, input: unknown) => doing(socket, name, input),
        look: async <Data>(view: string) => shownIn<Data>(await looking(socket, { view, input: {} })),
      };
      const { id, kept, key } = await locks(browser);
      expect(await doing(socket, "replaceLockKeys", { lock: id, revision: 1, ...kept })).toMatchObject({ ok: true });
      await prepares(browser, ids[17] ?? "", (at, words) => open(key, { userId: author.userId, lock: id, at }, words));
      expect(await doing(socket, "removeLock", { lock: id, batch: ids[17] })).toMatchObject({ ok: true });
      const again = await locks(browser);
      return doing(socket, "discardLocked", { lock: again.id });
    },
  ],
];

test.each(PRIVATE)(
  "1. nothing tells that %s: with it and without it, the other's bytes are equal",
  async (_name, privately) => {
    const done = heardByPartner(async (mine) => expect(await privately(mine)).toMatchObject({ ok: true }));
    const [withIt, without] = [await done, await heardByPartner(async () => {})];
    expect(withIt).toEqual(without);
    expect(withIt.length).toBeGreaterThan(20);
  },
);
