import { randomUUID } from "node:crypto";
import type { Server } from "socket.io";
import { type Door, forget } from "../actor";
import { once } from "../auth/once";
import { call, listen } from "../db";
import type { News } from "../decide";
import { runtime } from "../runtime";
import type { FromBrowser, FromServer, Place } from "./protocol";

/** The rooms. The server alone puts a socket into one. */
export const roomOf = {
  pair: (id: string) => `pair:${id}`,
  person: (id: string) => `person:${id}`,
  session: (id: string) => `session:${id}`,
  table: (pair: string) => `table:${pair}`,
};

export type Announce = (news: News, sender?: string) => void;
type Wire = Server<FromBrowser, FromServer>;
/** The part of a socket's seat (lib/wire/server.ts) that announcing needs. */
type Seat = { door: Door; who: { userId: string }; at?: { page: string; place: Place | "in" } };

const CHANNEL = "mend";
/** Notifications of one moment travel together: each costs a transaction. */
const BATCH_MS = 20;
/** Postgres takes less than 8,000 bytes a notification: some are left for who says it. */
const BATCH_BYTES = 7_900;
const SWEEP_MS = 30_000;

/** Tells who is in a room that a clock has moved. Whom their doors know may be another by it: they are asked anew. */
function tellRoom(io: Wire, room: string, clocks: Parameters<FromServer["changed"]>[0], sender?: string) {
  for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
    const socket = io.sockets.sockets.get(id);
    if (!socket || id === sender) continue;
    forget((socket.data as Seat).door);
    socket.emit("changed", clocks);
  }
}

/** Tells this process's sockets. Clocks only; the sender of a write has its own answer. */
function tellHere(io: Wire, { pair, people, regrouped, ended }: News, sender?: string) {
  if (pair) tellRoom(io, roomOf.pair(pair.id), { pair: pair.seq }, sender);
  if (!regrouped) for (const person of people) tellRoom(io, roomOf.person(person), { self: true }, sender);
  if (!regrouped && ended.length === 0) return;
  // The sender may be among those who are cut, and has its answer first.
  setImmediate(() => {
    // Another pair, or none, means other rooms: the sockets come back and are asked again who they are.
    if (regrouped) for (const person of people) io.in(roomOf.person(person)).disconnectSockets();
    for (const session of ended) io.in(roomOf.session(session)).disconnectSockets(true);
  });
}

/** What somebody in another process did at a drafting table. What they typed is asked for: no words travel in a notification. */
function tellTable(io: Wire, { pair, there }: NonNullable<News["table"]>, announce: Announce) {
  if (there?.comes) void answerFor(io, pair, there.person, announce);
  if (there) io.to(roomOf.table(pair)).except(roomOf.person(there.person)).emit("there", there.page, there.place);
  else io.to(roomOf.table(pair)).emit("edited", null);
}

/** Somebody came in, in another process: their page is told of the other's that sit there in this one. */
async function answerFor(io: Wire, pair: string, newcomer: string, announce: Announce) {
  for (const { data } of await io.in(roomOf.table(pair)).local.fetchSockets()) {
    const { at, who } = data as Seat;
    if (!at || who.userId === newcomer) continue;
    announce({ people: [], ended: [], table: { pair, there: { person: who.userId, ...at } } });
  }
}

/** News as JSON, as many in one text as a notification takes. */
export function notifications(news: News[]): string[] {
  const texts: string[] = [];
  for (const one of news.map((one) => JSON.stringify(one))) {
    const last = texts.at(-1);
    if (last !== undefined && Buffer.byteLength(last) + Buffer.byteLength(one) < BATCH_BYTES)
      texts[texts.length - 1] = `${last},${one}`;
    else texts.push(one);
  }
  return texts;
}

/**
 * Announces what was committed: to this process's sockets at once, to those of other processes by one notification a
 * batch. Nothing is lost for good: a socket that reconnects asks where things stand, and a slow sweep covers a process
 * that died between a commit and its announcement.
 */
export async function announcer(io: Wire) {
  const self = randomUUID();
  let batch: News[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = async () => {
    const news = batch;
    batch = [];
    timer = undefined;
    for (const some of notifications(news)) {
      await runtime()
        .pool.query({ name: "notify", text: "select pg_notify($1, $2)", values: [CHANNEL, `["${self}",[${some}]]`] })
        .catch(() => {});
    }
  };
  const listening = await listen(runtime().pool, CHANNEL, {
    heard: (payload) => {
      const [from, news] = JSON.parse(payload) as [string, News[]];
      if (from !== self) for (const one of news) tellHere(io, one);
      if (from !== self) for (const { table } of news) if (table) tellTable(io, table, (news) => announce(news));
    },
    // News may have been lost with the line: every socket returns asking where things stand.
    lost: () => io.disconnectSockets(),
  });
  const sweeping = setInterval(async () => {
    const moved = await once(
      call<{ pairId: string; seq: number }>("moved_since", new Date(Date.now() - 2 * SWEEP_MS)),
    ).catch(() => []);
    for (const { pairId, seq } of moved) tellRoom(io, roomOf.pair(pairId), { pair: seq });
  }, SWEEP_MS);
  const announce: Announce = (news, sender) => {
    tellHere(io, news, sender);
    batch.push(news);
    timer ??= setTimeout(flush, BATCH_MS);
  };
  const close = async () => {
    clearInterval(sweeping);
    clearTimeout(timer);
    if (batch.length) await flush();
    await listening.close();
  };
  return { announce, close };
}
