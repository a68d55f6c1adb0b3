import { expect, test } from "vitest";
import { aPairWithAHearing, aTurn, goesTo, type Heard, hearingOf, newestOf } from "../testing/hearings";
import { house } from "../testing/house";
import type { Person } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });
const done = expect.objectContaining({ ok: true });
const MINUTE = 60_000;

const pass = async (minutes: number) => (await house()).pass(minutes * 60);
const liveOf = async (person: Person, { hearing }: Heard) => (await hearingOf(person, hearing)).live;
const livesOf = ({ hurt, accountable, ...pair }: Heard) =>
  Promise.all([hurt, accountable].map((one) => liveOf(one, { hurt, accountable, ...pair })));

/** A hearing that both have entered. */
async function together(more: object = {}) {
  const pair = await aPairWithAHearing(more);
  const { hearing } = pair;
  for (const person of [pair.hurt, pair.accountable])
    expect(await person.do("enterHearing", { hearing })).toEqual(done);
  return { ...pair, about: { hearing } };
}

test("the clock begins when both are inside, and nobody else sees who is there", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  expect(await accountable.do("pauseHearing", { hearing })).toEqual(refusal("not-here"));
  await hurt.do("enterHearing", { hearing });
  expect(await livesOf(pair)).toMatchObject([{ there: false, startedAt: null, turnEndsAt: null }, null]);
  expect(await hurt.do("pauseHearing", { hearing })).toEqual(refusal("not-together"));
  await accountable.do("enterHearing", { hearing });
  const [mine, theirs] = await livesOf(pair);
  const startedAt = mine?.startedAt ?? 0;
  expect(theirs).toEqual({ ...mine, now: theirs?.now });
  expect(mine).toMatchObject({
    there: true,
    endsAt: startedAt + 30 * MINUTE,
    turnEndsAt: startedAt + 10 * MINUTE,
    pausedAt: null,
  });
});

test("somebody waits inside for half an hour; who comes later finds nobody", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  await hurt.do("enterHearing", { hearing });
  await pass(29);
  await hurt.do("enterHearing", { hearing });
  await pass(29);
  expect(await liveOf(hurt, pair)).not.toBeNull();
  await pass(2);
  await accountable.do("enterHearing", { hearing });
  expect(await livesOf(pair)).toMatchObject([null, { there: false, startedAt: null }]);
});

test("each turn that is taken gives the floor for ten minutes to whoever has it then", async () => {
  const pair = await together();
  await pass(9);
  await goesTo(pair, "heard");
  await pass(9);
  await goesTo(pair, "judged");
  const [mine] = await livesOf(pair);
  expect(mine?.pausedAt).toBeNull();
  expect((mine?.turnEndsAt ?? 0) - (mine?.now ?? 0)).toBeGreaterThan(9.9 * MINUTE);
  expect((await hearingOf(pair.accountable, pair.hearing)).myMove).toBe("makesSense");
});

test("a turn of ten minutes pauses it for both, without anybody's doing; either goes on, with a whole turn", async () => {
  const pair = await together();
  const { hurt, accountable, hearing, about } = pair;
  const before = await liveOf(hurt, pair);
  await pass(12);
  for (const live of await livesOf(pair))
    expect(live).toMatchObject({ pausedAt: before?.turnEndsAt, turnEndsAt: null });
  expect((await hearingOf(accountable, hearing)).myMove).toBeNull();
  expect(await accountable.do("takeTurn", aTurn(pair, "heard"))).toEqual(refusal("hearing-paused"));
  expect(await hurt.do("pauseHearing", about)).toEqual(refusal("already-there"));
  expect(await hurt.do("goOnHearing", about)).toEqual(done);
  expect(await accountable.do("goOnHearing", about)).toEqual(refusal("already-there"));
  const [mine, theirs] = await livesOf(pair);
  expect(theirs).toEqual({ ...mine, now: theirs?.now });
  const paused = (mine?.turnEndsAt ?? 0) - 10 * MINUTE - (before?.turnEndsAt ?? 0);
  expect(mine?.endsAt).toBe((before?.endsAt ?? 0) + paused);
  await goesTo(pair, "heard");
});

