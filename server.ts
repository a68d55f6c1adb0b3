import { createServer, type IncomingMessage } from "node:http";
import next from "next";
import { loadEnv } from "@/lib/env";
import { startRuntime } from "@/lib/start-runtime";
import { WIRE_PATH } from "@/lib/wire/protocol";
import { serveWire } from "@/lib/wire/server";
import { startWorker } from "@/lib/worker";
import { openDatabase } from "@/scripts/database";
import { readSecrets } from "@/scripts/secrets";

const dev = process.env.NODE_ENV !== "production";

/** Where a request came from, by the nearest proxy's word or the connection's own. Never by the browser's. */
const addressOf = ({ headers, socket }: IncomingMessage) =>
  String(headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim() ||
  socket.remoteAddress ||
  "";

/** Next and the wire on one port, and the embedded database with them unless `DATABASE_URL` names another. */
async function start() {
  const env = loadEnv();
  const secrets = readSecrets(env);
  const publicUrl = new URL(env.PUBLIC_URL);
  const database = await openDatabase({ databaseUrl: env.DATABASE_URL, secret: secrets.secret, dataDir: env.DATA_DIR });
  const { appUrl: databaseUrl, ownerUrl } = database;
  const runtime = startRuntime({ databaseUrl, connections: env.DATABASE_POOL, ...secrets, publicUrl });

  // Next-auth reads its address from here; Next would report how it is used, to its makers.
  process.env.NEXTAUTH_URL = publicUrl.origin;
  process.env.NEXT_TELEMETRY_DISABLED = "1";

  // Next puts its own upgrades on the server it is given. It gets a decoy: the real one's belong to the wire.
  const decoy = createServer();
  const app = next({ dev, hostname: env.HOST, port: env.PORT, httpServer: decoy });
  await app.prepare();
  const handle = app.getRequestHandler();
  const http = createServer((request, response) => {
    request.headers["x-mend-address"] = addressOf(request);
    handle(request, response);
  });
  const wire = await serveWire(http);
  http.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(WIRE_PATH)) return;
    if (dev) decoy.emit("upgrade", request, socket, head);
    else socket.destroy();
  });
  const worker = await startWorker(ownerUrl);
  runtime.announce = (news, sender) => {
    wire.announce(news, sender);
    if (news.due) void worker.tickAt(news.due);
  };
  await new Promise<void>((listening) => http.listen(env.PORT, env.HOST, listening));
  console.log(`Mend is at ${publicUrl.origin}`);

  const stop = async () => {
    http.close();
    await wire.close();
    await worker.close();
    await app.close();
    await runtime.pool.end();
    await database.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
}

start().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
