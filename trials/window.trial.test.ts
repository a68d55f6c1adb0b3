import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SittingView } from "@/lib/sittings/schema";
import { house } from "@/lib/testing/house";
import { aPair, type Person } from "@/lib/testing/pair";
import { aProcess } from "@/lib/testing/process";
import { connect, doing, looking } from "@/lib/testing/wire";

const MINUTE = 60_000;

test("a window held on two phones, across a server that is killed and a line that is cut, ends for both at the same second", async () => {
  const { appUrl, pass } = await house();
  const { hurt, accountable } = await aPair();
  const plan = randomUUID();
  const time = new Date().toISOString().slice(11, 16);
  const times = { id: plan, days: [1, 2, 3, 4, 5, 6, 7], time, zone: "UTC", minutes: 30, only: false };
  await hurt.do("proposeWindows", times);
  await accountable.do("agreeWindows", { plan });

  let served = await aProcess(appUrl);
  const line = (person: Person) => connect(served.url, person);
  let [hers, his] = [await line(hurt), await line(accountable)];
  const on = async (socket: typeof hers) => {
    const seen = await looking(socket, { view: "sitting", input: {} });
    return (seen as unknown as { views: [{ data: SittingView }] }).views[0].data;
  };
  for (const socket of [hers, his]) expect(await doing(socket, "enterSitting", {})).toMatchObject({ ok: true });
  await doing(hers, "askForMore", {});
  const end = ((await on(his)).window?.endsAt ?? 0) + 10 * MINUTE;

  await served.end("SIGKILL");
  served = await aProcess(appUrl, served.port);
  [hers, his] = [await line(hurt), await line(accountable)];
  expect(await doing(his, "askForMore", {})).toMatchObject({ ok: true });
  his.io.engine.close();
  his = await line(accountable);
  for (const socket of [hers, his]) {
    const { window, inside } = await on(socket);
    expect([window?.endsAt, inside?.there, inside?.extended]).toEqual([end, true, true]);
  }

  const { now } = await on(hers);
  await pass((end - now) / 1000 - 5);
  for (const socket of [hers, his]) expect((await on(socket)).inside).not.toBeNull();
  await pass(5);
  for (const socket of [hers, his]) expect((await on(socket)).inside).toBeNull();
  for (const socket of [hers, his]) socket.close();
  await served.end("SIGTERM");
});
