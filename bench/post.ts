import { aCheckIn, type Couple } from "./couples";
import type { Floor } from "./floor";
import { hangUp, phonesOf } from "./load";
import type { Server } from "./server";
import { paired, pause, type Spread, spread } from "./statistics";

type Sample = {
  insert: number[];
  relay: number[];
  floor: number[];
  acked: number[];
  hears: number[];
  looked: number[];
};

export type Post = { [measure in keyof Sample]: Spread } & { hearsRatio: Spread; lookedRatio: Spread };

/** A couple with both phones open, the partner's showing the feed. */
async function atHome(server: Server, { author, partner }: Couple) {
  const phones = await phonesOf(server, [author, partner]);
  const [from, to] = phones as [(typeof phones)[0], (typeof phones)[0]];
  let { at } = await to.look("checkIns", {});
  const post = async () => {
    const heard = to.hears();
    const began = performance.now();
    const since = () => performance.now() - began;
    const acked = from.do("postCheckIn", aCheckIn()).then((answer) => {
      if (!answer.ok) throw new Error(answer.reason);
      return since();
    });
    await heard;
    const hears = since();
    const seen = await to.look("checkIns", {}, at);
    const looked = since();
    if (!("data" in seen.shown)) throw new Error("the partner looked and saw nothing new");
    at = seen.at;
    return { acked: await acked, hears, looked };
  };
  return { post, hangUp: () => hangUp(phones) };
}

/**
 * From pressing to the partner's socket hearing of it, and to its having looked; each next to a sample of the floor.
 * One post at a time, by each couple in turn: one alone would run into what a socket may ask in a second.
 */
export async function measurePost(server: Server, floor: Floor, couples: Couple[], rounds: number): Promise<Post> {
  const homes = await Promise.all(couples.map((couple) => atHome(server, couple)));
  const sample: Sample = { insert: [], relay: [], floor: [], acked: [], hears: [], looked: [] };
  const warmUp = 100;
  for (let round = -warmUp; round < rounds; round++) {
    const home = homes[(round + warmUp) % homes.length] as (typeof homes)[0];
    const firstFloor = round % 2 === 0;
    const early = firstFloor ? [await floor.insert(), await floor.relay()] : [];
    const posted = await home.post();
    const [insert = Number.NaN, relay = Number.NaN] = firstFloor ? early : [await floor.insert(), await floor.relay()];
    await pause(2);
    if (round < 0) continue;
    const one = { insert, relay, floor: insert + relay, ...posted };
    for (const [measure, value] of Object.entries(one)) sample[measure as keyof Sample].push(value);
  }
  for (const home of homes) home.hangUp();
  const spreads = Object.entries(sample).map(([measure, values]) => [measure, spread(values)]);
  return {
    ...(Object.fromEntries(spreads) as { [measure in keyof Sample]: Spread }),
    hearsRatio: spread(paired(sample.hears, sample.floor)),
    lookedRatio: spread(paired(sample.looked, sample.floor)),
  };
}
