import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { doorOf } from "../auth/token";
import { postCheckIn } from "../check-ins/operations";
import type { CheckInsView } from "../check-ins/schema";
import { perform } from "../perform";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aCheckIn, aPair, type Person } from "../testing/pair";
import { aQuestion, boxOf, released } from "../testing/questions";
import { held, yes } from "../verdict";
import { returnHeld } from "./operations";
import type { HeldView } from "./schema";

const HOUR = 3600;
/** A check-in that waits an hour. */
const waiting = {
  ...postCheckIn,
  may: ({ released, now }: { released?: boolean; now: number }) =>
    released ? yes : held(new Date(now + HOUR * 1000), "room"),
} as unknown as typeof postCheckIn;
const hold = (person: Person, words: string) =>
  perform(
    { name: "postCheckIn", operation: waiting, requestId: randomUUID(), input: aCheckIn({ words }) },
    doorOf(person.token),
  );
const shown = async (person: Person) => (await person.look<CheckInsView>("checkIns")).items.map(({ words }) => words);

test("one that can't be released holds up neither the others nor the next sweep", async () => {
  const { asOwner, pass } = await house();
  const { hurt, accountable } = await aPair();
  vi.spyOn(console, "error").mockImplementation(() => {});
  await hold(hurt, "Broken.");
  await asOwner(`update "Held" set input = 'not an envelope' where "userId" = $1`, [hurt.userId]);
  await hold(accountable, "Whole.");
  await pass(HOUR + 1);
  for (let at = 0; at < 3; at++) await sweep({ postCheckIn: waiting });
  expect(await shown(hurt)).toEqual(["Whole."]);
  await hold(accountable, "Later.");
  await pass(HOUR + 1);
  await sweep({ postCheckIn: waiting });
  expect(await shown(hurt)).toEqual(["Later.", "Whole."]);
});

test("of what is held one person keeps a hundred, and their crowd holds up nobody", async () => {
  const { hurt, accountable, repair } = await aPair();
  const other = await aPair();
  for (let count = 0; count < 100; count++) await hurt.do("askQuestion", aQuestion(repair));
  expect(await hurt.do("askQuestion", aQuestion(repair))).toEqual({ ok: false, reason: "too-many" });
  const held = await hurt.look<HeldView[]>("heldThings");
  for (const { id } of held) await hurt.do("saveDraft", { composer: `returned:${id}`, words: "In the way." });
  await hurt.do("leavePair", { quiet: false });
  await other.hurt.do("askQuestion", aQuestion(other.repair));
  await released();
  expect(await boxOf(other.accountable, other.repair)).toHaveLength(1);
  expect(await hurt.look("heldThings")).toEqual([]);
  expect(await accountable.look("heldThings")).toEqual([]);
});

test("what is held is nobody's to release before its time, nor anybody's to give back", async () => {
  const { asOwner } = await house();
  const { accountable } = await aPair();
  await hold(accountable, "Not yet.");
  const [{ id }] = (await asOwner(`select id from "Held" where "userId" = $1`, [accountable.userId])) as [
    { id: string },
  ];
  const back = { held: id, operation: "postCheckIn", words: "x" };
  const asked = { name: "returnHeld", operation: returnHeld, requestId: randomUUID(), input: back };
  expect((await perform(asked, { heldId: id })).answer).toEqual({ ok: false, reason: "signed-out" });
  expect((await perform(asked, doorOf(accountable.token))).answer).toEqual({ ok: false, reason: "not-here" });
  await sweep({ postCheckIn: waiting });
  expect(await shown(accountable)).toEqual([]);
});

test("what was held by somebody who has left by then comes back to them, and reaches nobody", async () => {
  const { pass } = await house();
  const { hurt, accountable } = await aPair();
  await hold(hurt, "Before I left.");
  await hurt.do("leavePair", { quiet: true });
  await pass(HOUR + 1);
  await sweep({ postCheckIn: waiting });
  expect(await shown(accountable)).toEqual([]);
  expect(await hurt.look("drafts")).toMatchObject([{ words: "Before I left." }]);
});
