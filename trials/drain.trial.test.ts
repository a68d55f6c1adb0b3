import { expect, test } from "vitest";
import { aProcess } from "@/lib/testing/process";
import { trials } from "@/lib/testing/trials";
import { until } from "@/lib/testing/wire";
import { people, solidGround, whatIsThere } from "./ground";
import { writes } from "./writer";

test("SIGTERM under load lets what is on its way finish: it ends by itself, soon, and no write fails after being sent again", {
  timeout: 3_600_000,
}, async () => {
  const ground = await solidGround();
  let served = await aProcess(ground.appUrl);
  const acked: string[] = [];
  const refused: string[] = [];
  let over = false;
  const told = {
    url: () => served.url,
    acknowledged: (id: string) => acked.push(id),
    refused: (reason: string) => refused.push(reason),
    done: () => over,
  };
  const writing = Promise.all((await people(8)).map((person) => writes(person, told)));
  const rounds = trials(50);
  for (let round = 0; round < rounds; round++) {
    const before = acked.length;
    await Promise.race([until(() => acked.length > before + 20, 120_000), writing]);
    const began = Date.now();
    expect(await served.end("SIGTERM")).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    served = await aProcess(ground.appUrl, served.port);
  }
  over = true;
  await writing;
  await served.end("SIGTERM");
  const { ids, twice, broken } = await whatIsThere(ground);
  expect([ids.size, twice, broken]).toEqual([acked.length, [], []]);
  expect(refused.filter((reason) => reason !== "slow-down")).toEqual([]);
});
