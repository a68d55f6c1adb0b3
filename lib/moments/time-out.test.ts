import { expect, test } from "vitest";
import { released } from "../operations";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { drawn, marksMoment, momentsOf, overlapsOf, wants } from "../testing/moments";
import { aPair, type Person, recordOf } from "../testing/pair";

const DAY = 86_400;
const both = ({ hurt, accountable }: { hurt: Person; accountable: Person }) => [hurt, accountable];
const pauses = (person: Person) => person.do("takeTimeOut", { length: "tomorrow", zone: "UTC" });
const drawsOf = async (pairId: string) =>
  (await recordOf(pairId)).events.filter(({ name }) => name === "moments.drawn").length;

test("8. in a time-out nothing is drawn; when it is over, what was due comes to both, once", async () => {
  const { pass } = await house();
  const pair = await aPair();
  const { hurt, accountable, pairId } = pair;
  for (const person of both(pair)) await marksMoment(person, "walk", "like");
  await wants(hurt);
  await pauses(accountable);
  await drawn();
  for (const person of both(pair)) expect(await momentsOf(person)).toMatchObject({ overlaps: [], touch: false });
  expect(await drawsOf(pairId)).toBe(0);
  await pass(DAY);
  await Promise.all([sweep(released), sweep(released)]);
  for (const person of both(pair))
    expect(await momentsOf(person)).toMatchObject({ overlaps: [{ moment: "walk" }], touch: true });
  expect(await drawsOf(pairId)).toBe(1);
});

test("what is marked or wanted after the hour, in a time-out that ends early, is for the next hour", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  for (const person of both(pair)) await marksMoment(person, "walk", "like");
  await marksMoment(hurt, "tea", "like");
  await pauses(hurt);
  await drawn();
  await marksMoment(accountable, "tea", "like");
  await wants(hurt);
  await hurt.do("endTimeOut", {});
  await sweep(released);
  for (const person of both(pair)) {
    expect(await overlapsOf(person)).toEqual(["walk"]);
    expect(await momentsOf(person)).toMatchObject({ touch: false });
  }
  await drawn();
  for (const person of both(pair)) {
    expect(await overlapsOf(person)).toEqual(["tea", "walk"]);
    expect(await momentsOf(person)).toMatchObject({ touch: true });
  }
});

test("no time-out keeps the fourth shelf out for longer than it lasts", async () => {
  const { pass } = await house();
  const pair = await aPair();
  const { hurt, accountable } = pair;
  await wants(hurt);
  await drawn(3);
  await wants(hurt, false);
  await pauses(accountable);
  await drawn();
  expect([(await momentsOf(hurt)).touch, (await momentsOf(accountable)).touch]).toEqual([false, true]);
  await pass(DAY);
  await sweep(released);
  expect((await momentsOf(accountable)).touch).toBe(false);
});
