import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { build } from "esbuild";
import { KEY, PUBLIC_URL, SECRET } from "./house";

export type Served = {
  url: string;
  port: number;
  process: ChildProcess;
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

let bundled: Promise<string> | undefined;

/** One file of it all, so that a process is up in a moment. */
async function bundle() {
  const outfile = path.resolve(`node_modules/.mend/serve-${process.pid}.mjs`);
  const entryPoints = [path.resolve("lib/testing/serve.ts")];
  await build({ entryPoints, outfile, bundle: true, platform: "node", format: "esm", packages: "external" });
  return outfile;
}

/** A process of the app's own on a database, on a port (0: any). */
export async function aProcess(databaseUrl: string, port = 0): Promise<Served> {
  bundled ??= bundle();
  const settings = { databaseUrl, connections: 10, secret: SECRET, key: KEY, publicUrl: PUBLIC_URL.href, port };
  const env = { ...process.env, SERVE: JSON.stringify(settings) };
  const child = fork(await bundled, { execArgv: [], env, stdio: ["ignore", "inherit", "ignore", "ipc"] });
  const ready = await Promise.race([once(child, "message"), once(child, "exit").then(() => null)]);
  if (!ready) throw new Error("the process did not come up");
  const listening = Number(ready[0]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("the process had ended by itself");
    const gone = once(child, "exit");
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  };
  return { url: `http://127.0.0.1:${listening}`, port: listening, process: child, end };
}
