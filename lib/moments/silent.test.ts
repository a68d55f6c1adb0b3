import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { released } from "../operations";
import { sweep } from "../sweep";
import { type House, house, openHouse } from "../testing/house";
import { aMoment, drawn, marksMoment, wants } from "../testing/moments";
import { aPair, type Person } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import { aWire, changes, connect, doing, looking, quiet, until } from "../testing/wire";
import { QUIET } from "./rules";

const HOUR = 3_600;
const DAY = 24 * HOUR;
const VIEWS = (["moments", "goodMoments", "path", "us", "heldThings", "copyMoments"] as const).map((view) => ({
  view,
  input: {},
}));

let base: House;
let hurt: Person;
let accountable: Person;
const own = aMoment();
const [line, later] = [randomUUID(), randomUUID()];

/** Two whose fourth shelf is out. The accountable one has said yes to much. */
beforeAll(async () => {
  base = await house();
  await stillClock("2026-11-24T12:00:00.000Z");
  ({ hurt, accountable } = await aPair());
  await hurt.do("addMoment", own);
  await wants(hurt);
  await drawn();
  for (const moment of ["walk", "tea", "hug", "lieBeside", own.id]) await marksMoment(accountable, moment, "like");
  await accountable.do("logMoment", { id: line, words: "We laughed at the ducks." });
  await base.asOwner(`update "Session" set "lastUsedAt" = clock()`);
  await base.close();
});

type Socket = Awaited<ReturnType<typeof connect>>;
/** What one of the two does in private, before the draw of so many days on. */
type Privately = (mine: Socket, day: number) => Promise<unknown>;

/**
 * The same copy of the database, once: the partner looks around, and some draws go by. Before each of them one does in
 * private what they do, and after each the partner looks again. Answered is every byte that the partner's socket took in.
 */
async function heardByPartner(privately: Privately, from: () => Person = () => hurt, draws = 4) {
  const copy = await openHouse(base.name);
  const { url, close } = await aWire();
  const me = from();
  const [mine, theirs] = [await connect(url, me), await connect(url, me === hurt ? accountable : hurt)];
  const look = async () => {
    const seen = await looking(theirs, ...VIEWS);
    if ("at" in seen) await looking(theirs, ...VIEWS.map((one) => ({ ...one, since: seen.at })));
  };
  for (let day = 0; day < draws; day++) {
    await look();
    await privately(mine, day);
    await quiet();
    await look();
    await copy.pass(DAY);
    await sweep(released);
    await quiet();
  }
  const before = changes(theirs).length;
  expect(await doing(mine, "logMoment", { id: later, words: "And the swans." }, line)).toMatchObject({ ok: true });
  await until(() => changes(theirs).length > before);
  await look();
  for (const socket of [mine, theirs]) socket.close();
  await close();
  await copy.close();
  return theirs.frames;
}

const marking =
  (...said: [moment: string, wish?: string][]): Privately =>
  async (mine, day) => {
    if (day === 0)
      for (const [moment, wish] of said)
        expect(await doing(mine, "markMoment", { moment, ...(wish ? { wish } : {}) })).toMatchObject({ ok: true });
  };
const nothing: Privately = async () => {};
let silence: Promise<string[]> | undefined;
/** What is heard of one who does nothing. */
const unmoved = () => {
  silence ??= heardByPartner(nothing);
  return silence;
};
const keeping =
  (days: number, wanted?: boolean): Privately =>
  async (mine) => {
    expect(await doing(mine, "setQuietDays", { days })).toMatchObject({ ok: true });
    if (wanted !== undefined) expect(await doing(mine, "wantShelf", { wanted })).toMatchObject({ ok: true });
  };

const NO: [string, () => Privately][] = [
  ["not now", () => marking(["walk", "notNow"], ["hug", "notNow"], [own.id, "notNow"])],
  ["not for me", () => marking(["walk", "notForMe"], ["hug", "notForMe"], [own.id, "notForMe"])],
  ["a yes that was taken away", () => marking(["walk", "like"], ["walk"], ["hug", "open"], ["hug"])],
  ["a yes that became a no", () => marking(["tea", "open"], ["tea", "notNow"], ["hug", "like"], ["hug", "notForMe"])],
  ["a yes to what the other has not said yes to", () => marking(["song", "like"], ["shoulder", "open"])],
];

test.each(NO)("3. %s and silence are equal in bytes, for the other and over days", async (_name, privately) => {
  expect(await heardByPartner(privately())).toEqual(await unmoved());
});

test("3. it is the same the other way round", async () => {
  const other = () => accountable;
  const all = ["walk", "tea", "hug", own.id];
  const no = marking(...all.map((moment): [string, string] => [moment, "notNow"]));
  expect(await heardByPartner(no, other)).toEqual(await heardByPartner(nothing, other));
});

