import { existsSync } from "node:fs";
import path from "node:path";
import { setUp } from "./set-up.mjs";

/**
 * `node scripts/run.mjs NAME [argument…]` gets ready what the named program needs and runs it in this same process, so
 * that signals and exit codes need no passing on.
 */
const programs = {
  start: { needs: ["install", "generate", "bundle", "pages"], file: "dist/server.mjs", production: true },
  admin: { needs: ["install", "generate", "bundle"], file: "dist/admin.mjs", production: true },
  demo: { needs: ["install", "generate", "bundle"], file: "dist/demo.mjs", production: true },
  bench: { needs: ["install", "generate", "bundle", "pages"], file: "bench/run.ts", production: true },
  dev: { needs: ["install", "generate"], file: "server.ts", watch: true },
  "coach:score": { needs: ["install"], file: "scripts/coach/score.ts" },
  "coach:data": { needs: ["install"], file: "scripts/coach/data.ts" },
  migration: { needs: ["install"], file: "scripts/migration.ts" },
};

const root = path.resolve(import.meta.dirname, "..");
const [name = "", ...rest] = process.argv.slice(2);
const program = programs[name];

try {
  if (!program)
    throw new Error(`There is no program "${name}". The programs are: ${Object.keys(programs).join(", ")}.`);
  process.chdir(root);
  setUp(...program.needs);
  process.env.NODE_ENV ??= program.production ? "production" : "development";
  const file = path.join(root, program.file);
  if (!existsSync(file)) throw new Error(`${program.file} is missing.`);
  process.argv = program.watch
    ? [process.execPath, "tsx", "watch", "--clear-screen=false", "--exclude", ".next/**", file]
    : [process.execPath, file, ...rest];
  if (program.watch) await import("tsx/cli");
  else {
    if (file.endsWith(".ts")) (await import("tsx/esm/api")).register();
    await import(file);
  }
} catch (error) {
  // A plain Error was written for the person at the terminal; anything else is a fault of ours and keeps its stack.
  console.error(error.constructor === Error ? error.message : error);
  process.exit(1);
}
