import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate, stampAfter } from "./migrate";

let dir = "";
let url = "";
let count = 0;

beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mend-migrations-"));
  url = Object.assign(new URL(inject("ownerUrl")), { pathname: `/migrate_${++count}` }).href;
});
afterEach(() => rmSync(dir, { recursive: true }));

function write(name: string, sql: string): void {
  mkdirSync(path.join(dir, name), { recursive: true });
  writeFileSync(path.join(dir, name, "migration.sql"), sql);
}

async function run(): Promise<{ applied: string[]; said: string[] }> {
  const said: string[] = [];
  return { applied: await migrate(url, dir, (line) => said.push(line)), said };
}

async function tables(): Promise<string[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("select tablename from pg_tables where schemaname = 'public' order by 1");
  await client.end();
  return rows.map((row) => row.tablename);
}

test("makes the database and applies in order what is new, once", async () => {
  write("2_b", "alter table a add column b int");
  write("1_a", "create table a ()");
  expect((await run()).applied).toEqual(["1_a", "2_b"]);
  write("3_c", "create table c ()");
  expect((await run()).applied).toEqual(["3_c"]);
  expect(await tables()).toEqual(["_prisma_migrations", "a", "c"]);
});

test("several processes that start at once apply each migration once", async () => {
  write("1_a", "create table a ()");
  const runs = await Promise.all([run(), run(), run(), run()]);
  expect(runs.flatMap(({ applied }) => applied)).toEqual(["1_a"]);
});

test("a failing migration leaves nothing of itself behind and stops the next start too", async () => {
  write("1_a", "create table a ();\ncreate table b ();\nselect nonsense");
  await expect(run()).rejects.toThrow(/1_a failed: .*nonsense.* at line 3 \(42703\)/);
  expect(await tables()).toEqual(["_prisma_migrations"]);
  await expect(run()).rejects.toThrow("The migration 1_a failed earlier");
});

test("says when a migration was changed afterwards, and when the database is newer", async () => {
  write("1_a", "create table a ()");
  write("2_b", "create table b ()");
  await run();
  write("1_a", "create table a (changed int)");
  expect((await run()).said).toEqual(["The migration 1_a was changed after it had been applied."]);
  rmSync(path.join(dir, "2_b"), { recursive: true });
  expect((await run()).said[0]).toContain("The database is newer than this version of Mend");
});

test("a new migration comes after all that there are, whatever the clock says", () => {
  const now = Date.parse("2026-11-24T08:00:00Z");
  expect(stampAfter(["20261120000000_tables", "migration_lock.toml"], now)).toBe("20261124080000");
  expect(stampAfter(["20261120000000_tables", "20261130235959_lock"], now)).toBe("20261201000000");
});
