import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const SKIPPED = new Set(["node_modules", "generated", ".next", "dist"]);

/** Every TypeScript file under a folder, by its path from the project. */
export const sources = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : sources(name);
    return /\.tsx?$/.test(entry.name) ? [name] : [];
  });

export const textOf = (file: string) => readFileSync(file, "utf8");
export const lengthOf = (file: string) => textOf(file).trimEnd().split("\n").length;

/** The code without its comments and texts, for looking words up in it. */
export const codeOf = (file: string) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|\s)\/\/.*$/gm, "")
    .replace(/"(?:[^"\\\n]|\\.)*"/g, '""');

const IMPORT = /^\s*(?:import|export)\s+(type\s)?([^"';]*?\sfrom\s+)?"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/gm;

/** An import of types alone is gone when the code runs. */
const isOfTypes = (whole: string | undefined, names: string | undefined) => {
  if (whole) return true;
  const listed = names
    ?.match(/^\{([\s\S]*)\}/)?.[1]
    ?.split(",")
    .filter((name) => name.trim());
  return listed?.every((name) => name.trim().startsWith("type ")) ?? false;
};

/** What a file imports and runs: a package's name, or a file's path from the project without its ending. */
export function importsOf(file: string): string[] {
  return [...textOf(file).matchAll(IMPORT)].flatMap(([, whole, names, from, dynamic]) => {
    const target = from ?? dynamic ?? "";
    if (isOfTypes(whole, names)) return [];
    if (target.startsWith("@/")) return [target.slice(2)];
    return [target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target];
  });
}
