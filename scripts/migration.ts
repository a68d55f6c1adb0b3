import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { migrate, stampAfter } from "./migrate";
import { startPostgres } from "./postgres";
import { schemaDiff } from "./schema-diff";

/** `npm run migration NAME`: writes what `prisma/schema.prisma` has and the migrations do not have as a new migration. */
const migrations = "prisma/migrations";
const name = process.argv[2] ?? "";

if (!/^[a-z][a-z0-9_]*$/.test(name))
  throw new Error("Name the migration in small letters: npm run migration letters_sealed");
mkdirSync(".data", { recursive: true });
const dir = mkdtempSync(".data/migration-");
const postgres = await startPostgres(dir, { settings: { fsync: "off" } });
try {
  await migrate(postgres.url, migrations, () => {});
  const sql = await schemaDiff(postgres.url);
  const file = path.join(migrations, `${stampAfter(readdirSync(migrations))}_${name}`, "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, sql ? `${sql}\n` : "-- prisma/schema.prisma asks for no change.\n");
  console.log(`Wrote ${file}.`);
  console.log("Functions, policies, triggers and grants are not Prisma's: write those at its end by hand.");
} finally {
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}
