import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import * as wasm from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/**
 * Prisma's schema engine in its WebAssembly form, looking at one database. Prisma's command line would download the
 * native engine, which does not work everywhere.
 */
export async function openSchemaEngine(client: pg.Client): Promise<wasm.SchemaEngine> {
  loading ??= load();
  await loading;
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "mend",
    connect: async () => catalogReader(client),
    connectToShadowDb: () => Promise.reject(new Error("Comparing needs no second database.")),
  });
  return wasm.SchemaEngine.new({ datamodels: undefined }, () => {}, factory);
}

let loading: Promise<void> | undefined;

/** Once per process: the engine's glue code keeps hold of the first instance it is given. */
async function load(): Promise<void> {
  // A panic inside WebAssembly settles no promise, so it must end the process rather than pass for success.
  const giveUp = (reason: string) => {
    throw new Error(`Prisma's schema engine gave up: ${reason}`);
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: giveUp } });
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/js$/, "wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": { ...wasm } });
  wasm.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start as () => void;
  start();
}

/** Answers the engine's questions about Postgres' own catalogue, whose types Prisma's own adapter does not know. */
function catalogReader(client: pg.Client): SqlDriverAdapter {
  return {
    provider: "postgres",
    adapterName: "mend",
    async queryRaw({ sql, args }) {
      const types = { getTypeParser: (oid: number) => parser(oid) };
      const result = await client.query<unknown[]>({ text: sql, values: args, rowMode: "array", types });
      return {
        columnNames: result.fields.map((field) => field.name),
        columnTypes: result.fields.map((field) => columnTypes[field.dataTypeID] ?? ColumnTypeEnum.Text),
        rows: result.rows,
      };
    },
    executeRaw: async ({ sql, args }) => (await client.query(sql, args)).rowCount ?? 0,
    executeScript: async (script) => void (await client.query(script)),
    startTransaction: () => Promise.reject(new Error("Comparing needs no transaction.")),
    getConnectionInfo: () => ({ schemaName: "public", supportsRelationJoins: true }),
    dispose: async () => {},
  };
}

/** By the type's number in Postgres' catalogue. Everything else there is read as text. */
const columnTypes: Record<number, (typeof ColumnTypeEnum)[keyof typeof ColumnTypeEnum]> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
};

function parser(oid: number): (text: string) => unknown {
  const isArray = columnTypes[oid] !== undefined && oid > 1000;
  return pg.types.getTypeParser(isArray && oid !== 1005 ? 1009 : oid, "text");
}
