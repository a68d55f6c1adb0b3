import { randomUUID } from "node:crypto";
import type { MomentsView, Wish } from "../moments/schema";
import { released } from "../operations";
import { sweep } from "../sweep";
import { house } from "./house";
import type { Person } from "./pair";

export const momentsOf = (person: Person) => person.look<MomentsView>("moments");
export const marksMoment = (person: Person, moment: string, wish?: Wish) =>
  person.do("markMoment", { moment, ...(wish ? { wish } : {}) });
export const wants = (person: Person, wanted = true) => person.do("wantShelf", { wanted });

/** Goes on to the hour of the next draw, so many times, and draws. */
export async function drawn(times = 1) {
  const { asOwner, pass } = await house();
  for (let at = 0; at < times; at++) {
    const [{ left }] = (await asOwner("select extract(epoch from next_draw() - clock())::float8 as left")) as [
      { left: number },
    ];
    await pass(left);
    await sweep(released);
  }
}

/** Draws at once, as if its hour had come. */
export async function drawnNow() {
  const { asOwner } = await house();
  await asOwner(`update "MomentDraw" set next = clock()`);
  await sweep({});
}

/** A moment of somebody's own. */
export const aMoment = (more: object = {}) => ({
  id: randomUUID(),
  shelf: "together",
  words: "Feed the ducks at the lock.",
  ...more,
});

/** What both have been shown to say yes to, by name. */
export const overlapsOf = async (person: Person) => (await momentsOf(person)).overlaps.map(({ moment }) => moment);
