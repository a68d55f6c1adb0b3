import type { Couple } from "./couples";
import { residentBytes } from "./cpu";
import { hangUp, type Phone, phonesOf } from "./load";
import type { Server } from "./server";
import { pause } from "./statistics";

export type Memory = { sockets: number; megabytes: number }[];

const SETTLES_MS = 1500;

/** What the server keeps in memory with nobody there, and with so many sockets connected. */
export async function measureMemory(server: Server, couples: Couple[], counts: number[]): Promise<Memory> {
  const people = couples.flatMap(({ author, partner }) => [author, partner]);
  hangUp(await phonesOf(server, people.slice(0, 50))); // What connecting needs once is not counted to a socket.
  const phones: Phone[] = [];
  const seen: Memory = [];
  for (const sockets of [0, ...counts]) {
    phones.push(...(await phonesOf(server, people.slice(phones.length, sockets))));
    await pause(SETTLES_MS);
    seen.push({ sockets: phones.length, megabytes: residentBytes(server.pid) / 2 ** 20 });
  }
  hangUp(phones);
  await pause(SETTLES_MS);
  return seen;
}

/** Kilobytes a socket: from the first count to the last. */
export function perSocket(memory: Memory) {
  const [first, last] = [memory[0], memory.at(-1)];
  if (!first || !last || last.sockets === first.sockets) return Number.NaN;
  return ((last.megabytes - first.megabytes) * 1024) / (last.sockets - first.sockets);
}
