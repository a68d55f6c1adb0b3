import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CopyHearingsView } from "../leaving/schema";
import type { PathView } from "../path/schema";
import {
  aPairWithAHearing,
  aSharing,
  aTurn,
  goesTo,
  type Heard,
  hearingOf,
  newestOf,
  ROUND,
} from "../testing/hearings";
import { house } from "../testing/house";
import { aPair, type Person, recordOf } from "../testing/pair";
import type { HearingsView } from "./schema";

const refusal = (reason: string) => ({ ok: false, reason });
const listOf = (person: Person, input: object = {}) => person.look<HearingsView>("hearings", input);
const stateOf = async ({ hurt, hearing }: Heard) => (await hearingOf(hurt, hearing)).state;

test("a hearing goes its way in exactly these steps, each with one move of one of the two", async () => {
  const pair = await aPairWithAHearing({ words: "למה? \u202Eלמה?\nAnd why then?" });
  const steps = [];
  for (const move of [...ROUND, "more", ...ROUND, "closed"] as const) {
    const of = async (person: Person) => (await hearingOf(person, pair.hearing)).myMove;
    steps.push([await stateOf(pair), await of(pair.hurt), await of(pair.accountable)]);
    await goesTo(pair, move);
  }
  const round = [
    ["toHear", null, "heard"],
    ["toJudge", "judged", null],
    ["toMakeSense", null, "makesSense"],
    ["toImagine", null, "imagine"],
    ["toAskMore", null, "isThereMore"],
    ["toSayMore", "more", null],
  ];
  expect(steps).toEqual([...round, ...round]);
  const [mine, theirs] = [await hearingOf(pair.hurt, pair.hearing), await hearingOf(pair.accountable, pair.hearing)];
  expect(mine).toMatchObject({ mine: true, state: "closed", myMove: "more", side: "locked", live: null });
  expect(theirs).toMatchObject({ mine: false, state: "closed", myMove: null });
  expect(theirs.said).toEqual({ words: "למה? \u202Eלמה?\nAnd why then?", feelings: ["sad", "afraid of the phone"] });
  expect(theirs.turns.map(({ move }) => move).reverse()).toEqual(["shared", ...ROUND, "more", ...ROUND, "closed"]);
  expect(theirs.turns.map((turn) => ({ ...turn, mine: !turn.mine }))).toEqual(mine.turns);
});

test("partly and not quite ask to be heard again, with what was missing or without", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, repair, hearing } = pair;
  for (const [judgement, words] of [["partly", "Not the phone: the silence."], ["notQuite"], ["yes", "Yes."]]) {
    await goesTo(pair, "heard");
    const judging = { repair, hearing, id: randomUUID(), judgement, words };
    expect(await hurt.do("judgeTurn", { ...judging, words: "\u200b" })).toEqual(refusal("nothing-written"));
    expect(await hurt.do("judgeTurn", judging)).toMatchObject({ ok: true });
    const said = words ? { words, feelings: [] } : null;
    expect(await newestOf(accountable, hearing)).toMatchObject({ move: "judged", judgement, said });
    expect(await stateOf(pair)).toBe(judgement === "yes" ? "toMakeSense" : "toHear");
  }
});

test("while nothing is needed yet the listener has no move, until the speaker needs something else", async () => {
  const pair = await aPairWithAHearing({ need: "nothingYet" });
  const { hurt, accountable, repair, hearing } = pair;
  await goesTo(pair, "unlocked");
  for (const move of ["heard", "side"] as const)
    expect(await accountable.do("takeTurn", aTurn(pair, move))).toEqual(refusal("not-ready-to-hear"));
  expect((await hearingOf(accountable, hearing)).myMove).toBeNull();
  expect(await hurt.do("setNeed", { repair, hearing, need: "nothingYet" })).toEqual(refusal("already-there"));
  await hurt.do("setNeed", { repair, hearing, need: "comfort" });
  expect(await newestOf(accountable, hearing)).toMatchObject({ move: "need", need: "comfort", mine: false });
  expect(await hearingOf(accountable, hearing)).toMatchObject({ need: "comfort", myMove: "heard" });
  await goesTo(pair, "heard");
});

