import { aCheckIn, type Couple } from "./couples";
import { spent } from "./cpu";
import { hangUp, phonesOf } from "./load";
import type { Server } from "./server";

export type Throughput = {
  pairs: number;
  perSecond: number;
  perCpuSecond: number;
  /** Parts of one core: what each was busy. The load generator has a core of its own. */
  serverCpu: number;
  postgresCpu: number;
  loadCpu: number;
  acks: number;
  rows: number;
};

/**
 * Acknowledged check-ins: every couple connected, its author posting the next as soon as the last is acknowledged. A row
 * for each acknowledgement and an acknowledgement for each row, or it throws.
 */
export async function measureThroughput(
  server: Server,
  couples: Couple[],
  seconds: number,
  countRows: () => Promise<number>,
): Promise<Throughput> {
  const phones = await phonesOf(
    server,
    couples.flatMap(({ author, partner }) => [author, partner]),
  );
  const rowsBefore = await countRows();
  let acks = 0;
  let stopping = false;
  const posting = phones
    .filter((_phone, index) => index % 2 === 0)
    .map(async (author) => {
      while (!stopping) {
        const answer = await author.do("postCheckIn", aCheckIn());
        if (!answer.ok) throw new Error(`a check-in was refused: ${answer.reason}`);
        acks++;
      }
    });
  const sleep = (ms: number) => Promise.race([new Promise((resolve) => setTimeout(resolve, ms)), Promise.all(posting)]);

  await sleep(1000);
  const [cpu, load, from, began] = [spent(server.pid, server.postmaster), process.cpuUsage(), acks, performance.now()];
  await sleep(seconds * 1000);
  const took = (performance.now() - began) / 1000;
  const [now, mine, done] = [spent(server.pid, server.postmaster), process.cpuUsage(load), acks - from];

  stopping = true;
  await Promise.all(posting);
  hangUp(phones);
  const rows = (await countRows()) - rowsBefore;
  if (rows !== acks) throw new Error(`${acks} check-ins were acknowledged, but there are ${rows} rows`);
  const [serverCpu, postgresCpu] = [(now.server - cpu.server) / took, (now.postgres - cpu.postgres) / took];
  return {
    ...{ pairs: couples.length, serverCpu, postgresCpu, acks, rows },
    perSecond: done / took,
    perCpuSecond: done / took / (serverCpu + postgresCpu),
    loadCpu: (mine.user + mine.system) / 1e6 / took,
  };
}
