import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { envNames, readEnv } from "@/lib/env";

const markdownIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => path.posix.join(folder, name));
const documents = ["README.md", "CHANGELOG.md", ...markdownIn("docs")];
const read = (file: string) => readFileSync(file, "utf8");

test.each(documents)("%s links to what is there", (file) => {
  const targets = [...read(file).matchAll(/\]\(([^)]+)\)/g)].map(([, target = ""]) => target);
  const local = targets.filter((target) => !/^(https:|#)/.test(target));
  const missing = local.filter((target) => !existsSync(path.join(path.dirname(file), target.split("#")[0] ?? "")));
  expect(missing).toEqual([]);
});

const FOLDERS = "app|bench|components|docs|e2e|lib|messages|prisma|public|scripts|trials";

test.each(documents)("%s names only files that are there", (file) => {
  const code = [...read(file).matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);
  const named = code.filter((text) => new RegExp(`^(${FOLDERS})/[\\w./()[\\]-]+$`).test(text));
  expect(named.filter((name) => !existsSync(name))).toEqual([]);
});

test.each(documents)("%s stands alone: it names no machine, and nothing outside the project", (file) => {
  const text = read(file);
  expect(text).not.toMatch(/(^|[\s("'`])\/(home|Users|tmp|root|mnt|work|opt)\/|localhost:\d/);
  for (const [above] of text.matchAll(/(\.\.\/)+[\w.-]+/g))
    expect(path.join(path.dirname(file), above).startsWith(".."), above).toBe(false);
});

test("README.md explains every setting, with its default", () => {
  const rows = [...read("README.md").matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\|/gm)];
  expect(rows.map(([, name]) => name)).toEqual(envNames);
  const defaults: Record<string, unknown> = readEnv({});
  for (const [, name = "", said = ""] of rows) {
    if (name !== "PORT" && name in defaults) expect([name, said.trim()]).toEqual([name, `\`${defaults[name]}\``]);
  }
});

test("README.md names every command of package.json", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
  for (const name of Object.keys(scripts)) expect(read("README.md")).toMatch(new RegExp(`npm (run )?${name}\\b`));
});

test("docs/promises.md names tests that are there", () => {
  const said = read("docs/promises.md").replace(/\s+/g, " ");
  const cited = [...said.matchAll(/`([\w/.-]+\.(?:test|spec)\.ts)`: "([^"]+)"/g)];
  expect(cited.length).toBeGreaterThan(20);
  for (const [, file = "", name = ""] of cited) expect(read(file), file).toContain(name);
});

test("docs/decisions is numbered without gaps, short, and listed", () => {
  const files = readdirSync("docs/decisions").filter((name) => name !== "README.md");
  const index = read("docs/decisions/README.md");
  for (const [at, name] of files.sort().entries()) {
    const text = read(`docs/decisions/${name}`);
    expect(name).toMatch(new RegExp(`^${String(at + 1).padStart(4, "0")}-[a-z0-9-]+\\.md$`));
    expect(text.split("\n").length).toBeLessThanOrEqual(40);
    expect(text.match(/^## .+$/gm)).toEqual(["## Context", "## Decision", "## Consequence"]);
    expect(index).toContain(`](${name})`);
  }
});
