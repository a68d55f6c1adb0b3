import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "./migrate";
import { type RunningPostgres, startPostgres } from "./postgres";

let dir = "";
let first: RunningPostgres;

beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), "mend-postgres-"));
  chmodSync(dir, 0o755);
  first = await startPostgres(dir);
  await migrate(first.url, "prisma/migrations", () => {});
});

afterAll(async () => {
  await first.stop();
  rmSync(dir, { recursive: true, force: true });
});

test("whoever comes later joins, and leaving does not stop it for those who stay", async () => {
  const second = await startPostgres(dir);
  expect(second).toMatchObject({ joined: true, url: first.url });
  await second.stop();
  expect(await ask(first.url, "select 1 as answer")).toEqual([{ answer: 1 }]);
});

test("several that start at once share one server", async () => {
  const all = await Promise.all([startPostgres(dir), startPostgres(dir), startPostgres(dir)]);
  expect(new Set(all.map(({ url }) => url))).toEqual(new Set([first.url]));
  await Promise.all(all.map(({ stop }) => stop()));
  expect(await ask(first.url, "select 1 as answer")).toEqual([{ answer: 1 }]);
});

test("it keeps its promises about durability", async () => {
  const names = "'fsync', 'full_page_writes', 'synchronous_commit'";
  const settings = await ask(first.url, `select distinct setting from pg_settings where name in (${names})`);
  expect(settings).toEqual([{ setting: "on" }]);
});

test("after kill -9 of the server it comes back at the same address with what was committed", async () => {
  await ask(first.url, "create table kept (word text)");
  await ask(first.url, "insert into kept values ('still here')");
  process.kill(serverPid(), "SIGKILL");
  expect(await askPatiently(first.url, "select word from kept")).toEqual([{ word: "still here" }]);
});

test("the last one to leave stops it, and it starts again where it was", async () => {
  await first.stop();
  await expect(ask(first.url, "select 1")).rejects.toThrow("ECONNREFUSED");
  const again = await startPostgres(dir);
  expect(again).toMatchObject({ joined: false, url: first.url });
  first = again;
});

const serverPid = () => Number(readFileSync(path.join(dir, "data/postmaster.pid"), "utf8").split("\n")[0]);

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  try {
    await client.connect();
    return (await client.query(sql)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function askPatiently(url: string, sql: string): Promise<unknown[]> {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(url, sql);
    } catch (error) {
      if (tries === 100) throw error;
      await sleep(100);
    }
  }
}
