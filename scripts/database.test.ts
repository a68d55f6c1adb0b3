import pg from "pg";
import { expect, inject, test } from "vitest";
import { openDatabase } from "./database";

test("a database that could lose writes is refused in words", async () => {
  const databaseUrl = Object.assign(new URL(inject("ownerUrl")), { pathname: "/not_durable" }).href;
  const opening = openDatabase({ databaseUrl, secret: "only for tests", log: () => {} });
  await expect(opening).rejects.toThrow(
    /^The database has fsync and full_page_writes and synchronous_commit turned off/,
  );
});

test("the app's role gets in, owns nothing and is held by row-level security", async () => {
  const client = new pg.Client({ connectionString: inject("appUrl").replace(/[^/]+$/, "not_durable") });
  await client.connect();
  const { rows } = await client.query(
    `select current_user as name, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
       (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
     from pg_roles where rolname = current_user`,
  );
  await client.end();
  const nothing = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owns: 0 };
  expect(rows).toEqual([{ name: "mend_app", ...nothing }]);
});
