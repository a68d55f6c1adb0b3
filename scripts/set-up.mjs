import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Gets a fresh clone ready to run with nothing but Node and npm. Each step is skipped while nothing it depends on has
 * changed since it was last done. Uses only what Node itself brings: it runs before anything is installed.
 *
 * `node scripts/set-up.mjs [step…]` does the steps named, or all of them.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Mend needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const root = path.resolve(import.meta.dirname, "..");
process.env.NEXT_TELEMETRY_DISABLED = "1"; // Nothing here reports to anyone.
const stamps = path.join(root, "node_modules/.mend");

const steps = {
  install: {
    says: "Installing the locked dependencies",
    dependsOn: () => [readFileSync(path.join(root, "package-lock.json"))],
    made: ["node_modules/.package-lock.json"],
    // No install scripts: recent npm blocks them, and nothing here needs one.
    run: () => command("npm", ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"]),
  },
  generate: {
    says: "Generating the database types",
    dependsOn: () => [readFileSync(path.join(root, "prisma/schema.prisma"))],
    made: ["lib/generated/schema.ts"],
    run: () =>
      command("prisma", ["generate"], {
        // Prisma insists on an engine that `generate` never starts, and would download it: any existing file will do.
        PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "package.json"),
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      }),
  },
  bundle: {
    says: "Bundling the server",
    dependsOn: () => sources(root),
    made: ["dist/server.mjs"],
    run: () =>
      command("esbuild", [
        ...["server.ts", "scripts/admin.ts", "scripts/demo.ts"].filter((entry) => existsSync(path.join(root, entry))),
        ...["--bundle", "--platform=node", "--target=node20", "--format=esm", "--packages=external", "--sourcemap"],
        ...["--outdir=dist", "--out-extension:.js=.mjs", "--entry-names=[name]", "--log-level=warning"],
      ]),
  },
  pages: {
    says: "Building the pages (about a minute)",
    dependsOn: () => sources(root, /^(scripts|server\.ts)$/),
    made: [".next/BUILD_ID"],
    run: () => command("next", ["build"], { NODE_ENV: "production" }),
  },
};

/** Does the named steps that are due, in order, with a line for each. Throws, in words, when one fails. */
export function setUp(...names) {
  for (const name of names.length ? names : Object.keys(steps)) {
    const step = steps[name];
    if (!step) throw new Error(`There is no step "${name}". The steps are: ${Object.keys(steps).join(", ")}.`);
    const hash = fingerprint(step.dependsOn());
    const stamp = path.join(stamps, name);
    const isDone = existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
    if (isDone && step.made.every((file) => existsSync(path.join(root, file)))) continue;
    const began = Date.now();
    console.error(`${step.says} …`);
    step.run();
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stamp, hash);
    console.error(`${step.says}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }
}

/** Runs a program quietly; what it printed is shown only when it failed. */
function command(program, args, env = {}) {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    env: {
      ...process.env,
      ...env,
      PATH: `${path.join(root, "node_modules/.bin")}${path.delimiter}${process.env.PATH}`,
    },
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  if (status === 0) return;
  const output = `${stdout ?? ""}${stderr ?? ""}`.trim().split("\n").slice(-40).join("\n");
  throw new Error(
    `"${path.basename(program)} ${args[0]}" failed (${error?.message ?? `exit code ${status}`}):\n${output}`,
  );
}

const notBuilt = /^(node_modules|dist|prisma|e2e|bench|docs|test-results|playwright-report|testing|\..*)$/;
const notSource =
  /\.(test|spec)\.tsx?$|\.md$|\.tsbuildinfo$|^(vitest|playwright|prisma)\.config\.ts$|^next-env\.d\.ts$/;

/** Everything the bundle and the pages are made from: all files but tests, documents and what was itself made. */
function* sources(dir, except = /^$/) {
  for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if ([notBuilt, notSource, except].some((names) => names.test(entry.name))) continue;
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* sources(file, except);
    else if (entry.isFile()) yield* [path.relative(root, file), readFileSync(file)];
  }
}

function fingerprint(parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

if (process.argv[1] === import.meta.filename) {
  try {
    setUp(...process.argv.slice(2));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