test("a pause stops the clock, and going on moves the end by its length, as often as that happens", async () => {
  const pair = await together();
  const { hurt, accountable, about } = pair;
  const end = (await liveOf(hurt, pair))?.endsAt ?? 0;
  for (const [person, other] of [
    [accountable, hurt],
    [hurt, accountable],
  ] as const) {
    expect(await person.do("pauseHearing", about)).toEqual(done);
    await pass(20);
    expect((await liveOf(other, pair))?.turnEndsAt).toBeNull();
    expect(await other.do("goOnHearing", about)).toEqual(done);
  }
  const [mine, theirs] = await livesOf(pair);
  expect(mine?.endsAt).toBe(theirs?.endsAt);
  expect(Math.round(((mine?.endsAt ?? 0) - end) / 1000)).toBe(2400);
});

test("in a pause nothing is said, and what protects is done: closing, withdrawing, locking and needing", async () => {
  const pair = await together();
  const { hurt, accountable, repair, hearing, about } = pair;
  await goesTo(pair, "unlocked");
  await accountable.do("pauseHearing", about);
  for (const move of ["heard", "side"] as const)
    expect(await accountable.do("takeTurn", aTurn(pair, move))).toEqual(refusal("hearing-paused"));
  expect(await hurt.do("withdrawTurn", { turn: hearing })).toEqual(done);
  expect(await hurt.do("setNeed", { repair, hearing, need: "nothingYet" })).toEqual(done);
  await goesTo(pair, "closed");
  expect(await livesOf(pair)).toEqual([null, null]);
  expect(await hurt.do("enterHearing", about)).toEqual(refusal("hearing-closed"));
  await goesTo(pair, "more");
  expect(await livesOf(pair)).toEqual([null, null]);
});

test("it is over for both at the same second: at its end, or after a pause of half an hour", async () => {
  for (const paused of [false, true]) {
    const pair = await together();
    const { hurt, accountable, about, hearing } = pair;
    if (paused) await hurt.do("pauseHearing", about);
    for (const move of ["heard", "judged", "makesSense"] as const) {
      await pass(9.9);
      if (!paused) await goesTo(pair, move);
    }
    const over = async (person: Person) => {
      const { shown } = await person.lookAt("hearing", { hearing });
      return "data" in shown ? shown.nextChangeAt : null;
    };
    const [mine, theirs, live] = [await over(hurt), await over(accountable), await liveOf(hurt, pair)];
    expect([mine, theirs]).toEqual(Array(2).fill(paused ? (live?.pausedAt ?? 0) + 30 * MINUTE : live?.endsAt));
    await pass(0.4);
    expect(await livesOf(pair)).toEqual([null, null]);
    expect(await hurt.do("goOnHearing", about)).toEqual(refusal("not-here"));
    // The hearing itself goes on, as it did without a clock.
    await goesTo(pair, paused ? "heard" : "imagine");
  }
});

test("while both are inside and the clock runs, a turn may be spoken; it has no words then, and not otherwise", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  const aloud = { words: undefined, aloud: true };
  const speaks = () => accountable.do("takeTurn", aTurn(pair, "heard", aloud));
  expect(await speaks()).toEqual(refusal("not-together"));
  await accountable.do("enterHearing", { hearing });
  expect(await speaks()).toEqual(refusal("not-together"));
  await hurt.do("enterHearing", { hearing });
  expect(await accountable.do("takeTurn", aTurn(pair, "heard", { aloud: true }))).toEqual(refusal("unreadable"));
  expect(await speaks()).toEqual(done);
  expect(await newestOf(hurt, hearing)).toMatchObject({ move: "heard", aloud: true, said: null });
  await goesTo(pair, "judged", "makesSense");
  const feels = { ...aloud, feelings: ["sad"] };
  expect(await accountable.do("takeTurn", aTurn(pair, "imagine", feels))).toEqual(done);
  expect(await newestOf(hurt, hearing)).toMatchObject({ aloud: true, said: { words: "", feelings: ["sad"] } });
  await goesTo(pair, "isThereMore");
  await hurt.do("leaveHearing", { hearing });
  const more = { ...aTurn(pair, "more", aloud), move: undefined };
  const { move: _, ...saying } = more;
  expect(await hurt.do("sayMore", saying)).toEqual(refusal("not-together"));
  await hurt.do("enterHearing", { hearing });
  expect(await hurt.do("sayMore", saying)).toEqual(done);
});

