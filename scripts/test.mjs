import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findChromium } from "./chromium.mjs";
import { setUp } from "./set-up.mjs";

/**
 * `npm test` runs everything; `npm test -- unit e2e check-in` runs the stages named, and of their tests those whose
 * file matches the other words. With `--full` (`npm run trials`) trials run as often as they claim, not a twentieth.
 * The last line counts: `N passed, N failed`.
 */
const stages = {
  types: () => check(["next", "typegen"], ["tsc", "--noEmit"]),
  lint: () => check(["biome", "check", "--error-on-warnings"]),
  "dead-code": () => check(["knip"]),
  unit: runUnitTests,
  build: () => {
    setUp("bundle", "pages");
    return { passed: 1, failed: 0 };
  },
  e2e: runBrowserTests,
};

const words = process.argv.slice(2).filter((word) => word !== "--full");
const named = words.filter((word) => word in stages);
const filters = words.filter((word) => !(word in stages));
const root = path.resolve(import.meta.dirname, "..");
const reports = path.join(root, "node_modules/.mend");
process.chdir(root);
if (process.argv.includes("--full")) process.env.TRIALS = "full";

const total = { passed: 0, failed: 0 };
const failedStages = new Set();

if (await runStage("set-up", prepare)) {
  for (const name of named.length ? named : Object.keys(stages)) await runStage(name, stages[name]);
}
if (failedStages.size) console.log(`\nFailed: ${[...failedStages].join(", ")}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);

/** Runs one stage, whatever became of those before it, and adds up what it counted. A stage that throws has failed. */
async function runStage(name, run) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  let result;
  try {
    result = await run();
  } catch (error) {
    console.log(error.message);
    result = { passed: 0, failed: 1 };
  }
  total.passed += result.passed;
  total.failed += result.failed;
  if (result.failed) failedStages.add(name);
  console.log(`── ${name}: ${result.failed ? "failed" : "passed"} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  return !result.failed;
}

function prepare() {
  setUp("install", "generate");
  mkdirSync(reports, { recursive: true });
  return { passed: 0, failed: 0 };
}

/** Counts as one: all of its commands must succeed. */
function check(...commands) {
  const ok = commands.every((command) => run(command) === 0);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
}

function runUnitTests() {
  const report = freshReport("unit.json");
  const status = run([
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...filters,
  ]);
  const { numPassedTests, numFailedTests } = readReport(report);
  return count(numPassedTests, numFailedTests, status);
}

async function runBrowserTests() {
  if (failedStages.has("build")) throw new Error("Not run: the build failed.");
  setUp("bundle", "pages");
  const report = freshReport("e2e.json");
  const env = { CHROMIUM_PATH: await findChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const status = run(["playwright", "test", "--reporter=list,json", ...filters], env);
  const { expected, unexpected, flaky } = readReport(report).stats;
  return count(expected, unexpected + flaky, status);
}

/** A runner that failed without a failed test (an error outside of any), or ran no test at all, has failed. */
function count(passed, failed, status) {
  if (passed + failed === 0) throw new Error("It ran no test.");
  return { passed, failed: failed || (status === 0 ? 0 : 1) };
}

function run([program, ...args], env = {}) {
  const bin = path.join(root, "node_modules/.bin");
  const PATH = `${bin}${path.delimiter}${process.env.PATH}`;
  return spawnSync(program, args, { stdio: "inherit", env: { ...process.env, PATH, ...env } }).status;
}

function freshReport(name) {
  const file = path.join(reports, name);
  rmSync(file, { force: true });
  return file;
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Error("It ended without a report.");
  }
}
