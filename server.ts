import { createServer, type IncomingMessage, type Server } from "node:http";
import next from "next";
import { loadEnv, mailOf } from "@/lib/env";
import { startRuntime } from "@/lib/start-runtime";
import { WIRE_PATH } from "@/lib/wire/protocol";
import { serveWire } from "@/lib/wire/server";
import { startWorker } from "@/lib/worker";
import { openDatabase } from "@/scripts/database";
import { followRemovals, keepRemovals } from "@/scripts/removals";
import { readSecrets } from "@/scripts/secrets";

// Whoever read what is printed may be gone, and there is nobody to be told so: each telling would fail like the one before.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});

const dev = process.env.NODE_ENV !== "production";

/** What has been started, and how to stop it: the last first. */
const started: (() => unknown)[] = [];

async function stop() {
  for (const close of started.splice(0).reverse()) await close();
}

/** An address that can be read. Next would answer any other as if the fault were its own. */
function isPath(url = "/") {
  try {
    return decodeURIComponent(url.split("?")[0] ?? "") !== "";
  } catch {
    return false;
  }
}

/** Next and the wire on one port, and the embedded database with them unless `DATABASE_URL` names another. */
async function start() {
  const env = loadEnv();
  const secrets = readSecrets(env);
  const publicUrl = new URL(env.PUBLIC_URL);
  const database = await openDatabase({
    databaseUrl: env.DATABASE_URL,
    secret: secrets.secret,
    dataDir: env.DATA_DIR,
    production: !dev,
  });
  started.push(database.stop);
  const { appUrl: databaseUrl, ownerUrl } = database;
  await followRemovals(ownerUrl, env.DATA_DIR);
  const runtime = startRuntime({
    databaseUrl,
    connections: env.DATABASE_POOL,
    ...secrets,
    publicUrl,
    mail: mailOf(env),
  });
  started.push(() => runtime.pool.end());

  // Next-auth reads its address from here; Next would report how it is used, to its makers.
  process.env.NEXTAUTH_URL = publicUrl.origin;
  process.env.NEXT_TELEMETRY_DISABLED = "1";

  // Next puts its own upgrades on the server it is given. It gets a decoy: the real one's belong to the wire.
  const decoy = createServer();
  const app = next({ dev, hostname: env.HOST, port: env.PORT, httpServer: decoy });
  await app.prepare();
  started.push(() => app.close());
  const handle = app.getRequestHandler();
  const http = createServer((request, response) => {
    request.headers["x-mend-address"] = addressOf(request, publicUrl);
    // Asked from within the app, for a tab. Next keeps its own header for this to itself, and a service worker
    // blurs what browsers say of it.
    request.headers["x-mend-within"] = request.headers.rsc ? "1" : "";
    if (isPath(request.url)) handle(request, response);
    else response.writeHead(404).end();
  });
  const worker = await startWorker(ownerUrl, (owner) => keepRemovals(owner, env.DATA_DIR));
  started.push(worker.close);
  const wire = await serveWire(http);
  started.push(wire.close);
  http.on("upgrade", (request, socket, head) => {
    if (request.url?.startsWith(`${WIRE_PATH}/`)) return;
    if (dev) decoy.emit("upgrade", request, socket, head);
    else socket.destroy();
  });
  runtime.announce = (news, sender) => {
    wire.announce(news, sender);
    if (news.due) void worker.tickAt(news.due);
    if (news.notice) void worker.tickAt(news.notice, "deliver");
  };
  await listen(http, env.PORT, env.HOST);
  started.push(() => http.close());
  console.log(`Mend is at ${publicUrl.origin}`);
}

/** Where a request came from. Under an https address there is a proxy in front, whose word is the last; else nobody's but the connection's own. */
function addressOf({ headers, socket }: IncomingMessage, publicUrl: URL) {
  const forwarded = publicUrl.protocol === "https:" ? String(headers["x-forwarded-for"] ?? "").split(",") : [];
  return forwarded.at(-1)?.trim() || socket.remoteAddress || "";
}

const listen = (http: Server, port: number, host: string) =>
  new Promise<void>((listening, refused) => {
    http.once("error", ({ code, message }: NodeJS.ErrnoException) =>
      refused(
        new Error(code === "EADDRINUSE" ? `Something else is using port ${port}. Stop it, or set PORT.` : message),
      ),
    );
    http.listen(port, host, listening);
  });

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(
    signal,
    () =>
      void stop().finally(() => {
        console.log("Mend has stopped.");
        process.exit(0);
      }),
  );
}
start().catch(async (error: Error) => {
  console.error(error.message);
  await stop().finally(() => process.exit(1));
});
