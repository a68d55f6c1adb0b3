import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import pg from "pg";
import { openDatabase } from "@/scripts/database";
import { measureCoach } from "./coach";
import { makeCouples, openHeart } from "./couples";
import { letLoose, moveTo } from "./cpu";
import { measureOpening, measureTyping } from "./drafting";
import { measureFeed } from "./feed";
import { startFloor } from "./floor";
import { measureMemory } from "./memory";
import { measurePages } from "./pages";
import { measurePost } from "./post";
import { measureQuestions } from "./questions";
import { startServer } from "./server";
import { type Measured, table } from "./table";
import { measureThroughput } from "./throughput";

/**
 * `npm run bench [-- --quick] [--json FILE]` measures what the house promises of its speed, on this machine, in one run.
 * This process, which makes the load, stays on one core. The server and its Postgres share the other for what is said of
 * one post; after that the system puts them where it likes.
 */
const { values: options } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
const size = options.quick
  ? { couples: 500, rounds: 150, slices: 3, pages: 30, typing: 12, feed: [100, 100_000] }
  : { couples: 500, rounds: 500, slices: 8, pages: 100, typing: 60, feed: [100, 100_000, 1_000_000] };
const CORES = { server: 0, load: 1 };

const step = (says: string) => console.log(`${says} …`);

async function measure(): Promise<Measured> {
  const pinned = moveTo(String(CORES.load));
  step("Starting the server on a database of its own");
  const server = await startServer(CORES.server);
  const { appUrl, ownerUrl, stop } = await openDatabase({
    secret: server.secret,
    dataDir: server.dataDir,
    log: () => {},
  });
  const heart = openHeart(server, appUrl);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 1 });
  const floor = await startFloor(CORES.server, ownerUrl);
  const countRows = async () => Number((await owner.query(`select count(*) from "CheckIn"`)).rows[0].count);
  try {
    step(`Linking ${size.couples} couples`);
    const couples = await makeCouples(server, size.couples);
    step("Counting the memory of sockets");
    const memory = await measureMemory(server, couples, [500, 1000]);
    step("Posting, one at a time");
    const post = await measurePost(server, floor, couples.slice(0, 8), size.rounds);
    const tables = couples.slice(0, 50);
    step(`Typing at ${tables.length} drafting tables`);
    const onOneCore = await measureTyping(server, floor, tables, size.typing);
    letLoose(server.pid, server.postmaster);
    const typing = [onOneCore, await measureTyping(server, floor, tables, size.typing)];
    const throughput = [];
    for (const pairs of [50, 500]) {
      step(`Posting, ${pairs} pairs at once`);
      throughput.push(await measureThroughput(server, floor, couples.slice(0, pairs), size.slices, countRows));
    }
    step(
      `Filling feeds with ${size.feed.map((count) => count.toLocaleString("en")).join(", ")} check-ins, and reading them`,
    );
    const feed = await measureFeed(
      server,
      ownerUrl,
      await makeCouples(server, size.feed.length),
      size.feed,
      size.pages,
    );
    step("Filling a box of questions and a long thread, and reading them");
    const [asked] = await makeCouples(server, 1);
    const box = await measureQuestions(server, ownerUrl, asked as (typeof couples)[0], size.pages);
    step("Filling drafting tables with a year of typing, and opening them");
    const opening = await measureOpening(server, ownerUrl, await makeCouples(server, 2), size.pages);
    step("Reading with the coach");
    const coach = await measureCoach();
    const pages = await measurePages(server, (couples[0] as (typeof couples)[0]).partner);
    const where = pinned ? "load on a core of its own" : "not pinned to cores";
    return { server: `${server.kind}, ${where}`, post, typing, throughput, feed, box, opening, memory, coach, pages };
  } finally {
    await Promise.all([floor.stop(), heart.end(), owner.end()]);
    await stop();
    await server.stop();
  }
}

const measured = await measure();
console.log(`\n${table(measured)}`);
if (options.json) writeFileSync(options.json, `${JSON.stringify(measured, null, 2)}\n`);
process.exit(0);
