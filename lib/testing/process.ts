import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { KEY, PUBLIC_URL, SECRET } from "./house";

export type Served = {
  url: string;
  port: number;
  process: ChildProcess;
  end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** A process of the app's own on a database, on a port (0: any). */
export async function aProcess(databaseUrl: string, port = 0): Promise<Served> {
  const settings = { databaseUrl, connections: 10, secret: SECRET, key: KEY, publicUrl: PUBLIC_URL.href, port };
  const child = fork(new URL("./serve.ts", import.meta.url), {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, SERVE: JSON.stringify(settings) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ready = await Promise.race([once(child, "message"), once(child, "exit").then(() => null)]);
  if (!ready) throw new Error("the process did not come up");
  const listening = Number(ready[0]);
  const end = async (signal: NodeJS.Signals) => {
    const gone = once(child, "exit");
    child.kill(signal);
    return ((await gone) as [number | null])[0];
  };
  return { url: `http://127.0.0.1:${listening}`, port: listening, process: child, end };
}
