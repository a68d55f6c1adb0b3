import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { News } from "../decide";
import type { PathView } from "../path/schema";
import { runtime } from "../runtime";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aMoment, drawn, marksMoment, momentsOf, overlapsOf, wants } from "../testing/moments";
import { aPair, type Person, recordOf } from "../testing/pair";
import { nextDraw } from "./rules";
import type { GoodMomentsView, Wish } from "./schema";

const DAY = 86_400;
const refusal = (reason: string) => ({ ok: false, reason });
const both = ({ hurt, accountable }: { hurt: Person; accountable: Person }) => [hurt, accountable];

test("what both said yes to is shown to both once a day, from the marks as they stand, and in one event", async () => {
  const { pass } = await house();
  const pair = await aPair();
  const { hurt, accountable, pairId } = pair;
  await marksMoment(hurt, "walk", "like");
  await marksMoment(accountable, "walk", "open");
  await marksMoment(hurt, "tea", "open");
  await marksMoment(accountable, "tea", "open");
  await marksMoment(hurt, "cook", "like");
  await marksMoment(accountable, "cook", "notNow");
  await marksMoment(accountable, "cook", "notForMe");
  await marksMoment(hurt, "song", "like");
  await sweep({});
  for (const person of both(pair)) expect(await overlapsOf(person)).toEqual([]);
  const { events } = await recordOf(pairId);
  const heard: News[] = [];
  runtime().announce = (news) => heard.push(news);
  await drawn();
  await Promise.all([sweep({}), sweep({})]);
  const after = await recordOf(pairId);
  expect(after.broken).toBeNull();
  expect(after.events).toHaveLength(events.length + 1);
  expect(after.events.at(-1)).toMatchObject({
    name: "moments.drawn",
    actorId: pairId,
    data: { moments: ["tea", "walk"], shelf: null },
  });
  expect(heard).toEqual([{ pair: { id: pairId, seq: after.events.length }, people: [], ended: [] }]);
  for (const person of both(pair)) {
    expect(await overlapsOf(person)).toEqual(["tea", "walk"]);
    expect((await person.look<PathView>("path")).gold).toContain(10);
  }
  // A yes is for once; what did not match stays as it is, for its author alone.
  expect((await momentsOf(hurt)).marks.map(({ moment }) => moment)).toEqual(["cook", "song"]);
  expect((await momentsOf(accountable)).marks).toMatchObject([{ moment: "cook", wish: "notForMe" }]);
  // Whatever either marks later, it stays seven days for both.
  await marksMoment(hurt, "walk", "notForMe");
  await pass(7 * DAY - 60);
  for (const person of both(pair)) expect(await overlapsOf(person)).toEqual(["tea", "walk"]);
  await pass(120);
  for (const person of both(pair)) {
    expect(await overlapsOf(person)).toEqual([]);
    expect((await person.look<PathView>("path")).gold).toContain(10);
  }
});

test("marks fade after seven days, and a mark that was taken away never was", async () => {
  const { pass } = await house();
  const pair = await aPair();
  const { hurt, accountable } = pair;
  await marksMoment(hurt, "walk", "like");
  await marksMoment(hurt, "film", "like");
  await marksMoment(hurt, "film");
  await pass(7 * DAY);
  expect((await momentsOf(hurt)).marks).toEqual([]);
  for (const moment of ["walk", "film"]) await marksMoment(accountable, moment, "like");
  await drawn();
  for (const person of both(pair)) expect(await overlapsOf(person)).toEqual([]);
});

test("a draw that comes late is one draw, and what is marked after it is for the next", async () => {
  const { pass, asOwner } = await house();
  const pair = await aPair();
  const { hurt, accountable, pairId } = pair;
  const next = async () => (await asOwner(`select next from "MomentDraw" where "pairId" = $1`, [pairId]))[0]?.next;
  await marksMoment(hurt, "walk", "like");
  await marksMoment(accountable, "game", "like");
  await pass(3 * DAY);
  await sweep({});
  await marksMoment(accountable, "walk", "like");
  await sweep({});
  expect(await overlapsOf(hurt)).toEqual([]);
  expect(await next()).toBeInstanceOf(Date);
  await drawn();
  expect(await overlapsOf(hurt)).toEqual(["walk"]);
  // When nothing is marked any more, the clock does not come by.
  await drawn(7);
  expect(await next()).toBeUndefined();
});