test("the listener's own side is said once for each time that it is unlocked, and moves nothing", async () => {
  const pair = await aPairWithAHearing();
  const { accountable, hurt, repair, hearing } = pair;
  const says = () => accountable.do("takeTurn", aTurn(pair, "side", { words: "I was afraid to lose you." }));
  const sideOf = async () => (await hearingOf(hurt, hearing)).side;
  expect(await says()).toEqual(refusal("side-locked"));
  await goesTo(pair, "heard", "unlocked");
  expect(await hurt.do("unlockSide", { repair, hearing })).toEqual(refusal("already-there"));
  expect([await says(), await says()]).toEqual([expect.objectContaining({ ok: true }), refusal("side-locked")]);
  expect([await sideOf(), await stateOf(pair)]).toEqual(["said", "toJudge"]);
  await goesTo(pair, "unlocked");
  expect(await sideOf()).toBe("open");
  // Closing locks what was not said; and what is closed can still be unlocked.
  await goesTo(pair, "closed");
  expect([await sideOf(), await says()]).toEqual(["locked", refusal("side-locked")]);
  await goesTo(pair, "unlocked");
  expect(await says()).toMatchObject({ ok: true });
  expect([await sideOf(), await stateOf(pair)]).toEqual(["said", "closed"]);
});

test("the speaker closes wherever the hearing stands, and opens it again with more", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, repair, hearing } = pair;
  for (const so of [0, 1, 2, 3, 4, 5]) {
    await goesTo(pair, ...ROUND.slice(0, so), "closed");
    expect(await hurt.do("closeHearing", { repair, hearing })).toEqual(refusal("hearing-closed"));
    expect(await accountable.do("takeTurn", aTurn(pair, "heard"))).toEqual(refusal("hearing-closed"));
    await goesTo(pair, "more");
    expect(await stateOf(pair)).toBe("toHear");
  }
});

test("feelings alone say something; words and feelings that can't be seen do not", async () => {
  const { hurt, accountable, repair } = await aPair();
  const shares = (more: object) => hurt.do("shareHearing", aSharing(repair, more));
  expect(await shares({ words: " \u200b", feelings: [] })).toEqual(refusal("nothing-written"));
  const feelings = [["\u200b"], ["x".repeat(41)], Array.from({ length: 9 }, () => "sad")];
  for (const wrong of feelings) expect(await shares({ feelings: wrong })).toEqual(refusal("unreadable"));
  const sharing = aSharing(repair, { words: "", feelings: ["angry"] });
  expect(await hurt.do("shareHearing", sharing)).toMatchObject({ ok: true });
  const about = { repair, hearing: sharing.id };
  const takes = (move: "heard" | "imagine" | "isThereMore", more: object) =>
    accountable.do("takeTurn", aTurn(about, move, more));
  expect(await takes("heard", { words: " " })).toEqual(refusal("nothing-written"));
  expect(await takes("heard", { feelings: ["sad"] })).toEqual(refusal("unreadable"));
  await goesTo({ hurt, accountable, ...about } as Heard, "heard", "judged", "makesSense");
  expect(await takes("imagine", { words: undefined, feelings: ["alone"] })).toMatchObject({ ok: true });
  expect((await newestOf(hurt, sharing.id)).said).toEqual({ words: "", feelings: ["alone"] });
  expect(await takes("isThereMore", { words: "Is there?" })).toEqual(refusal("unreadable"));
});

