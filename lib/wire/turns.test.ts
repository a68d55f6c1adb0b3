import { expect, test } from "vitest";
import { turnsOf } from "./turns";

/** Work that lasts until it is let go. */
function aJob() {
  let letGo = () => {};
  let begun = false;
  const until = new Promise<void>((go) => {
    letGo = go;
  });
  const work = async () => {
    begun = true;
    await until;
  };
  return { work, letGo, begun: () => begun };
}

test("a person's flood waits for itself, in order, and for nobody else", async () => {
  const inTurn = turnsOf(2);
  const [one, two, three, theirs] = [aJob(), aJob(), aJob(), aJob()];
  const doing = [one, two, three].map(({ work }) => inTurn("ada", work));
  doing.push(inTurn("ben", theirs.work));
  expect([one, two, three, theirs].map(({ begun }) => begun())).toEqual([true, true, false, true]);
  one.letGo();
  await doing[0];
  await Promise.resolve();
  expect(three.begun()).toBe(true);
  for (const { letGo } of [two, three, theirs]) letGo();
  await Promise.all(doing);
});

test("work that fails gives its turn on", async () => {
  const inTurn = turnsOf(1);
  const failed = inTurn("ada", () => Promise.reject(new Error("no")));
  const next = inTurn("ada", async () => "yes");
  await expect(failed).rejects.toThrow("no");
  expect(await next).toBe("yes");
});
