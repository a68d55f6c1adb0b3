import { execFileSync } from "node:child_process";
import path from "node:path";
import { test } from "@playwright/test";
import pg from "pg";
import { startPostgres } from "../scripts/postgres";
import { dataDir } from "./couple";

/** What the owner of this server's database can do, and a journey does in their place. */
export type Owner = {
  query: (text: string, values?: unknown[]) => Promise<pg.QueryResult>;
  /** Tells the worker that something is due. By itself it ticks by the machine's own clock, which no journey moves. */
  tick: () => Promise<unknown>;
};

export async function withOwner<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
  const { url, stop } = await startPostgres(path.join(dataDir(), "postgres"));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const query = (text: string, values?: unknown[]) => client.query(text, values);
    return await work({ query, tick: () => query("select graphile_worker.add_job('sweep')") });
  } finally {
    await client.end();
    await stop();
  }
}

/** What one of the commands of this server says that whoever runs it can give, beside it: `demo`, or `admin` and what for. */
export function command(name: "demo" | "admin", ...more: string[]) {
  const own = {
    DATA_DIR: dataDir(),
    PUBLIC_URL: String(test.info().project.use.baseURL),
    NODE_ENV: "production" as const,
  };
  const empty = { PORT: "", HOST: "", DATABASE_URL: "", DATABASE_POOL: "", MEND_SECRET: "", MEND_KEY: "" };
  return execFileSync("node", [`dist/${name}.mjs`, ...more], {
    env: { ...process.env, ...empty, ...own },
    encoding: "utf8",
  });
}