test("who has left is in the hearing without a clock, can't tell a pause from none, and may come back", async () => {
  const pair = await together();
  const { hurt, accountable, hearing, about } = pair;
  const end = (await liveOf(hurt, pair))?.endsAt;
  await accountable.do("leaveHearing", about);
  expect(await livesOf(pair)).toMatchObject([{ there: false, endsAt: end }, null]);
  for (const name of ["leaveHearing", "pauseHearing", "goOnHearing"] as const)
    expect(await accountable.do(name, about)).toEqual(refusal("not-here"));
  const seen = async () => JSON.stringify(await accountable.lookAt("hearing", { hearing }));
  const running = await seen();
  await hurt.do("pauseHearing", about);
  expect(await seen()).toBe(running);
  expect(await accountable.do("takeTurn", aTurn(pair, "heard"))).toEqual(done);
  await accountable.do("enterHearing", about);
  expect(await livesOf(pair)).toMatchObject([{ there: true }, { there: true, pausedAt: expect.any(Number) }]);
});

test("who had to wait for the other comes with an earlier time, and nothing ends earlier for that", async () => {
  const { asOwner } = await house();
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  const set = (text: string) => asOwner(`update "HearingSitting" set ${text} where "hearingId" = $1`, [hearing]);
  await hurt.do("enterHearing", { hearing });
  await set(`"endsAt" = "endsAt" + interval '2 seconds'`);
  expect(await accountable.do("enterHearing", { hearing })).toEqual(done);
  const end = (await liveOf(hurt, pair))?.endsAt;
  await set(`"pausedAt" = clock() + interval '2 seconds'`);
  expect(await hurt.do("goOnHearing", { hearing })).toEqual(done);
  expect(await liveOf(accountable, pair)).toMatchObject({ endsAt: end, pausedAt: null });
});

test("11. what one does inside reaches whoever is inside, and nobody else", async () => {
  const pair = await together();
  const { hurt, accountable, hearing, about } = pair;
  const hears = async (act: () => Promise<unknown>) => {
    const { at } = await accountable.lookAt("hearing", { hearing });
    await act();
    return !("same" in (await accountable.lookAt("hearing", { hearing }, at)).shown);
  };
  const does = (name: "pauseHearing" | "goOnHearing" | "leaveHearing" | "enterHearing") => () => hurt.do(name, about);
  for (const name of ["pauseHearing", "goOnHearing", "leaveHearing", "enterHearing"] as const)
    expect([name, await hears(does(name))]).toEqual([name, true]);
  await accountable.do("leaveHearing", about);
  for (const name of ["pauseHearing", "goOnHearing", "leaveHearing", "enterHearing"] as const)
    expect([name, await hears(does(name))]).toEqual([name, false]);
});

test("a sitting changes nothing of who may do what", async () => {
  const pair = await together({ need: "nothingYet" });
  const { hurt, accountable, repair, hearing } = pair;
  expect(await accountable.do("takeTurn", aTurn(pair, "heard"))).toEqual(refusal("not-ready-to-hear"));
  await hurt.do("setNeed", { repair, hearing, need: "justHear" });
  expect(await accountable.do("takeTurn", aTurn(pair, "side"))).toEqual(refusal("side-locked"));
  expect(await accountable.do("closeHearing", { repair, hearing })).toEqual(refusal("only-speaker"));
  expect(await accountable.do("takeTurn", aTurn(pair, "imagine"))).toEqual(refusal("not-your-turn"));
});
