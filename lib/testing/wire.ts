import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout } from "node:timers/promises";
import { io, type Socket } from "socket.io-client";
import { cookieNames } from "../auth/cookies";
import { runtime } from "../runtime";
import { type Answer, type FromServer, type LookedAt, WIRE_PATH } from "../wire/protocol";
import { serveWire } from "../wire/server";
import { house, PUBLIC_URL } from "./house";

type Handshake = { origin?: string | null; cookie?: string; userId?: string; transports?: string[] };
type Loose = { do: (...asked: unknown[]) => void; look: (...asked: unknown[]) => void };

/** This file's wire, on a port of its own. */
export async function aWire() {
  await house();
  const http = createServer();
  const wire = await serveWire(http);
  runtime().announce = wire.announce;
  await new Promise<void>((listening) => http.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const close = async () => {
    http.close();
    await wire.close();
  };
  return { url, close };
}

/** A socket as a browser's page would open it, not yet connected. It keeps every frame it hears, as it came. */
export function aSocket(
  url: string,
  token: string | null,
  { origin = PUBLIC_URL.origin, cookie, userId, transports = ["websocket"] }: Handshake = {},
) {
  const session = cookie ?? (token === null ? undefined : `${cookieNames(PUBLIC_URL).session}=${token}`);
  const socket: Socket<FromServer, Loose> = io(url, {
    path: WIRE_PATH,
    transports,
    auth: userId ? { userId } : {},
    extraHeaders: { ...(origin ? { origin } : {}), ...(session ? { cookie: session } : {}) },
    forceNew: true,
    reconnection: false,
    autoConnect: false,
  });
  const frames: string[] = [];
  socket.io.on("open", () => {
    socket.io.engine.on("packet", ({ type, data }) => {
      if (type === "message") frames.push(String(data));
    });
  });
  return Object.assign(socket, { frames });
}

type Line = ReturnType<typeof aSocket>;

/** Connects, or answers the words of the refusal, or that the line was cut before there was an answer. */
export function opened(socket: Line): Promise<"open" | string> {
  return new Promise((done) => {
    socket.once("connect", () => done("open"));
    socket.once("connect_error", ({ message }) => done(message));
    // Words of a refusal, where there are some, come just after the line is closed.
    socket.io.once("close", () => setImmediate(() => done("closed")));
    socket.connect();
  });
}

/** A connected socket that has heard its first "look again". */
export async function connect(url: string, { token }: { token: string }) {
  const socket = aSocket(url, token);
  const heard = new Promise((first) => socket.once("changed", first));
  const state = await opened(socket);
  if (state !== "open") throw new Error(state);
  await heard;
  socket.frames.length = 0;
  return socket;
}

/** What it hears of changes, without the answers to what it asked. */
export const changes = ({ frames }: Line) => frames.filter((frame) => frame.startsWith("2["));

export const doing = (socket: Line, name: string, input: unknown, requestId: string = randomUUID()): Promise<Answer> =>
  socket.timeout(10_000).emitWithAck("do", name, requestId, input);

export const looking = (socket: Line, ...asked: unknown[]): Promise<LookedAt | { ok: false; reason: string }> =>
  socket.timeout(10_000).emitWithAck("look", asked);

/** How long until it is cut, in milliseconds; or null when it still stands after `patience`. */
export async function cut(socket: Line, patience = 2000) {
  const began = Date.now();
  while (socket.connected && Date.now() - began < patience) await setTimeout(5);
  return socket.connected ? null : Date.now() - began;
}

/** Waits until something holds, and fails when it doesn't within five seconds. */
export async function until(holds: () => boolean | Promise<boolean>, patience = 5000) {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > patience) throw new Error("it did not come about");
    await setTimeout(10);
  }
}

/** Long enough for anything on its way to have arrived. */
export const quiet = () => setTimeout(150);
