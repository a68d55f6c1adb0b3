import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { aCheckIn, type Person } from "@/lib/testing/pair";
import { aSocket, doing, opened } from "@/lib/testing/wire";
import type { Answer } from "@/lib/wire/protocol";

type Told = {
  /** Where the app is at the moment. */
  url: () => string;
  /** Called with each check-in that was acknowledged, and how often it had to be sent. */
  acknowledged: (id: string, sent: number, answer: Answer) => void;
  /** Called before each is sent, again or not. */
  sending?: (id: string, sent: number) => void;
  refused?: (reason: string) => void;
  /** How long to wait after each, in milliseconds. */
  pause?: number;
  /** How many of all are sent twice at once. */
  twice?: number;
  done: () => boolean;
};

/** Refusals that pass, as a phone's outbox takes them. */
const LATER = ["slow-down", "unexpected"];
/** Longer than any trial has to wait for a server to come back. */
const PATIENCE = 120_000;

/**
 * Somebody who writes one check-in after another, and sends each, under one request id, until it is acknowledged:
 * whatever happens to the server and to the line in between.
 */
export async function writes({ token }: Person, { url, acknowledged, sending, refused, pause, twice = 0, done }: Told) {
  let socket: ReturnType<typeof aSocket> | undefined;
  const line = async () => {
    const began = Date.now();
    while (!socket?.connected) {
      if (Date.now() - began > PATIENCE) throw new Error("there was no server for two minutes");
      socket?.close();
      socket = aSocket(url(), token);
      const state = await opened(socket);
      if (state === "signed-out") throw new Error(state);
      if (state !== "open") await setTimeout(20 + Math.random() * 80);
    }
    return socket;
  };
  while (!done()) {
    const [checkIn, requestId] = [aCheckIn(), randomUUID()];
    const began = Date.now();
    for (let sent = 1; ; sent++) {
      if (Date.now() - began > PATIENCE) throw new Error("nobody acknowledged this for two minutes");
      const open = await line();
      sending?.(checkIn.id, sent);
      if (Math.random() < twice) void doing(open, "postCheckIn", checkIn, requestId).catch(() => {});
      const answer = await doing(open, "postCheckIn", checkIn, requestId).catch(() => null);
      if (answer?.ok) {
        acknowledged(checkIn.id, sent, answer);
        if (pause) await setTimeout(pause);
        break;
      }
      if (answer) refused?.(answer.reason);
      if (answer && !LATER.includes(answer.reason)) throw new Error(`refused: ${answer.reason}`);
      if (answer) await setTimeout(answer.reason === "slow-down" ? 100 : 30);
    }
  }
  socket?.close();
}
