import { expect, test } from "vitest";
import { textOf } from "@/lib/drafting/document";
import { aDevice, aRoom, calm } from "@/lib/testing/room";
import { until } from "@/lib/testing/wire";
import type { Wire } from "@/lib/wire/client";
import { MINE } from "./shared-document";
import { openTable } from "./table";

type Line = Wire["table"];
const refuses = (reason: "unexpected" | "too-large" | "table-rests") => Promise.resolve({ ok: false as const, reason });

/** A page whose line may be another's than the room's own. */
async function aPage(room = aRoom(), device = aDevice(), other: (line: Line) => Partial<Line> = () => ({})) {
  const line = room.line();
  const late: string[] = [];
  const onLate = (_clause: string, words: string) => late.push(words);
  const table = openTable({
    table: { ...line.table, ...other(line.table) },
    ...{ device, slot: 1, onLate },
  });
  await table.enter();
  await calm();
  const types = (id: string, words: string) => {
    const text = textOf(table.document(id), "words");
    table.document(id).transact(() => text.insert(text.length, words), MINE);
  };
  const cut = () => {
    line.cut();
    table.away();
  };
  return { line, table, types, cut, late };
}

test("an edit that nobody answered is sent again on the same line, though nothing more is typed", async () => {
  const { line, table, types } = await aPage();
  line.is.unanswered = true;
  types("clause", "words");
  await calm();
  line.is.unanswered = false;
  await until(() => !table.isUnsent());
});

test("entering that could not be just then is tried again on the same line", async () => {
  let times = 0;
  const once = (line: Line) => ({
    enter: (known: Record<string, number>) => (times++ ? line.enter(known) : refuses("unexpected")),
  });
  const { table } = await aPage(aRoom(), aDevice(), once);
  await until(() => table.isEntered());
});

test("while words wait, what is typed stays here and the page says why; then all of it goes", async () => {
  let rests = true;
  const bound = (line: Line) => ({
    edit: (id: string, update: string) => (rests ? refuses("table-rests") : line.edit(id, update)),
  });
  const room = aRoom();
  const { table, types } = await aPage(room, aDevice(), bound);
  types("clause", "one ");
  types("clause", "two ");
  await until(() => table.refusal("clause") === "table-rests");
  expect([table.isUnsent(), table.read("clause").words]).toEqual([true, "one two "]);
  rests = false;
  types("clause", "three");
  await until(() => !table.isUnsent());
  expect([table.refusal("clause"), (await aPage(room)).table.read("clause").words]).toEqual([null, "one two three"]);
});

test("however much was typed without a line goes, in frames that are not too large, with the next page too", async () => {
  const narrow = (line: Line) => ({
    edit: (id: string, update: string) => (update.length > 65_000 ? refuses("too-large") : line.edit(id, update)),
  });
  const [room, device] = [aRoom(), aDevice()];
  const page = await aPage(room, device, narrow);
  page.cut();
  for (let at = 0; at < 60; at++) page.types("clause", "x".repeat(1000));
  const next = await aPage(room, device, narrow);
  await until(() => !next.table.isUnsent());
  expect((await aPage(room)).table.read("clause").words).toHaveLength(60_000);
});

test("of what was done in two clauses within a moment, the last is taken back first", async () => {
  const { table, types } = await aPage();
  types("one", "1");
  types("two", "2");
  types("one", "3");
  const said = () => [table.read("one").words, table.read("two").words];
  table.undo();
  expect(said()).toEqual(["1", "2"]);
  table.undo();
  expect(said()).toEqual(["1", ""]);
});

test("words that came too late stay on the device until they are a draft", async () => {
  const [room, device] = [aRoom(), aDevice()];
  let times = 0;
  // The page dies while it asks what is there by now.
  const dies = (line: Line) => ({
    enter: (known: Record<string, number>) => (times++ ? new Promise<never>(() => {}) : line.enter(known)),
  });
  const page = await aPage(room, device, dies);
  page.types("clause", "first");
  await calm();
  room.closed.add("clause");
  page.types("clause", " late");
  await calm();
  const next = await aPage(room, device);
  await calm();
  expect([page.late, next.late, device.names()]).toEqual([[], ["first late"], []]);
});

test("what was typed for one partner and had not gone is not sent to the next", async () => {
  const device = aDevice();
  const page = await aPage(aRoom(), device);
  page.cut();
  page.types("clause", "for the first");
  const next = aRoom();
  const { table } = await aPage(next, device);
  await calm();
  expect([table.read("clause").words, next.read("clause")]).toEqual(["", []]);
});
