import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium, type Page, test } from "@playwright/test";
import type { Someone } from "./couple";

/** Whether any file of a browser's profile holds a word, in either of the ways browsers write text. */
const profileHas = (dir: string, word: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).some((file) => {
    if (!file.isFile()) return false;
    const bytes = readFileSync(path.join(file.parentPath, file.name));
    return bytes.includes(word) || bytes.includes(Buffer.from(word, "utf16le"));
  });

/** Does something as somebody, in a browser with a profile of its own, and answers which of its words are in files of that. */
export async function leftInProfile({ context: theirs }: Someone, work: (page: Page) => Promise<string[]>) {
  const profile = await mkdtemp(path.join(tmpdir(), "mend-profile-"));
  const { launchOptions, baseURL } = test.info().project.use;
  const context = await chromium.launchPersistentContext(profile, { ...launchOptions, ...(baseURL && { baseURL }) });
  await context.addCookies(await theirs.cookies());
  const words = await work(await context.newPage());
  await context.close();
  const left = words.filter((word) => profileHas(profile, word));
  await rm(profile, { recursive: true, force: true });
  return left;
}
