import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { onCore, postmasterIn } from "./cpu";

/** The measured server, in a process of its own, with its own embedded database and nothing in it. */
export type Server = {
  kind: "built server" | "heart and wire without Next";
  address: string;
  dataDir: string;
  secret: string;
  key: string;
  pid: number;
  postmaster: number;
  stop: () => Promise<void>;
};

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Starts a program on a core and answers once it has said that it is ready. */
export function startProgram(
  core: number,
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<ChildProcess> {
  const [program = "", ...rest] = [...onCore(core), process.execPath, ...args];
  const child = spawn(program, rest, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill("SIGTERM"));
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      if (ready.test(said)) resolve(child);
    });
    child.once("exit", (code) => reject(new Error(`${args.at(-1)} ended with ${code}. It said:\n${said}`)));
  });
}

export async function stopProgram(child: ChildProcess) {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}

/** The built server if it has been built, else its heart and wire. Real disk, real fsync, keys of its own. */
export async function startServer(core: number): Promise<Server> {
  const dataDir = path.resolve(".data/bench");
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const random = () => randomBytes(32).toString("base64url");
  const [secret, key] = [random(), `k1:${random()}`];
  const env = {
    ...{ NODE_ENV: "production", PUBLIC_URL: address, HOST: "127.0.0.1", PORT: String(port) },
    ...{ DATA_DIR: dataDir, DATABASE_URL: "", MEND_SECRET: secret, MEND_KEY: key },
  };
  const built = existsSync("dist/server.mjs") && existsSync(".next/BUILD_ID");
  const args = built ? ["dist/server.mjs"] : ["--import", "tsx", "bench/heart.ts"];
  const child = await startProgram(core, args, env, /Mend is at/);
  return {
    ...{ address, dataDir, secret, key },
    kind: built ? "built server" : "heart and wire without Next",
    pid: child.pid as number,
    postmaster: postmasterIn(dataDir),
    stop: async () => {
      await stopProgram(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
