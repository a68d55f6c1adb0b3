import { createServer } from "node:http";
import { loadEnv } from "@/lib/env";
import { startRuntime } from "@/lib/start-runtime";
import { serveWire } from "@/lib/wire/server";
import { openDatabase } from "@/scripts/database";
import { readSecrets } from "@/scripts/secrets";

/** What `server.ts` starts, without Next: for measuring before the pages have been built. */
const env = loadEnv();
const secrets = readSecrets(env);
const database = await openDatabase({ databaseUrl: env.DATABASE_URL, secret: secrets.secret, dataDir: env.DATA_DIR });
const publicUrl = new URL(env.PUBLIC_URL);
const runtime = startRuntime({ databaseUrl: database.appUrl, connections: env.DATABASE_POOL, ...secrets, publicUrl });
const http = createServer((_request, response) => response.writeHead(404).end());
const wire = await serveWire(http);
runtime.announce = wire.announce;
http.listen(env.PORT, env.HOST, () => console.log(`Mend is at ${publicUrl.origin}, without its pages`));

process.once("SIGTERM", async () => {
  http.close();
  await wire.close();
  await runtime.pool.end();
  await database.stop();
  process.exit(0);
});