test("hearings are listed by what happened last, page by page", async () => {
  const { hurt, accountable, repair } = await aPair();
  const ids = [];
  for (let at = 0; at < 22; at++) {
    const sharing = aSharing(repair, { words: `${at}` });
    await hurt.do("shareHearing", sharing);
    ids.unshift(sharing.id);
  }
  await hurt.do("setNeed", { repair, hearing: ids[21], need: "comfort" });
  const first = await listOf(accountable, { repair });
  const second = await listOf(accountable, { before: first.older });
  const order = [...first.items, ...second.items].map(({ id }) => id);
  expect([first.items.length, second.older, order]).toEqual([20, null, [ids[21], ...ids.slice(0, 21)]]);
  expect(first.items[0]).toMatchObject({ said: { words: "0" }, need: "comfort", mine: false, repair });
});

test("4. what was said changes only by being withdrawn, by its author, and leaves a tombstone", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing, pairId } = pair;
  await goesTo(pair, "heard", "judged");
  const [judged, heard] = (await hearingOf(hurt, hearing)).turns;
  expect(await hurt.do("withdrawTurn", { turn: heard?.id })).toEqual(refusal("not-your-words"));
  expect(await hurt.do("withdrawTurn", { turn: judged?.id })).toEqual(refusal("not-here"));
  expect(await accountable.do("withdrawTurn", { turn: heard?.id })).toMatchObject({ ok: true });
  expect(await accountable.do("withdrawTurn", { turn: heard?.id })).toEqual(refusal("not-here"));
  await hurt.do("withdrawTurn", { turn: hearing });
  const seen = await hearingOf(accountable, hearing);
  expect([seen.said, seen.state]).toEqual([null, "toMakeSense"]);
  const left = seen.turns.map(({ said, withdrawnAt }) => [said, typeof withdrawnAt]);
  expect(left).toEqual([
    [null, "object"],
    [null, "number"],
    [null, "number"],
  ]);
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("10. a turn that is sent twice is taken once, and one that is refused changes nothing", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  const [turn, requestId] = [aTurn(pair, "heard"), randomUUID()];
  const answers = await Promise.all([1, 2, 3].map(() => accountable.do("takeTurn", turn, requestId)));
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], ok: true });
  const before = JSON.stringify(await hearingOf(hurt, hearing));
  expect(await accountable.do("takeTurn", aTurn(pair, "makesSense"))).toEqual(refusal("not-your-turn"));
  const judging = { repair: pair.repair, hearing, id: turn.id, judgement: "yes" };
  expect(await hurt.do("judgeTurn", judging)).toEqual(refusal("already-there"));
  expect(JSON.stringify(await hearingOf(hurt, hearing))).toBe(before);
});

test("the second seam turns gold with the first hearing that was closed, for both, and stays so", async () => {
  const pair = await aPairWithAHearing();
  const goldOf = async () =>
    Promise.all([pair.hurt, pair.accountable].map(async (one) => (await one.look<PathView>("path")).gold));
  await goesTo(pair, ...ROUND);
  expect(await goldOf()).toEqual([[], []]);
  await goesTo(pair, "closed", "more");
  expect(await goldOf()).toEqual([[2], [2]]);
});

test("a copy holds all that was said in hearings, also once the space is closed", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  await goesTo(pair, "heard", "partly");
  const copied = (person: Person) => person.look<CopyHearingsView>("copyHearings");
  const [theirs, mine] = [await copied(accountable), await copied(hurt)];
  expect(theirs.items.map(({ move, mine: own, words }) => [move, own, words?.slice(0, 7)])).toEqual([
    ["judged", false, undefined],
    ["heard", true, "You lay"],
    ["shared", false, "I could"],
  ]);
  expect(theirs.items[2]).toMatchObject({ hearing, feelings: ["sad", "afraid of the phone"], need: "sayBack" });
  expect(mine.items.map(({ mine: own }) => own)).toEqual([true, false, true]);
  await (await house()).pass(1);
  await accountable.do("leavePair", { quiet: false });
  expect(await copied(accountable)).toEqual(theirs);
});
