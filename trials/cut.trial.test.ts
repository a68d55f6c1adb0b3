import type { AddressInfo } from "node:net";
import { createServer, connect as dial, type Socket } from "node:net";
import { expect, test } from "vitest";
import { aProcess } from "@/lib/testing/process";
import { trials } from "@/lib/testing/trials";
import { people, solidGround, whatIsThere } from "./ground";
import { writes } from "./writer";

/** Between the writers and the app: once told to, it lets a question through and cuts the line before the answer. */
async function aCuttingProxy(port: number) {
  let toCut = 0;
  const lines = new Set<Socket>();
  const proxy = createServer((near) => {
    const far = dial(port, "127.0.0.1");
    for (const line of [near, far]) {
      lines.add(line);
      line.on("error", () => {});
      line.on("close", () => {
        lines.delete(line);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on("data", (data) => {
      if (toCut > 0 && data.includes('[{"ok":true')) {
        toCut--;
        near.destroy();
      } else near.write(data);
    });
  });
  await new Promise<void>((listening) => proxy.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    cutNext: () => toCut++,
    close: () => {
      proxy.close();
      for (const line of lines) line.destroy();
    },
  };
}

test("a line that is cut after the commit and before the answer, on a fifth of all posts: each happens once", {
  timeout: 3_600_000,
}, async () => {
  const ground = await solidGround();
  const app = await aProcess(ground.appUrl);
  const proxy = await aCuttingProxy(app.port);
  const wanted = trials(10_000);
  const acked = new Map<string, number>();
  await Promise.all(
    (await people(8)).map((person) =>
      writes(person, {
        url: () => proxy.url,
        sending: (_id, sent) => sent === 1 && Math.random() < 0.2 && proxy.cutNext(),
        acknowledged: (id, sent) => acked.set(id, sent),
        twice: 0.1,
        done: () => acked.size >= wanted,
      }),
    ),
  );
  proxy.close();
  await app.end("SIGKILL");
  const { ids, twice, broken } = await whatIsThere(ground);
  expect([...acked.keys()].filter((id) => !ids.has(id))).toEqual([]);
  expect([ids.size, twice, broken]).toEqual([acked.size, [], []]);
  const again = [...acked.values()].filter((sent) => sent > 1).length;
  expect(again).toBeGreaterThan(wanted * 0.1);
});
