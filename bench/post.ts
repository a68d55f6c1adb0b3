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

/**
 * From pressing to the partner's socket hearing of it, and to its having looked; each next to a sample of the floor.
 * One couple, one post at a time, as quiet as a real evening.
 */
export async function measurePost(server: Server, floor: Floor, couple: Couple, rounds: number): Promise<Post> {
  const phones = await phonesOf(server, [couple.author, couple.partner]);
  const [author, partner] = phones as [(typeof phones)[0], (typeof phones)[0]];
  const sample: Sample = { insert: [], relay: [], floor: [], acked: [], hears: [], looked: [] };
  let { at } = await partner.look("checkIns", {});

  const post = async () => {
    const heard = partner.hears();
    const began = performance.now();
    const since = () => performance.now() - began;
    const acked = author.do("postCheckIn", aCheckIn()).then((answer) => {
      if (!answer.ok) throw new Error(answer.reason);
      return since();
    });
    await heard;
    const hears = since();
    const seen = await partner.look("checkIns", {}, at);
    const looked = since();
    if (!("data" in seen.shown)) throw new Error("the partner looked and saw nothing new");
    at = seen.at;
    return { acked: await acked, hears, looked };
  };

  const warmUp = 100;
  for (let round = -warmUp; round < rounds; round++) {
    const firstFloor = round % 2 === 0;
    const early = firstFloor ? [await floor.insert(), await floor.relay()] : [];
    const posted = await post();
    const [insert = Number.NaN, relay = Number.NaN] = firstFloor ? early : [await floor.insert(), await floor.relay()];
    await pause(2);
    if (round < 0) continue;
    const one = { insert, relay, floor: insert + relay, ...posted };
    for (const [measure, value] of Object.entries(one)) sample[measure as keyof Sample].push(value);
  }
  hangUp(phones);
  const spreads = Object.entries(sample).map(([measure, values]) => [measure, spread(values)]);
  return {
    ...(Object.fromEntries(spreads) as { [measure in keyof Sample]: Spread }),
    hearsRatio: spread(paired(sample.hears, sample.floor)),
    lookedRatio: spread(paired(sample.looked, sample.floor)),
  };
}
