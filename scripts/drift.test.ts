import pg from "pg";
import { expect, inject, test } from "vitest";
import { migrate } from "./migrate";
import { schemaDiff } from "./schema-diff";

const scratchUrl = (name: string) => Object.assign(new URL(inject("ownerUrl")), { pathname: `/${name}` }).href;

test("the migrations lead exactly to prisma/schema.prisma", async () => {
  const url = scratchUrl("drift");
  await migrate(url, "prisma/migrations", () => {});
  expect(await schemaDiff(url)).toBe("");
});

test("a column that the schema does not have is noticed", async () => {
  const url = scratchUrl("drifted");
  await migrate(url, "prisma/migrations", () => {});
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('alter table "User" add column "extra" text');
  await client.end();
  expect(await schemaDiff(url)).toContain('DROP COLUMN "extra"');
});
