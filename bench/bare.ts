import { createServer } from "node:http";
import pg from "pg";
import { Server } from "socket.io";

/** The floor: a bare socket.io server that relays, and a bare `pg` that inserts one row and commits. In a process of its own. */
const client = new pg.Client({ connectionString: process.env.BARE_DATABASE as string });
await client.connect();
const http = createServer();
const settings = {
  transports: ["websocket" as const],
  serveClient: false,
  perMessageDeflate: false,
  httpCompression: false,
};
const io = new Server(http, settings);
io.on("connection", (socket) => {
  socket.on("relay", (n: number) => socket.broadcast.emit("changed", { pair: n }));
  socket.on("insert", async (id: string, words: string, answer: (ms: number) => void) => {
    const began = performance.now();
    await client.query({ name: "bare", text: "insert into bare (id, words) values ($1, $2)", values: [id, words] });
    answer(performance.now() - began);
  });
});
http.listen(Number(process.env.BARE_PORT), "127.0.0.1", () => console.log("ready"));
process.once("SIGTERM", () => process.exit(0));
