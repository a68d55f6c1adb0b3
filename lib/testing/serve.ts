import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { runtime } from "../runtime";
import { startRuntime } from "../start-runtime";
import { serveWire } from "../wire/server";

/** The heart and the wire without the pages, as a process of its own: what trials start, stop and kill. */
const { publicUrl, port, ...settings } = JSON.parse(process.env.SERVE ?? "{}");
startRuntime({ ...settings, publicUrl: new URL(publicUrl) });
const http = createServer();
const wire = await serveWire(http);
runtime().announce = wire.announce;
http.listen(port, "127.0.0.1", () => process.send?.((http.address() as AddressInfo).port));

// Its test is gone, however that came about.
process.once("disconnect", () => process.exit(1));

// As `server.ts` stops: nothing new is let in, what is on its way is finished.
process.once("SIGTERM", async () => {
  http.close();
  await wire.close();
  await runtime().pool.end();
  process.exit(0);
});
