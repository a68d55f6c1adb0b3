import fc from "fast-check";
import { expect, test } from "vitest";
import { type TextName, textOf } from "@/lib/drafting/document";
import { aDevice, aRoom, calm } from "@/lib/testing/room";
import { MINE } from "./shared-document";
import { openTable } from "./table";

type Room = ReturnType<typeof aRoom>;
type Slot = 1 | 2;

/** A page that sits at the table: its line, its device, and what came back too late. */
async function aPage(room: Room, slot: Slot, device = aDevice()) {
  const line = room.line();
  const late: { id: string; words: string }[] = [];
  const table = openTable({ table: line.table, device, slot, onLate: (id, words) => late.push({ id, words }) });
  await table.enter();
  await calm();
  const types = (id: string, token: string, where = 0, name: TextName = "words") => {
    const document = table.document(id);
    const text = textOf(document, name);
    // Between two tokens, never inside one.
    const at = text.toString().indexOf(";", where % (text.length + 1)) + 1;
    document.transact(() => text.insert(at, token), MINE);
  };
  const cut = () => {
    line.cut();
    table.away();
  };
  const back = async () => {
    line.is.cut = false;
    await table.enter();
    await calm();
  };
  const says = (id: string) => table.read(id).words;
  return { ...{ table, line, device, late, types, cut, back, says } };
}

/** Two pages of two people. */
async function two() {
  const room = aRoom();
  return { room, ada: await aPage(room, 1), ben: await aPage(room, 2) };
}

const tokensIn = (text: string) => text.split(";").filter(Boolean).sort();

test("whatever comes late, twice or out of order, and however often a line is cut: both end equal, nothing lost or doubled", async () => {
  const step = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom("types", "types", "types", "hears", "hears again", "is not answered", "is cut", "is back"),
    where: fc.nat(200),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 60, size: "max" }), async (steps) => {
      const { room, ada, ben } = await two();
      const clause = crypto.randomUUID();
      const typed: string[] = [];
      for (const { who, what, where } of steps) {
        const page = who ? ben : ada;
        if (what === "types") {
          typed.push(`${who}.${typed.length}`);
          page.types(clause, `${typed.at(-1)};`, where);
        } else if (what === "hears") room.arrives(where);
        else if (what === "hears again") room.arrives(where, true);
        else if (what === "is not answered") page.line.is.unanswered = true;
        else if (what === "is cut") page.cut();
        else await page.back();
        if (where % 2) await calm();
        page.line.is.unanswered &&= what === "is not answered";
      }
      for (const page of [ada, ben]) {
        page.line.is.unanswered = false;
        await page.back();
      }
      room.allArrive();
      await calm();
      const third = await aPage(room, 1);
      expect([ada, ben, third].map(({ says }) => tokensIn(says(clause)))).toEqual(Array(3).fill([...typed].sort()));
      expect([ada.says(clause), third.says(clause)]).toEqual([ben.says(clause), ben.says(clause)]);
      expect([ada, ben].map(({ table }) => table.isUnsent())).toEqual([false, false]);
      expect([ada, ben].flatMap(({ device }) => device.names())).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("undo takes back all of one's own, the last first, and nothing of the other's", async () => {
  const step = fc.record({ who: fc.nat(1), clause: fc.nat(2), hears: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
      const { room, ada, ben } = await two();
      const clauses = [0, 1, 2].map(() => crypto.randomUUID());
      for (const [at, { who, clause, hears }] of steps.entries()) {
        (who ? ben : ada).types(clauses[clause] as string, `${who}.${at};`, at * 7);
        await calm();
        if (hears) room.allArrive();
      }
      room.allArrive();
      while (ada.table.canUndo()) ada.table.undo();
      await calm();
      room.allArrive();
      for (const [at, clause] of clauses.entries()) {
        const left = steps.flatMap((one, index) => (one.who && one.clause === at ? [`1.${index}`] : []));
        for (const page of [ada, ben]) expect(tokensIn(page.says(clause))).toEqual(left.sort());
      }
    }),
    { numRuns: 200 },
  );
});

test("what the other chose after oneself stays when one undoes", async () => {
  const { room, ada, ben } = await two();
  const clause = ada.table.add({});
  ada.table.set(clause, { kind: "boundary", subject: "money" });
  await calm();
  room.allArrive();
  ben.table.set(clause, { kind: "request" });
  await calm();
  room.allArrive();
  while (ada.table.canUndo()) ada.table.undo();
  await calm();
  room.allArrive();
  for (const { table } of [ada, ben])
    expect([table.read(clause).kind, table.read(clause).subject]).toEqual(["request", ""]);
});

