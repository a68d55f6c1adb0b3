import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Whether any file of a browser's profile holds a word, in either of the ways browsers write text. */
export const profileHas = (dir: string, word: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).some((file) => {
    if (!file.isFile()) return false;
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    return bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"));
  });
