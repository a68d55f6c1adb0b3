import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Person } from "./couples";
import { cookieOf } from "./load";
import type { Server } from "./server";

/** What a page asks for when it is the first, and what it still asks for after Today. */
type Page = { page: string; kilobytes: number; afterToday: number };
export type Pages = { pages: Page[]; total: number };

const ROUTES = ".next/app-path-routes-manifest.json";
const kilobytes = (bytes: number) => bytes / 1024;

/** The scripts that a page's HTML asks for; or only those for browsers without modules, which no browser of ours takes. */
const scriptsOf = (html: string, forOld = false) =>
  [...html.matchAll(/<script\b[^>]*>/g)].flatMap(([tag]) =>
    tag.includes("noModule") === forOld ? (tag.match(/src="([^"]+)"/)?.[1] ?? []) : [],
  );

/** Pages without a parameter in their address. */
function addresses(): string[] {
  const routes: Record<string, string> = JSON.parse(readFileSync(ROUTES, "utf8"));
  const pages = Object.entries(routes).filter(([file, address]) => file.endsWith("/page") && !/[[_]/.test(address));
  return pages.map(([, address]) => address).sort();
}

function* scriptFiles(dir: string): Generator<string> {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const file = path.join(dir, entry.name);
    if (entry.isDirectory()) yield* scriptFiles(file);
    else if (file.endsWith(".js")) yield file;
  }
}

/** Gzipped JavaScript that each page's HTML asks for before a first input, in kB, and of all that was built. */
export async function measurePages(server: Server, person: Person): Promise<Pages | null> {
  if (server.kind !== "built server" || !existsSync(ROUTES)) return null;
  const sizes = new Map<string, number>();
  const sizeOf = async (src: string) => {
    const known = sizes.get(src);
    if (known !== undefined) return known;
    const response = await fetch(new URL(src, server.address));
    if (!response.ok) throw new Error(`${src} is answered ${response.status}`);
    const size = gzipSync(Buffer.from(await response.arrayBuffer())).length;
    sizes.set(src, size);
    return size;
  };
  const asked: { page: string; scripts: string[] }[] = [];
  const forOld = new Set<string>();
  for (const page of addresses()) {
    const headers = { cookie: cookieOf(server, person.token), "sec-fetch-dest": "document" };
    const response = await fetch(new URL(page, server.address), { headers, redirect: "manual" });
    if (response.status !== 200) continue;
    const html = await response.text();
    const scripts = [...new Set(scriptsOf(html))];
    for (const src of scriptsOf(html, true)) forOld.add(path.basename(src));
    await Promise.all(scripts.map(sizeOf));
    asked.push({ page, scripts });
  }
  const today = asked.find(({ page }) => page === "/today")?.scripts ?? [];
  const weigh = (scripts: string[]) => kilobytes(scripts.reduce((sum, src) => sum + (sizes.get(src) ?? 0), 0));
  const pages = asked.map(({ page, scripts }) => ({
    page,
    kilobytes: weigh(scripts),
    afterToday: weigh(scripts.filter((src) => !today.includes(src))),
  }));
  const files = [...scriptFiles(".next/static")].filter((file) => !forOld.has(path.basename(file)));
  const built = files.map((file) => gzipSync(readFileSync(file)).length);
  return { pages, total: kilobytes(built.reduce((sum, one) => sum + one, 0)) };
}
