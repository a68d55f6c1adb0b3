import { createServer } from "node:http";
import pg from "pg";
import { Server } from "socket.io";

/**
 * The floor, in a process of its own: a bare socket.io server that relays, and a bare `pg` that inserts one row and
 * commits. No session, no rule, no lock, no record, no encryption.
 */
const pool = new pg.Pool({ connectionString: process.env.BARE_DATABASE as string, max: 10 });
const http = createServer();
const settings = {
  transports: ["websocket" as const],
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
};
const io = new Server(http, settings);

const insert = (id: string, words: string) =>
  pool.query({ name: "bare", text: "insert into bare (id, words) values ($1, $2)", values: [id, words] });

io.on("connection", (socket) => {
  const room = String(socket.handshake.query.pair);
  void socket.join(room);
  socket.on("relay", (n: number) => socket.to(room).emit("changed", { pair: n }));
  socket.on("insert", async (id: string, words: string, answer: (ms: number) => void) => {
    const began = performance.now();
    await insert(id, words);
    answer(performance.now() - began);
  });
  socket.on("post", async (id: string, words: string, answer: (said: { ok: true }) => void) => {
    await insert(id, words);
    answer({ ok: true });
    socket.to(room).emit("changed", { pair: 1 });
  });
});
http.listen(Number(process.env.BARE_PORT), "127.0.0.1", () => console.log("ready"));
process.once("SIGTERM", () => process.exit(0));
