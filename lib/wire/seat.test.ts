import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { encoded, newClientId } from "../drafting/document";
import { writes } from "../testing/agreements";
import { aPair } from "../testing/pair";
import { aWire, connect, quiet, until } from "../testing/wire";

const wire = await aWire();
afterAll(wire.close);

type Line = Awaited<ReturnType<typeof connect>>;
const enters = (socket: Line) => socket.timeout(5000).emitWithAck("enter" as "do", {});

test.each(["is cut", "leaves"])("a page that %s while it still comes in is not there", async (how) => {
  const { hurt, accountable } = await aPair();
  const his = await connect(wire.url, accountable);
  await enters(his);
  const there = new Set<string>();
  his.on("there", (page, place) => void (place ? there.add(page) : there.delete(page)));
  for (let at = 0; at < 20; at++) {
    const hers = await connect(wire.url, hurt);
    const entering = enters(hers).catch(() => null);
    // By turns at once, and a little later.
    for (let turn = 0; turn < at % 5; turn++) await new Promise((go) => setImmediate(go));
    if (how === "leaves") hers.emit("leave" as "do");
    else hers.io.engine.close();
    await entering;
    hers.close();
  }
  await quiet();
  expect([...there]).toEqual([]);
});

test("a page that leaves and comes back at once is there, and hears what is typed", async () => {
  const { hurt, accountable } = await aPair();
  const [hers, his] = [await connect(wire.url, hurt), await connect(wire.url, accountable)];
  const there = new Set<string>();
  await enters(his);
  his.on("there", (page, place) => void (place ? there.add(page) : there.delete(page)));
  const heard: unknown[] = [];
  hers.on("edited", (edit) => heard.push(edit?.document));
  for (let at = 0; at < 10; at++) {
    const first = enters(hers);
    hers.emit("leave" as "do");
    const second = await enters(hers);
    expect([await first, second]).toMatchObject([{ reason: "not-here" }, { documents: [] }]);
  }
  await until(() => there.size === 1);
  const clause = crypto.randomUUID();
  await writes(accountable, clause, { words: "One." });
  const document = new Y.Doc();
  document.clientID = newClientId(2);
  document.getText("words").insert(0, "Two.");
  const update = encoded(Y.encodeStateAsUpdate(document));
  expect(await his.timeout(5000).emitWithAck("edit" as "do", clause, update)).toEqual({ n: 2 });
  await until(() => heard.length > 0);
  expect(heard).toEqual([clause]);
});
