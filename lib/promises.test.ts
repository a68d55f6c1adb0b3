import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import type { CheckInsView } from "./check-ins/schema";
import { rowsOf } from "./testing/doors";
import { house } from "./testing/house";
import { aCheckIn, anInvitation, aPair, aPerson, onAnotherDevice } from "./testing/pair";
import { aWire, changes, connect, cut, doing, looking, quiet, until } from "./testing/wire";
import type { At } from "./wire/protocol";

const wire = await aWire();
afterAll(wire.close);
const { url } = wire;

test("10. a write sent many times at once happens once, and each is answered alike", async () => {
  const { hurt, accountable } = await aPair();
  const second = await onAnotherDevice(hurt);
  for (const name of ["postCheckIn", "saveDraft"] as const) {
    const input = name === "postCheckIn" ? aCheckIn() : { composer: "check-in", words: "Once." };
    const requestId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) => (at % 2 ? hurt : second).do(name, input, requestId)),
    );
    expect(answers[0]).toMatchObject({ ok: true });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  }
  expect((await accountable.look<CheckInsView>("checkIns")).items).toHaveLength(1);
});

test("10. a request id is one's own: the other may use the same", async () => {
  const { hurt, accountable } = await aPair();
  const requestId = randomUUID();
  expect(await hurt.do("postCheckIn", aCheckIn(), requestId)).toMatchObject({ ok: true, at: { pair: 2 } });
  expect(await accountable.do("postCheckIn", aCheckIn(), requestId)).toMatchObject({ ok: true, at: { pair: 3 } });
});

test("10. a refused write changes nothing, anywhere", async () => {
  const { hurt, accountable, pairId, repair } = await aPair();
  const checkIn = aCheckIn();
  await hurt.do("postCheckIn", checkIn);
  const all = () => house().then((here) => rowsOf(here, [pairId, hurt.userId, accountable.userId]));
  const before = await all();
  const refused = [
    hurt.do("postCheckIn", aCheckIn({ words: "" })),
    hurt.do("postCheckIn", checkIn),
    hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "noted" }),
    hurt.do("createInvitation", { role: "hurt" }),
    hurt.do("nameRepair", { repair: randomUUID(), name: "x" }),
    hurt.do("saveDraft", { composer: "Not a composer", words: "x" }),
    accountable.do("nameRepair", { repair, name: "x" }),
    accountable.do("withdrawCheckIn", { checkIn: checkIn.id }),
    accountable.do("confirmRepair", { offered: repair }),
  ];
  for (const answer of await Promise.all(refused)) expect(answer).toMatchObject({ ok: false });
  expect(await all()).toEqual(before);
});

type Seen = { at: At; views: [{ data: CheckInsView }] };
const feed = (socket: Awaited<ReturnType<typeof connect>>, since?: At) =>
  looking(socket, { view: "checkIns", input: {}, ...(since ? { since } : {}) }) as unknown as Promise<Seen>;

test("11. after a reconnect, what was missed is asked for, and is all there", async () => {
  const { hurt, accountable } = await aPair();
  const before = await connect(url, accountable);
  const known = await feed(before);
  before.close();
  const hers = await connect(url, hurt);
  const written = Array.from({ length: 5 }, () => aCheckIn());
  for (const checkIn of written) await doing(hers, "postCheckIn", checkIn);
  await doing(hers, "withdrawCheckIn", { checkIn: written[2]?.id });
  const after = await connect(url, accountable);
  const missed = await feed(after, known.at);
  expect(missed.views[0].data).toEqual({ ...(await feed(after)).views[0].data, touched: true });
  expect(missed.views[0].data.items.map(({ id }) => id)).toEqual(written.map(({ id }) => id).reverse());
  for (const socket of [hers, after]) socket.close();
});

test("11. every change that concerns what is shown is heard of, whoever of the two makes it and on whatever device", async () => {
  const { hurt, accountable } = await aPair();
  const sockets = [
    await connect(url, hurt),
    await connect(url, accountable),
    await connect(url, await onAnotherDevice(hurt)),
  ];
  const shown = await Promise.all(sockets.map((socket) => feed(socket)));
  for (const [at, socket] of sockets.entries()) await doing(socket, "postCheckIn", aCheckIn({ words: `From ${at}.` }));
  await until(() => sockets.every((socket) => changes(socket).length === 2));
  for (const [at, socket] of sockets.entries())
    expect((await feed(socket, shown[at]?.at)).views[0].data.items).toHaveLength(3);
  for (const socket of sockets) socket.close();
});

test("11. who is in another pair by now is shown that one, whole, whatever they saw of the one before", async () => {
  const { hurt, accountable } = await aPair();
  await accountable.do("postCheckIn", aCheckIn({ words: "In the pair before." }));
  const before = await hurt.lookAt("checkIns", {});
  await hurt.do("leavePair", { quiet: false });
  const cem = await aPerson("Cem");
  const { pair, code } = await anInvitation(hurt);
  await cem.do("joinInvitation", { code, role: "unsure" });
  await hurt.do("confirmJoiner", { pair, role: "unsure" });
  for (const words of [null, "In the pair now.", "And more.", "And more."]) {
    if (words) await cem.do("postCheckIn", aCheckIn({ words }));
    const { shown } = await hurt.lookAt("checkIns", {}, before.at);
    expect(shown).toEqual((await hurt.lookAt("checkIns", {})).shown);
  }
});

test("14. somebody who has left hears nothing more of the pair, and neither does the one who stayed of them", async () => {
  const { hurt, accountable } = await aPair();
  for (const quietly of [true, false]) {
    const pair = quietly ? { hurt, accountable } : await aPair();
    const [left, stays] = [await connect(url, pair.hurt), await connect(url, pair.accountable)];
    expect(await doing(left, "leavePair", { quiet: quietly })).toMatchObject({ ok: true });
    expect(await cut(left, 1000)).not.toBeNull();
    expect(await cut(stays, quietly ? 300 : 1000)).toEqual(quietly ? null : expect.any(Number));
    const [back, other] = [await connect(url, pair.hurt), quietly ? stays : await connect(url, pair.accountable)];
    expect(await doing(other, "postCheckIn", aCheckIn())).toMatchObject({ ok: quietly });
    await quiet();
    expect(changes(back)).toEqual([]);
    expect(await feed(back)).toMatchObject({ views: [{ refused: "not-here" }] });
    for (const socket of [back, other]) socket.close();
  }
});
