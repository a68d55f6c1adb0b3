import { randomUUID } from "node:crypto";
import pg from "pg";
import { io, type Socket } from "socket.io-client";
import { freePort, startProgram, stopProgram } from "./server";
import { timed } from "./statistics";

/** What the same words cost at least, on this machine and in this moment. */
export type Floor = {
  pid: number;
  /** Insert and commit, as the bare process sees it. */
  insert: () => Promise<number>;
  /** From one socket to the other. */
  relay: () => Promise<number>;
  /** Insert, commit, acknowledge and relay, for each of so many pairs of sockets. */
  pairs: (count: number) => Promise<Bare[]>;
  stop: () => Promise<void>;
};
export type Bare = { post: () => Promise<unknown>; hangUp: () => void };

/** As long as the envelope of an ordinary check-in. */
const WORDS = "x".repeat(280);

const connected = (address: string, pair: number) =>
  new Promise<Socket>((resolve) => {
    const query = { pair: String(pair) };
    const socket = io(address, { transports: ["websocket"], forceNew: true, reconnection: false, query });
    socket.once("connect", () => resolve(socket));
  });

/** Starts the bare process on a core, on the same Postgres as the measured server. */
export async function startFloor(core: number, ownerUrl: string): Promise<Floor> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query("create table bare (id uuid primary key, words text not null)");
  await owner.end();
  const port = String(await freePort());
  const env = { BARE_DATABASE: ownerUrl, BARE_PORT: port };
  const child = await startProgram(core, ["--import", "tsx", "bench/bare.ts"], env, /ready/);
  const address = `http://127.0.0.1:${port}`;
  const two = (pair: number) => Promise.all([connected(address, pair), connected(address, pair)]);
  const [from, to] = await two(-1);
  return {
    pid: child.pid as number,
    insert: () => from.emitWithAck("insert", randomUUID(), WORDS),
    relay: () =>
      timed(() => {
        const heard = new Promise((resolve) => to.once("changed", resolve));
        from.emit("relay", 1);
        return heard;
      }),
    pairs: async (count) => {
      const pairs: Bare[] = [];
      for (let pair = 0; pair < count; pair++) {
        const [author, partner] = await two(pair);
        const hangUp = () => {
          author.disconnect();
          partner.disconnect();
        };
        pairs.push({ post: () => author.emitWithAck("post", randomUUID(), WORDS), hangUp });
      }
      return pairs;
    },
    stop: async () => {
      from.disconnect();
      to.disconnect();
      await stopProgram(child);
    },
  };
}
