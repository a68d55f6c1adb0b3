import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { auth } from "../auth/auth";
import type { CheckInsView } from "../check-ins/schema";
import { house } from "../testing/house";
import { aCheckIn, anInvitation, aPair, aPerson, onAnotherDevice } from "../testing/pair";
import { aSocket, aWire, changes, connect, cut, doing, looking, opened, quiet, until } from "../testing/wire";
import * as trips from "../trip";
import { MAX_FRAME } from "./protocol";

const wire = await aWire();
afterAll(wire.close);
const { url } = wire;
const WORDS = "Sam wrote to me again, on the blue telephone.";

test.each([
  ["no origin", { origin: null }],
  ["another site's origin", { origin: "http://127.0.0.1:3001" }],
  ["our origin with something behind it", { origin: "http://127.0.0.1:3000.example.org" }],
  ["a null origin", { origin: "null" }],
  ["polling", { transports: ["polling"] }],
])("a socket with %s is refused", async (_name, handshake) => {
  const { token } = await aPerson();
  expect(await opened(aSocket(url, token, handshake))).toMatch(/websocket error|xhr poll error/);
});

test.each([
  ["no cookie", null, {}],
  ["a made-up token", "made-up", {}],
  ["a cookie that can't be decoded", null, { cookie: "mend-session=%E0%A4%A" }],
  ["a cookie of many others", null, { cookie: `${"a=b; ".repeat(200)}mend-session=` }],
])("a socket with %s is told that it is signed out", async (_name, token, handshake) => {
  expect(await opened(aSocket(url, token, handshake))).toBe("signed-out");
});

test("a page of somebody who has signed out is not given another's wire", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  expect(await opened(aSocket(url, ada.token, { userId: ben.userId }))).toBe("somebody-else");
  const right = aSocket(url, ada.token, { userId: ada.userId });
  expect(await opened(right)).toBe("open");
  right.close();
});

test.each(["hello", "changed", "Do", "__proto__", "connection", "join"])(
  "the unknown event %j disconnects",
  async (event) => {
    const socket = await connect(url, await aPerson());
    (socket as unknown as { emit: (name: string, answer: () => void) => void }).emit(event, () => {});
    expect(await cut(socket)).not.toBeNull();
  },
);

test.each(["do", "look"] as const)("a %s that wants no answer disconnects", async (event) => {
  const socket = await connect(url, await aPerson());
  socket.emit(event, "prove", randomUUID(), {});
  expect(await cut(socket)).not.toBeNull();
});

test("frames that are not what they should be are answered in words, and the socket stands", async () => {
  const socket = await connect(url, await aPerson());
  const ask = (event: "do" | "look", ...args: unknown[]) => socket.timeout(5000).emitWithAck(event, ...args);
  const id = randomUUID();
  const bad: unknown[][] = [
    [],
    ["prove"],
    ["prove", id],
    ["prove", "x", {}],
    [7, id, {}],
    ["prove", id, {}, {}],
    ["x".repeat(61), id, {}],
    [{}, [], null],
  ];
  for (const frame of bad)
    expect(await ask("do", ...frame)).toMatchObject({
      ok: false,
      reason: frame.length === 2 ? expect.any(String) : "unreadable",
    });
  for (const frame of [
    [],
    [null],
    [[]],
    [{}],
    [[{}]],
    [[{ view: 7 }]],
    [[{ view: "us", extra: 1 }]],
    [Array(21).fill({ view: "us" })],
  ]) {
    expect(await ask("look", ...frame)).toEqual({ ok: false, reason: "unreadable" });
  }
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty", "returnHeld", ""]) {
    expect(await doing(socket, name, {})).toEqual({ ok: false, reason: "unknown-operation" });
    expect(await looking(socket, { view: name, input: {} })).toMatchObject({ views: [{ refused: "not-here" }] });
  }
  expect(socket.connected).toBe(true);
  socket.close();
});

test.each([
  ["since a time that fits no number of ours", { since: { pair: Number.MAX_SAFE_INTEGER, self: 0 } }, {}],
  ["since before the beginning", { since: { pair: -(2 ** 31), self: -1 } }, {}],
  ["before a place that fits no number of ours", {}, { before: Number.MAX_SAFE_INTEGER }],
  ["since a time of half a tick", { since: { pair: 0.5, self: 0 } }, {}],
])("a look %s is answered, not unexpected", async (_name, more, input) => {
  const { hurt } = await aPair();
  const socket = await connect(url, hurt);
  expect(JSON.stringify(await looking(socket, { view: "checkIns", input, ...more }))).not.toContain("unexpected");
  socket.close();
});

test("a frame that is too large is not taken, and everybody else goes on", async () => {
  const { hurt, accountable } = await aPair();
  const [large, other] = [await connect(url, hurt), await connect(url, accountable)];
  void doing(large, "postCheckIn", aCheckIn({ words: "x".repeat(2 ** 20) })).catch(() => {});
  expect(await cut(large)).not.toBeNull();
  expect(await looking(other, { view: "checkIns", input: {} })).toMatchObject({ views: [{ data: { items: [] } }] });
  other.close();
});

test("what fits into a frame is at least as long as what can be written", () => {
  expect(MAX_FRAME).toBeGreaterThan(3 * 20_000 + 300);
});