test("moments of their own are shared words; withdrawn, nothing of them is shown", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const moment = aMoment();
  expect(await hurt.do("addMoment", moment)).toMatchObject({ ok: true });
  expect(await hurt.do("addMoment", moment)).toEqual(refusal("already-there"));
  expect((await momentsOf(accountable)).own).toEqual([
    { id: moment.id, shelf: "together", words: moment.words, mine: false },
  ]);
  for (const person of both(pair)) await marksMoment(person, moment.id, "like");
  await drawn();
  expect((await momentsOf(accountable)).overlaps).toMatchObject([{ moment: moment.id, words: moment.words }]);
  expect(await accountable.do("withdrawMoment", { moment: moment.id })).toEqual(refusal("not-your-words"));
  for (const person of both(pair)) await marksMoment(person, moment.id, "like");
  await hurt.do("withdrawMoment", { moment: moment.id });
  expect(await marksMoment(accountable, moment.id, "like")).toEqual(refusal("not-here"));
  for (const person of both(pair)) expect(await momentsOf(person)).toMatchObject({ own: [], overlaps: [] });
  await drawn(8);
  for (const person of both(pair)) expect(await overlapsOf(person)).toEqual([]);
});

test("the log is read newest first, a page at a time, and a line is withdrawn by its author", async () => {
  const { hurt, accountable } = await aPair();
  const lines = Array.from({ length: 23 }, (_, at) => ({ id: randomUUID(), words: `Good ${at}` }));
  for (const [at, line] of lines.entries()) await (at % 2 ? hurt : accountable).do("logMoment", line);
  const first = await hurt.look<GoodMomentsView>("goodMoments");
  expect(first.items.map(({ words }) => words).slice(0, 2)).toEqual(["Good 22", "Good 21"]);
  const rest = await hurt.look<GoodMomentsView>("goodMoments", { before: first.older });
  expect([first.items.length, rest.items.length, rest.older]).toEqual([20, 3, null]);
  const { at } = await hurt.lookAt("goodMoments", {});
  const good = lines[1]?.id;
  expect(await accountable.do("withdrawGoodMoment", { good })).toEqual(refusal("not-your-words"));
  await hurt.do("withdrawGoodMoment", { good });
  const { shown } = await accountable.lookAt("goodMoments", {}, at);
  expect(shown).toMatchObject({ data: { touched: true, items: [{ id: good, words: null, mine: false }] } });
  expect((await hurt.look<PathView>("path")).gold).toContain(10);
});

