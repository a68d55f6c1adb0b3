import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import { cookieNames } from "@/lib/auth/cookies";
import { type Answer, type At, type LookedAt, type Shown, WIRE_PATH } from "@/lib/wire/protocol";
import type { Person } from "./couples";
import type { Server } from "./server";

/** The cookie of somebody who is signed in. */
export const cookieOf = (server: Server, token: string) => `${cookieNames(new URL(server.address)).session}=${token}`;

/** A phone on the wire. */
export type Phone = {
  socket: Socket;
  do: (operation: string, input: unknown) => Promise<Answer>;
  look: (view: string, input: unknown, since?: At) => Promise<{ at: At; shown: Shown }>;
  /** The next time that it hears that something has changed. */
  hears: () => Promise<unknown>;
};

export async function phoneOf(server: Server, { token }: Person): Promise<Phone> {
  const extraHeaders = { cookie: cookieOf(server, token), origin: server.address };
  const socket = io(server.address, {
    ...{ path: WIRE_PATH, transports: ["websocket"], forceNew: true, reconnection: false, extraHeaders },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("changed", () => resolve());
    socket.once("connect_error", reject);
  });
  return {
    socket,
    do: (operation, input) => socket.emitWithAck("do", operation, randomUUID(), input),
    look: async (view, input, since) => {
      const seen: LookedAt = await socket.emitWithAck("look", [{ view, input, ...(since ? { since } : {}) }]);
      const shown = seen.views?.[0];
      if (!shown || "refused" in shown) throw new Error(`${view} is not shown: ${JSON.stringify(seen)}`);
      return { at: seen.at, shown };
    },
    hears: () => new Promise((resolve) => socket.once("changed", resolve)),
  };
}

/** Many phones, a few at a time so that connecting is no flood. */
export async function phonesOf(server: Server, people: Person[]) {
  const phones: Phone[] = [];
  for (let at = 0; at < people.length; at += 25) {
    phones.push(...(await Promise.all(people.slice(at, at + 25).map((person) => phoneOf(server, person)))));
  }
  return phones;
}

export const hangUp = (phones: Phone[]) => {
  for (const { socket } of phones) socket.disconnect();
};