test("clauses that are moved, put down and taken off at once end in the same order for both, each once", async () => {
  const step = fc.record({
    who: fc.nat(1),
    what: fc.constantFrom("up", "down", "down", "adds", "takes off", "puts back", "hears"),
    which: fc.nat(9),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 40, size: "max" }), async (steps) => {
      const { room, ada, ben } = await two();
      const all = [1, 2, 3, 4].map((at) => ada.table.add({ kind: String(at) }));
      await calm();
      room.allArrive();
      for (const { who, what, which } of steps) {
        const { table } = who ? ben : ada;
        const id = all[which % all.length] as string;
        if (what === "hears") room.allArrive();
        else if (what === "adds") all.push(table.add({ kind: "new" }));
        else if (what === "takes off") table.takeOff(id);
        else if (what === "puts back") table.putBack(id);
        else table.move(id, what === "up" ? -1 : 1);
        await calm();
      }
      room.allArrive();
      const [hers, his] = [ada.table, ben.table];
      expect(hers.clauses()).toEqual(his.clauses());
      expect(new Set(hers.clauses()).size).toBe(hers.clauses().length);
      expect([...hers.clauses(), ...hers.others()].sort()).toEqual([...all].sort());
    }),
    { numRuns: 200 },
  );
});

test("a clause is moved by one place, up and down, even among clauses that stand at one place", async () => {
  const { room, ada, ben } = await two();
  const [one, other] = [ada.table.add({}), ben.table.add({})];
  await calm();
  room.allArrive();
  const three = ada.table.add({});
  await calm();
  room.allArrive();
  const before = ben.table.clauses();
  expect([...before].sort()).toEqual([one, other, three].sort());
  for (const [at, by] of [
    [0, 1],
    [1, 1],
    [2, -1],
    [1, -1],
  ] as const) {
    const order = [...ben.table.clauses()];
    const [id] = order.splice(at, 1) as [string];
    order.splice(at + by, 0, id);
    ben.table.move(id, by);
    expect(ben.table.clauses()).toEqual(order);
  }
});

test("words that reach a clause after it was closed come back, and the page goes on from what is there", async () => {
  const { room, ada, ben } = await two();
  const clause = ada.table.add({ kind: "agreement" });
  ada.types(clause, "first;");
  await calm();
  room.allArrive();
  ada.cut();
  ada.types(clause, "late;", 100);
  ben.types(clause, "his;");
  await calm();
  room.closed.add(clause);
  await ada.back();
  expect(ada.late.map(({ id, words }) => [id, tokensIn(words)])).toEqual([[clause, ["first", "his", "late"]]]);
  expect([ada.says(clause), ada.table.isUnsent(), ada.device.names()]).toEqual([ben.says(clause), false, []]);
  room.closed.delete(clause);
  ada.types(clause, "again;");
  await calm();
  room.allArrive();
  expect(ben.says(clause)).toBe(ada.says(clause));
  expect([ada.table.refusal(clause), tokensIn(ben.says(clause))]).toEqual([null, ["again", "first", "his"]]);
});

test.each(["was cut", "was not answered"])(
  "what a page had not sent that died when its line %s goes with the next page of its device, once",
  async (how) => {
    const { room, ada, ben } = await two();
    const clause = ada.table.add({ kind: "agreement" });
    await calm();
    if (how === "was cut") ada.cut();
    else ada.line.is.unanswered = true;
    for (const token of ["one;", "two;", "three;"]) ada.types(clause, token, 100);
    await calm();
    ada.cut();
    const next = await aPage(room, 1, ada.device);
    room.allArrive();
    await calm();
    expect(tokensIn(next.says(clause))).toEqual(["one", "three", "two"]);
    expect(ben.says(clause)).toBe(next.says(clause));
    expect([next.table.isUnsent(), ada.device.names()]).toEqual([false, []]);
  },
);

test("what a device that keeps nothing had not sent is lost with its page: that is what the other trials would show", async () => {
  const { room, ada, ben } = await two();
  const forgetful = await aPage(room, 1, aDevice({ forgets: true }));
  const clause = ada.table.add({ kind: "agreement" });
  await calm();
  forgetful.cut();
  forgetful.types(clause, "gone;");
  const next = await aPage(room, 1, forgetful.device);
  room.allArrive();
  expect([next.says(clause), ben.says(clause)]).toEqual(["", ""]);
});
