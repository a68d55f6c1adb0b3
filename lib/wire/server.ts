import type { Server as HttpServer, IncomingMessage } from "node:http";
import { type ExtendedError, Server, type Socket } from "socket.io";
import type { Session } from "../actor";
import { cookieNames, cookieOf } from "../auth/cookies";
import { once } from "../auth/once";
import { hashToken } from "../auth/token";
import { call } from "../db";
import { operations } from "../operations";
import { perform } from "../perform";
import { runtime } from "../runtime";
import { lookByName } from "../views";
import { allowance } from "./allowance";
import { announcer, roomOf } from "./announce";
import { doFrame, lookFrame } from "./frames";
import {
  type Answer,
  type FromBrowser,
  type FromServer,
  type LookedAt,
  MAX_FRAME,
  type Place,
  WIRE_PATH,
} from "./protocol";
import { seatAtTable } from "./table";
import { turnsOf } from "./turns";

type Who = { userId: string; sessionId: string; pairId: string | null };
type Seat = { door: Session; touched: number; who: Who; at?: { page: string; place: Place | "in" } | undefined };
type Seated = Socket<FromBrowser, FromServer, Record<string, never>, Seat>;

const FIVE_MINUTES = 300_000;
const EVENTS = new Set(["do", "look", "enter", "edit", "here", "leave"]);

/** Only our own pages may open a socket: a browser always says where a page came from, and a script must too. */
const allowRequest = (
  { headers: { origin } }: IncomingMessage,
  decide: (error: string | null, allowed: boolean) => void,
) => decide(null, origin === runtime().publicUrl.origin);

/** Proves the session and puts the socket into its rooms. The handshake names who the page is for, so that a page of somebody who signed out is not given another's. */
async function seat(socket: Seated, next: (refusal?: ExtendedError) => void) {
  const token = cookieOf(socket.handshake.headers.cookie, cookieNames(runtime().publicUrl).session);
  const seen = token ? await whoIs(hashToken(token)) : null;
  if (!token || !seen) return next(new Error("signed-out"));
  const expected: unknown = socket.handshake.auth.userId;
  if (expected !== undefined && expected !== seen.userId) return next(new Error("somebody-else"));
  socket.data = { door: { token: hashToken(token) }, touched: 0, who: seen };
  await socket.join([
    roomOf.person(seen.userId),
    roomOf.session(seen.sessionId),
    ...(seen.pairId ? [roomOf.pair(seen.pairId)] : []),
  ]);
  next();
}

/**
 * Asks once more, now that news can reach the socket: a session that was ended, or a pair that was left, between the first
 * answer and the rooms would else have been told to nobody.
 */
async function stayOnlyIfStillSo(socket: Seated) {
  const { door, who } = socket.data;
  const seen = await whoIs(door.token).catch(() => null);
  if (seen?.sessionId !== who.sessionId || seen.pairId !== who.pairId) socket.disconnect(seen === null);
}

async function whoIs(token: Buffer): Promise<Who | null> {
  const [row] = await once(call<{ who: Who | null }>("who_is", token));
  return row?.who ?? null;
}

/** Writes down that a session is in use, at most every five minutes. */
function touch({ data }: Seated) {
  if (Date.now() - data.touched < FIVE_MINUTES) return;
  data.touched = Date.now();
  once(call("touch_session", data.door.token)).catch(() => {});
}

async function answerDo(frame: unknown[], socket: Seated): Promise<Answer> {
  const parsed = doFrame.safeParse(frame);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  const [name, requestId, input] = parsed.data;
  const operation = Object.hasOwn(operations, name) ? operations[name as keyof typeof operations] : null;
  if (!operation) return { ok: false, reason: "unknown-operation" };
  const { answer, news } = await perform({ name, operation, requestId, input }, socket.data.door);
  if (news) runtime().announce(news, socket.id);
  return answer;
}

async function answerLook(frame: unknown[], { data: { door } }: Seated): Promise<LookedAt | Answer> {
  const parsed = lookFrame.safeParse(frame);
  if (!parsed.success) return { ok: false, reason: "unreadable" };
  return (await lookByName(door, parsed.data[0])) ?? { ok: false, reason: "signed-out" };
}

/** Writes on their way. A server that stops waits for them. */
const working = new Set<Promise<unknown>>();

/** What one person asks at once, on all of their sockets, is less than there are connections to the database. */
const inTurn = turnsOf(3);

/** A page that looks again by itself, because something changed, is not somebody who uses it. */
const isByItself = ([asked]: unknown[]) =>
  Array.isArray(asked) && asked.every((one: { since?: unknown } | null) => one?.since !== undefined);

function serve(socket: Seated) {
  const may = allowance(120, 60);
  socket.onAny((event) => {
    if (!EVENTS.has(event)) socket.disconnect(true);
  });
  const answering =
    <Said extends object>(work: (frame: unknown[]) => Promise<Said | Answer>) =>
    async (...args: unknown[]) => {
      const answer = args.pop();
      if (typeof answer !== "function") return socket.disconnect(true);
      if (!may()) return answer({ ok: false, reason: "slow-down" });
      const doing = inTurn(socket.data.who.userId, () => work(args));
      working.add(doing);
      const said: Said | Answer = await doing.catch((error: unknown) => {
        console.error("unexpected", error instanceof Error ? error.message : typeof error);
        return { ok: false, reason: "unexpected" } satisfies Answer;
      });
      working.delete(doing);
      answer(said);
      // Only now: to write down that a session is in use would bring one back that is over for having been left alone.
      if ("reason" in said && said.reason === "signed-out") socket.disconnect(true);
      else if (!isByItself(args)) touch(socket);
    };
  socket.on(
    "do",
    answering((frame) => answerDo(frame, socket)),
  );
  socket.on(
    "look",
    answering((frame) => answerLook(frame, socket)),
  );
  const { entering, edit, here, leave } = seatAtTable(socket);
  socket.on("enter", (...frame) => answering(entering())(...frame));
  socket.on("edit", answering(edit));
  socket.on("here", (...frame) => may() && here(frame));
  socket.on("leave", leave);
  socket.on("disconnect", leave);
}

/** Puts the wire on the HTTP server, ahead of everything else on it. */
export async function serveWire(http: HttpServer) {
  const io = new Server<FromBrowser, FromServer, Record<string, never>, Seat>(http, {
    path: WIRE_PATH,
    transports: ["websocket"],
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_FRAME,
    destroyUpgrade: false,
    allowRequest,
  });
  const { announce, close } = await announcer(io);
  io.use((socket, next) => void seat(socket, next).catch(() => next(new Error("unexpected"))));
  // A page drawn before the socket opened, a laptop that woke and a lost packet are one case: look again.
  io.on("connection", (socket) => {
    serve(socket);
    touch(socket);
    void stayOnlyIfStillSo(socket);
    socket.emit("changed", { self: true });
  });
  return {
    announce,
    /** Lets what is on its way finish, then lets everybody go. */
    close: async () => {
      io.engine.opts.allowRequest = (_request, decide) => decide("closing", false);
      await Promise.allSettled(working);
      io.disconnectSockets(true);
      io.engine.close();
      await close();
    },
  };
}