test("the partner hears that something changed, the sender does not, and no frame holds a word of it", async () => {
  const { hurt, accountable } = await aPair();
  const second = await onAnotherDevice(accountable);
  const [hers, his, hisOther] = [await connect(url, hurt), await connect(url, accountable), await connect(url, second)];
  expect(await doing(his, "postCheckIn", aCheckIn({ words: WORDS }))).toEqual({ ok: true, at: { pair: 2, self: 2 } });
  await until(() => changes(hers).length > 0 && changes(hisOther).length > 0);
  await quiet();
  expect([changes(hers), changes(hisOther), changes(his)]).toEqual([
    ['2["changed",{"pair":2}]'],
    ['2["changed",{"pair":2}]'],
    [],
  ]);
  const seen = (await looking(hers, { view: "checkIns", input: {} })) as { views: { data: CheckInsView }[] };
  expect(seen.views[0]?.data.items[0]?.words).toBe(WORDS);
  for (const socket of [hers, his, hisOther]) socket.close();
});

test("whoever has heard that the other wrote is asked anew who they are, and does not try in vain", async () => {
  const { hurt, accountable } = await aPair();
  const [hers, his] = [await connect(url, hurt), await connect(url, accountable)];
  const post = async (socket: typeof hers) =>
    expect(await doing(socket, "postCheckIn", aCheckIn())).toMatchObject({ ok: true });
  await post(hers);
  await post(his);
  await until(() => changes(hers).length > 0);
  const trip = vi.spyOn(trips, "trip");
  await post(hers);
  await post(hers);
  // Asked anew in two trips (`begin`, and what was decided), and then known, in one, which has no `begin`.
  expect(trip.mock.calls.map(([, [first]]) => first === "begin")).toEqual([true, false, false]);
  trip.mockRestore();
  for (const socket of [hers, his]) socket.close();
});

test("a private write reaches one's own devices, and nothing reaches the partner", async () => {
  const { hurt, accountable } = await aPair();
  const second = await onAnotherDevice(hurt);
  const [hers, hersOther, his] = [
    await connect(url, hurt),
    await connect(url, second),
    await connect(url, accountable),
  ];
  await doing(hers, "saveDraft", { composer: "check-in", words: WORDS });
  await until(() => changes(hersOther).length > 0);
  await quiet();
  expect([changes(hersOther), changes(hers), changes(his)]).toEqual([['2["changed",{"self":true}]'], [], []]);
  for (const socket of [hers, hersOther, his]) socket.close();
});

test("a device that was signed out from another is cut within a second, and gets in no more", async () => {
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  const [here, there] = [await connect(url, ada), await connect(url, other)];
  const seen = (await looking(there, { view: "sessions", input: {} })) as {
    views: { data: { id: string; here: boolean }[] }[];
  };
  const id = seen.views[0]?.data.find((session) => session.here)?.id;
  await doing(here, "endSessions", { sessions: [id] });
  expect(await cut(there, 1000)).not.toBeNull();
  expect(await opened(aSocket(url, other.token))).toBe("signed-out");
  await auth.signOut(ada.token);
  expect(await cut(here, 1000)).not.toBeNull();
});

test("when two have linked, both sockets are cut, come back, and hear of the pair", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { pair, code } = await anInvitation(ada);
  const before = [await connect(url, ada), await connect(url, ben)] as const;
  await doing(before[1], "joinInvitation", { code, role: "accountable" });
  await until(() => changes(before[0]).length > 0);
  expect(await doing(before[0], "confirmJoiner", { pair, role: "hurt" })).toMatchObject({ ok: true });
  for (const socket of before) expect(await cut(socket)).not.toBeNull();
  const [hers, his] = [await connect(url, ada), await connect(url, ben)];
  await doing(hers, "postCheckIn", aCheckIn());
  await until(() => changes(his).includes('2["changed",{"pair":2}]'));
  for (const socket of [hers, his]) socket.close();
});

test("a socket that stayed open does not bring back a session that was left alone for too long", async () => {
  const { pass } = await house();
  const ada = await aPerson();
  const shared = await onAnotherDevice(ada, { shared: true });
  const socket = await connect(url, shared);
  await pass(31 * 60);
  expect(await looking(socket, { view: "us", input: {} })).toEqual({ ok: false, reason: "signed-out" });
  expect(await cut(socket)).not.toBeNull();
  expect(await opened(aSocket(url, shared.token))).toBe("signed-out");
});

test("who asks too much at once is slowed down, in words", async () => {
  const socket = await connect(url, await aPerson());
  const answers = await Promise.all(Array.from({ length: 200 }, () => looking(socket)));
  expect(answers.some((answer) => "reason" in answer && answer.reason === "slow-down")).toBe(true);
  expect(answers.slice(0, 100).every((answer) => "reason" in answer && answer.reason === "unreadable")).toBe(true);
  socket.close();
});

test("sockets that were connecting while a session ended hear nothing of what comes after", async () => {
  const { hurt, accountable } = await aPair();
  for (let round = 0; round < 4; round++) {
    const stolen = await onAnotherDevice(hurt as never);
    const lines = Array.from({ length: 12 }, () => aSocket(url, stolen.token));
    const opening = lines.map(opened);
    await new Promise((on) => setTimeout(on, 3 + round * 6));
    await auth.signOut(stolen.token);
    await Promise.all(opening);
    await until(() => lines.every(({ connected }) => !connected));
    await accountable.do("postCheckIn", aCheckIn());
    expect(lines.some(({ connected }) => connected)).toBe(false);
  }
});