test("a yes to what the other has said yes to does show in those bytes: the comparison can fail", async () => {
  const frames = await heardByPartner(marking(["walk", "open"]));
  expect(frames).not.toEqual(await unmoved());
  // And which of the two it was does not.
  expect(frames).toEqual(await heardByPartner(marking(["walk", "like"])));
});

test("a fourth shelf that rests by hand looks, in every byte, like one that rests after quiet days", async () => {
  // It came out three draws ago, when the last of these days begins.
  const byItself = await heardByPartner((mine, day) => (day === 0 ? keeping(3)(mine, day) : nothing(mine, day)));
  const byHand: Privately = async (mine, day) => {
    if (day === 1) await doing(mine, "markMoment", { moment: "shoulder", wish: "like" });
    if (day === 2) await keeping(60, false)(mine, day);
  };
  expect(await heardByPartner(byHand)).toEqual(byItself);
  expect(await unmoved()).not.toEqual(byItself);
});

test.each([1, 2, 3, 4])(
  "3. put away by hand %i draws after both said yes on it, the fourth shelf rests as after quiet days, in every byte",
  async (gap) => {
    const saidYes: Privately = (mine) => marking(["hug", "like"])(mine, 0);
    const heard = (privately: Privately) => heardByPartner(privately, () => hurt, 6);
    const days = Math.max(QUIET.least, gap);
    const byItself = await heard(async (mine, day) => {
      if (day === 0) await saidYes(mine, day);
      if (day === 0) await keeping(days)(mine, day);
    });
    const byHand = await heard(async (mine, day) => {
      if (day === 0) await saidYes(mine, day);
      if (day === gap) await keeping(60, false)(mine, day);
    });
    expect(byHand).toEqual(byItself);
    const again = await heard(async (mine, day) => {
      if (day === 0) await saidYes(mine, day);
      if (day === 0) await keeping(3)(mine, day);
      if (day > 0 && day < gap) await doing(mine, "wantShelf", { wanted: true });
      if (day === gap) await doing(mine, "wantShelf", { wanted: false });
    });
    expect(again).toEqual(byItself);
  },
);

test("1. what one who was hurt sets for the fourth shelf, and takes back before the hour, is not noticed", async () => {
  const thoughtAgain: Privately = async (mine, day) => {
    for (const wanted of [false, true]) await keeping(20, wanted)(mine, day);
  };
  expect(await heardByPartner(thoughtAgain)).toEqual(await unmoved());
});

/** What the one who stays has before them, at each of the draws of 72 hours. They do something before each; the other may have left. */
async function seenByWhoStays(
  stays: () => Person,
  left: boolean,
  before: (mine: Person, day: number) => Promise<unknown>,
) {
  const copy = await openHouse(base.name);
  const mine = stays();
  const theirs = mine === hurt ? accountable : hurt;
  if (theirs === hurt) await theirs.do("setQuietDays", { days: 3 });
  if (mine === hurt) {
    await wants(mine, false);
    for (let day = 0; day < 4; day++) {
      await copy.pass(DAY);
      await sweep(released);
    }
  }
  // An hour after a draw, so that three more come within the 72.
  await copy.pass(HOUR);
  await copy.asOwner(`update "Session" set "provenAt" = clock()`);
  if (left) expect(await theirs.do("leavePair", { quiet: true })).toMatchObject({ ok: true });
  const seen: unknown[] = [];
  for (let day = 0; day < 3; day++) {
    seen.push(await before(mine, day));
    await copy.pass(day === 0 ? DAY - HOUR : DAY);
    await sweep(released);
    for (const { view } of VIEWS) seen.push(await mine.lookAt(view, {}));
  }
  await copy.close();
  return seen;
}

test("3. who stays sees the fourth shelf come out, and rest, as if nobody had left quietly", async () => {
  const touchOf = (seen: unknown[]) =>
    seen.flatMap((one) => (/"touch":(true|false)/.exec(JSON.stringify(one) ?? "") ?? []).slice(1));
  const wanting = (person: Person, day: number) => wants(person, day < 2);
  const [came, cameAlone] = [
    await seenByWhoStays(() => hurt, false, wanting),
    await seenByWhoStays(() => hurt, true, wanting),
  ];
  expect(cameAlone).toEqual(came);
  expect(touchOf(came)[0]).toBe("true");
  const marks = (person: Person) => marksMoment(person, "shoulder", "like");
  const [rested, restedAlone] = [
    await seenByWhoStays(() => accountable, false, marks),
    await seenByWhoStays(() => accountable, true, marks),
  ];
  expect(restedAlone).toEqual(rested);
  expect(touchOf(rested)).toEqual(["true", "true", "false"]);
});
