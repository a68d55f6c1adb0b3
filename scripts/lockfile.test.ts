import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

interface LockedPackage {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

const locked: Record<string, LockedPackage> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

/** Below these, someone outside can do harm: each is the version in which a known hole was closed. */
const floors = { next: "16.4.6", "next-auth": "4.24.15", ws: "8.21.1", "socket.io-parser": "4.2.6" };

test.each(Object.entries(floors))("%s is nowhere older than %s", (name, floor) => {
  const versions = Object.entries(locked).flatMap(([where, { version }]) =>
    where.endsWith(`node_modules/${name}`) && version ? version : [],
  );
  expect(versions).not.toEqual([]);
  for (const version of versions) expect(isAtLeast(version, floor), `${name} ${version}`).toBe(true);
});

test("every direct dependency is pinned to one version", () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  for (const [name, range] of ranges) expect(range, name).toMatch(/^\d+\.\d+\.\d+/);
});

test("the lockfile names the packages of every platform, without which npm ci refuses it", () => {
  const missing = Object.entries(locked).flatMap(([where, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !isLocked(where, name)),
  );
  expect(missing).toEqual([]);
});

/** As Node looks for it: beside the package, then in each folder above. */
function isLocked(where: string, name: string): boolean {
  if (locked[`${where ? `${where}/` : ""}node_modules/${name}`]) return true;
  if (!where) return false;
  return isLocked(where.slice(0, Math.max(0, where.lastIndexOf("/node_modules/"))), name);
}

function isAtLeast(version: string, floor: string): boolean {
  const [a = [], b = []] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  for (const [place, least] of b.entries()) if (a[place] !== least) return (a[place] ?? 0) > least;
  return true;
}
