import { readFileSync } from "node:fs";
import pg from "pg";
import { openSchemaEngine } from "./schema-engine";

/**
 * The SQL that would bring the database at `url` to `prisma/schema.prisma`; "" when it is there already. Functions,
 * policies and triggers are not Prisma's and are not compared.
 */
export async function schemaDiff(url: string): Promise<string> {
  const schema = { path: "prisma/schema.prisma", content: readFileSync("prisma/schema.prisma", "utf8") };
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  try {
    const engine = await openSchemaEngine(client);
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files: [schema], configDir: "prisma" },
      to: { tag: "schemaDatamodel", files: [schema] },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    const sql = stdout?.trim() ?? "";
    return sql === "-- This is an empty migration." ? "" : sql;
  } finally {
    await client.end();
  }
}
