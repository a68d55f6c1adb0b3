import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readEnv } from "@/lib/env";
import { readSecrets } from "./secrets";

let dir = "";
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), "mend-secrets-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

test("the first start makes secrets that only their owner can read, and later ones find them", () => {
  const secrets = readSecrets({ DATA_DIR: dir });
  expect(statSync(path.join(dir, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readSecrets({ DATA_DIR: dir })).toEqual(secrets);
});

test("what it makes passes the checks for what people set", () => {
  const { secret, key } = readSecrets({ DATA_DIR: dir });
  expect(readEnv({ MEND_SECRET: secret, MEND_KEY: key })).toMatchObject({ MEND_SECRET: secret, MEND_KEY: key });
});

test("what is set wins, and nothing is written when both are", () => {
  expect(readSecrets({ DATA_DIR: `${dir}/none`, MEND_SECRET: "s", MEND_KEY: "k" })).toEqual({ secret: "s", key: "k" });
  expect(() => statSync(`${dir}/none`)).toThrow("ENOENT");
});

test("one that is set is used together with one from the file", () => {
  const { secret } = readSecrets({ DATA_DIR: dir });
  expect(readSecrets({ DATA_DIR: dir, MEND_KEY: "k" })).toEqual({ secret, key: "k" });
});

test("a database whose keys are gone is refused, not given new ones", () => {
  mkdirSync(path.join(dir, "postgres/data"), { recursive: true });
  expect(() => readSecrets({ DATA_DIR: dir })).toThrow("Put the file back from your backup");
});

test("a damaged file is refused in words", () => {
  readSecrets({ DATA_DIR: dir });
  const file = path.join(dir, "secrets.json");
  writeFileSync(file, readFileSync(file, "utf8").replace(/"MEND_SECRET": "[^"]+"/, '"MEND_SECRET": "change-me"'));
  expect(() => readSecrets({ DATA_DIR: dir })).toThrow("is a placeholder");
});