test("the fourth shelf is there for nobody until the one who was hurt wants it, and then for both at the hour", async () => {
  const pair = await aPair();
  const { hurt, accountable, pairId } = pair;
  expect(await wants(accountable)).toEqual(refusal("not-here"));
  expect(await accountable.do("setQuietDays", { days: 5 })).toEqual(refusal("not-here"));
  for (const person of both(pair)) expect(await marksMoment(person, "hug", "like")).toEqual(refusal("not-here"));
  await wants(hurt);
  expect(await momentsOf(hurt)).toMatchObject({ touch: false, shelf: { wanted: true, quietDays: 14 } });
  expect(await momentsOf(accountable)).toMatchObject({ touch: false, shelf: null });
  await drawn();
  expect((await recordOf(pairId)).events.at(-1)).toMatchObject({ data: { moments: [], shelf: "out" } });
  const own = aMoment({ shelf: "touch" });
  await accountable.do("addMoment", own);
  for (const person of both(pair)) {
    expect(await momentsOf(person)).toMatchObject({ touch: true, own: [{ id: own.id }] });
    for (const moment of ["hug", "shoulder"])
      expect(await marksMoment(person, moment, "like")).toMatchObject({ ok: true });
  }
  await drawn();
  for (const person of both(pair)) expect(await overlapsOf(person)).toEqual(["hug", "shoulder"]);
  await marksMoment(accountable, "sitClose", "like");
  await wants(hurt, false);
  // For whom it rests by hand it is gone at once; for the other when it could have gone to rest by itself.
  expect(await momentsOf(hurt)).toMatchObject({ touch: false, own: [], overlaps: [], marks: [] });
  for (let day = 0; day < 3; day++) {
    const marks = [{ moment: "sitClose", wish: "like" }];
    expect(await momentsOf(accountable)).toMatchObject({ touch: true, overlaps: [{}, {}], marks });
    await drawn();
  }
  for (const person of both(pair)) {
    expect(await momentsOf(person)).toMatchObject({ touch: false, own: [], overlaps: [], marks: [] });
    expect(await marksMoment(person, "hug", "like")).toEqual(refusal("not-here"));
  }
  // What was shown before it rested does not come back with it.
  await wants(hurt);
  await drawn();
  expect(await momentsOf(accountable)).toMatchObject({ touch: true, own: [{ id: own.id }], overlaps: [], marks: [] });
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("after so many quiet days as they say themselves it rests; a yes of both's, or wanting it again, goes on", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  expect(await hurt.do("setQuietDays", { days: 2 })).toEqual(refusal("unreadable"));
  await hurt.do("setQuietDays", { days: 3 });
  await wants(hurt);
  await drawn();
  const touch = async () => (await momentsOf(accountable)).touch;
  await drawn(2);
  for (const person of both(pair)) await marksMoment(person, "hug", "open");
  await drawn();
  expect([await touch(), await overlapsOf(hurt)]).toEqual([false, []]);
  await wants(hurt);
  await drawn();
  for (const person of both(pair)) await marksMoment(person, "hug", "open");
  await drawn(3);
  await wants(hurt);
  await drawn(2);
  expect(await touch()).toBe(true);
  // No mark of one's alone keeps it out: a "not now" would be told from silence.
  await marksMoment(accountable, "hug", "notNow");
  await drawn();
  expect(await touch()).toBe(false);
  expect(await momentsOf(hurt)).toMatchObject({ shelf: { wanted: false, quietDays: 3 } });
});

test("when each was hurt in a repair, the fourth shelf wants both", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  await wants(hurt);
  await drawn();
  const offered = randomUUID();
  await accountable.do("offerRepair", { id: offered });
  await hurt.do("confirmRepair", { offered });
  expect(await momentsOf(accountable)).toMatchObject({ touch: false, shelf: { wanted: false } });
  await drawn(3);
  for (const person of both(pair)) expect((await momentsOf(person)).touch).toBe(false);
  for (const person of both(pair)) {
    expect((await momentsOf(hurt)).touch).toBe(false);
    await wants(person);
    await drawn();
  }
  for (const person of both(pair)) expect((await momentsOf(person)).touch).toBe(true);
});

test("somebody who has left quietly says yes to nothing any more", async () => {
  const { hurt, accountable, pairId } = await aPair();
  for (const person of [hurt, accountable]) await marksMoment(person, "walk", "like");
  await hurt.do("leavePair", { quiet: true });
  await drawn(2);
  expect(await overlapsOf(accountable)).toEqual([]);
  const { pass, asOwner } = await house();
  await pass(2 * DAY);
  await sweep({});
  expect(await asOwner(`select * from "MomentDraw" where "pairId" = $1`, [pairId])).toEqual([]);
});

test("the database draws at the hour that the screen names", async () => {
  const { asOwner, pass } = await house();
  for (let at = 0; at < 25; at++) {
    await pass(3600);
    const [row] = await asOwner("select clock() as now, next_draw() as next");
    expect(row?.next.getTime()).toBe(nextDraw(row?.now.getTime()));
  }
});

test("a mark is for one of the four and for a moment that is there", async () => {
  const { hurt } = await aPair();
  expect(await marksMoment(hurt, "dance", "like")).toEqual(refusal("unreadable"));
  expect(await marksMoment(hurt, "walk", "love" as Wish)).toEqual(refusal("unreadable"));
  expect(await marksMoment(hurt, randomUUID(), "like")).toEqual(refusal("not-here"));
});
