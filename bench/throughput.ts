import { aCheckIn, type Couple } from "./couples";
import { spent } from "./cpu";
import type { Floor } from "./floor";
import { hangUp, phonesOf } from "./load";
import type { Server } from "./server";
import { median, paired, pause } from "./statistics";

/** What was done in a slice of time, a second: writes, and seconds of CPU. */
type Slice = { writes: number; server: number; postgres: number; load: number };

export type Throughput = {
  pairs: number;
  perSecond: number;
  perCpuSecond: number;
  /** The bare floor's, in slices between. */
  floorPerCpuSecond: number;
  /** CPU for one write over CPU for one of the floor's, slice by slice. */
  cpuRatio: number;
  /** Parts of one core: what each was busy. The load generator has a core of its own. */
  serverCpu: number;
  postgresCpu: number;
  loadCpu: number;
  acks: number;
  rows: number;
};

/** Lets everybody write, each the next as soon as the last is acknowledged, and counts from when all are busy. */
async function slice(writers: (() => Promise<unknown>)[], ms: number, cpu: () => { server: number; postgres: number }) {
  let writes = 0;
  let stopping = false;
  const writing = writers.map(async (write) => {
    while (!stopping) {
      await write();
      writes++;
    }
  });
  await Promise.race([pause(ms / 5), ...writing]);
  const [from, before, load, began] = [writes, cpu(), process.cpuUsage(), performance.now()];
  await Promise.race([pause(ms), ...writing]);
  const [done, after, mine, took] = [writes - from, cpu(), process.cpuUsage(load), (performance.now() - began) / 1000];
  stopping = true;
  await Promise.all(writing);
  const spentCpu = { server: after.server - before.server, postgres: after.postgres - before.postgres };
  const each = { writes: done, ...spentCpu, load: (mine.user + mine.system) / 1e6 };
  const second = Object.entries(each).map(([what, value]) => [what, value / took]);
  return { all: writes, second: Object.fromEntries(second) as Slice };
}

const cpuOf = ({ server, postgres, writes }: Slice) => (server + postgres) / writes;

/**
 * Acknowledged check-ins with so many pairs connected, in slices that take turns with the bare floor's. A row for each
 * acknowledgement and an acknowledgement for each row, or it throws.
 */
export async function measureThroughput(
  server: Server,
  floor: Floor,
  couples: Couple[],
  slices: number,
  countRows: () => Promise<number>,
): Promise<Throughput> {
  const phones = await phonesOf(
    server,
    couples.flatMap(({ author, partner }) => [author, partner]),
  );
  const bare = await floor.pairs(couples.length);
  const post = (at: number) => async () => {
    const answer = await phones[at * 2]?.do("postCheckIn", aCheckIn());
    if (!answer?.ok) throw new Error(`a check-in was refused: ${answer?.reason}`);
  };
  const rowsBefore = await countRows();
  const measured: Slice[] = [];
  const floors: Slice[] = [];
  let acks = 0;
  for (let turn = 0; turn < slices; turn++) {
    const ours = await slice(
      couples.map((_couple, at) => post(at)),
      1500,
      () => spent(server.pid, server.postmaster),
    );
    acks += ours.all;
    measured.push(ours.second);
    const theirs = await slice(
      bare.map((pair) => pair.post),
      750,
      () => spent(floor.pid, server.postmaster),
    );
    floors.push(theirs.second);
  }
  hangUp(phones);
  for (const pair of bare) pair.hangUp();
  const rows = (await countRows()) - rowsBefore;
  if (rows !== acks) throw new Error(`${acks} check-ins were acknowledged, but there are ${rows} rows`);
  const middle = (what: keyof Slice) => median(measured.map((one) => one[what]));
  return {
    ...{ pairs: couples.length, acks, rows, perSecond: middle("writes") },
    perCpuSecond: 1 / median(measured.map(cpuOf)),
    floorPerCpuSecond: 1 / median(floors.map(cpuOf)),
    cpuRatio: median(paired(measured.map(cpuOf), floors.map(cpuOf))),
    ...{ serverCpu: middle("server"), postgresCpu: middle("postgres"), loadCpu: middle("load") },
  };
}
