import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { CheckInsView } from "../check-ins/schema";
import { documentOf } from "../drafting/document";
import { sits, typed } from "../testing/forged";
import { house } from "../testing/house";
import { aCheckIn, anInvitation, aPair, aPerson, onAnotherDevice } from "../testing/pair";
import { aProcess } from "../testing/process";
import { changes, connect, cut, doing, looking, quiet, until } from "../testing/wire";
import type { Table } from "./protocol";

const { appUrl } = await house();
const [one, two] = await Promise.all([aProcess(appUrl), aProcess(appUrl)]);
afterAll(() => Promise.all([one.end("SIGKILL"), two.end("SIGKILL")]));

test("two who are on different processes hear each other, within a moment and without a word in it", async () => {
  const { hurt, accountable } = await aPair();
  const [hers, his] = [await connect(one.url, hurt), await connect(two.url, accountable)];
  const began = Date.now();
  await doing(his, "postCheckIn", aCheckIn({ words: "From the other process." }));
  await until(() => changes(hers).length > 0);
  expect(Date.now() - began).toBeLessThan(2000);
  expect(changes(hers)).toEqual(['2["changed",{"pair":2}]']);
  const seen = (await looking(hers, { view: "checkIns", input: {} })) as { views: { data: CheckInsView }[] };
  expect(seen.views[0]?.data.items[0]?.words).toBe("From the other process.");
  for (const socket of [hers, his]) socket.close();
});

test("a private write is heard by one's own device on another process, and not by the partner there", async () => {
  const { hurt, accountable } = await aPair();
  const second = await onAnotherDevice(hurt);
  const [here, there, his] = [
    await connect(one.url, hurt),
    await connect(two.url, second),
    await connect(two.url, accountable),
  ];
  await doing(here, "saveDraft", { composer: "check-in", words: "x" });
  await until(() => changes(there).length > 0);
  await quiet();
  expect([changes(there), changes(here), changes(his)]).toEqual([['2["changed",{"self":true}]'], [], []]);
  for (const socket of [here, there, his]) socket.close();
});

test("signing out a device that is on another process cuts it within a second", async () => {
  const ada = await aPerson();
  const second = await onAnotherDevice(ada);
  const [here, there] = [await connect(one.url, ada), await connect(two.url, second)];
  const seen = (await looking(there, { view: "sessions", input: {} })) as {
    views: { data: { id: string; here: boolean }[] }[];
  };
  await doing(here, "endSessions", { sessions: [seen.views[0]?.data.find((session) => session.here)?.id] });
  expect(await cut(there, 1000)).not.toBeNull();
  here.close();
});

test("linking cuts the joiner on another process, who comes back into the pair", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(ada);
  const [hers, his] = [await connect(one.url, ada), await connect(two.url, ben)];
  await doing(his, "joinInvitation", { code, role: "accountable" });
  await until(() => changes(hers).length > 0);
  await doing(hers, "confirmJoiner", { pair, role: "hurt" });
  for (const socket of [hers, his]) expect(await cut(socket)).not.toBeNull();
  const [herAgain, hisAgain] = [await connect(one.url, ada), await connect(two.url, ben)];
  await doing(herAgain, "postCheckIn", aCheckIn());
  await until(() => changes(hisAgain).length > 0);
  for (const socket of [herAgain, hisAgain]) socket.close();
});

test("at one table from two processes each is told that the other sits there, and has what they type, without a word of it on the way", async () => {
  const { hurt, accountable } = await aPair();
  const hers = await sits(one.url, hurt);
  const his = await sits(two.url, accountable);
  await until(() => hers.there.length > 0 && his.there.length > 0);
  const clause = randomUUID();
  expect(await his.edit(clause, typed(2, "We tell each other."))).toEqual({ n: 1 });
  await until(() => hers.edits.length > 0);
  expect(hers.edits).toEqual([null]);
  const { documents } = (await hers.ask("enter", {})) as Table;
  expect(documents.map(({ document, updates }) => [document, documentOf(updates).getText("words").toString()])).toEqual(
    [[clause, "We tell each other."]],
  );
  his.socket.close();
  await until(() => hers.there.at(-1)?.[1] === null);
  hers.socket.close();
});

test("when the line between the processes is lost, every socket comes back and asks", async () => {
  const { asOwner } = await house();
  const { hurt, accountable } = await aPair();
  const sockets = [await connect(one.url, hurt), await connect(two.url, accountable)] as const;
  await asOwner(
    "select pg_terminate_backend(pid) from pg_stat_activity where query ilike 'listen%' and datname = current_database()",
  );
  for (const socket of sockets) expect(await cut(socket)).not.toBeNull();
  const [hers, his] = [await connect(one.url, hurt), await connect(two.url, accountable)];
  // She was back before the line was: what he writes in between must reach her all the same.
  await doing(his, "postCheckIn", aCheckIn());
  await until(() => changes(hers).length > 0 || !hers.connected);
  for (const socket of [hers, his]) socket.close();
});
