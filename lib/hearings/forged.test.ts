import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { asApp } from "../testing/forged";
import { aPairWithAHearing, aSharing, aTurn, goesTo, hearingOf, ROUND } from "../testing/hearings";
import { house } from "../testing/house";
import { aPair } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });
const STEPS = ["heard", "makesSense", "imagine", "isThereMore", "side"] as const;
const STATES = ["toHear", "toJudge", "toMakeSense", "toImagine", "toAskMore", "toSayMore"];

describe("a listener who does not listen", () => {
  test("has one move wherever the hearing stands: all others are refused, and nothing lies beneath what was said", async () => {
    const pair = await aPairWithAHearing();
    const { accountable, hurt, repair, hearing } = pair;
    for (const [at, next] of [...ROUND, null].entries()) {
      const before = await hearingOf(hurt, hearing);
      expect(before.state).toBe(STATES[at]);
      for (const move of STEPS.filter((one) => one !== next)) {
        const reason = move === "side" ? "side-locked" : "not-your-turn";
        expect(await accountable.do("takeTurn", aTurn(pair, move))).toEqual(refusal(reason));
      }
      const id = randomUUID();
      const theirs = [
        accountable.do("judgeTurn", { repair, hearing, id, judgement: "yes" }),
        accountable.do("sayMore", { repair, hearing, id, words: "But I" }),
        accountable.do("closeHearing", { repair, hearing }),
        accountable.do("unlockSide", { repair, hearing }),
        accountable.do("setNeed", { repair, hearing, need: "sayBack" }),
        accountable.do("shareHearing", aSharing(repair)),
      ];
      expect(await Promise.all(theirs)).toEqual(theirs.map(() => refusal("only-speaker")));
      // Nor is there a field to reply beneath a turn with.
      const beneath = { ...aTurn(pair, "heard"), under: hearing };
      expect(await accountable.do("takeTurn", beneath)).toEqual(refusal("unreadable"));
      expect(await hearingOf(hurt, hearing)).toEqual(before);
      if (next) await goesTo(pair, next);
    }
  });

  test("does not interrupt: of two answers at the same moment one is taken, and what came first stays", async () => {
    const pair = await aPairWithAHearing();
    const { accountable, hurt, hearing } = pair;
    const both = ["One.", "Two."].map((words) => accountable.do("takeTurn", aTurn(pair, "heard", { words })));
    const answers = (await Promise.all(both)).map((answer) => (answer.ok ? "ok" : answer.reason));
    expect(answers.sort()).toEqual(["not-your-turn", "ok"]);
    expect((await hearingOf(hurt, hearing)).turns).toHaveLength(2);
    expect(await accountable.do("takeTurn", aTurn(pair, "heard", { id: hearing }))).toMatchObject({ ok: false });
  });

  test("does not open a closed hearing, by no move, nor from within, nor by what was unlocked", async () => {
    const pair = await aPairWithAHearing();
    const { accountable, hurt, hearing, repair } = pair;
    await goesTo(pair, "unlocked", "closed");
    const before = await hearingOf(hurt, hearing);
    for (const move of STEPS) {
      const reason = move === "side" ? "side-locked" : "hearing-closed";
      expect(await accountable.do("takeTurn", aTurn(pair, move))).toEqual(refusal(reason));
    }
    expect(await accountable.do("enterHearing", { hearing })).toEqual(refusal("hearing-closed"));
    const saying = { repair, hearing, id: randomUUID(), words: "Let me." };
    expect(await accountable.do("sayMore", saying)).toEqual(refusal("only-speaker"));
    expect(await hearingOf(hurt, hearing)).toEqual(before);
  });

  test("withdraws nobody's words but their own", async () => {
    const pair = await aPairWithAHearing();
    await goesTo(pair, "heard", "judged");
    const { turns } = await hearingOf(pair.accountable, pair.hearing);
    for (const turn of turns.filter(({ mine }) => !mine))
      expect(await pair.accountable.do("withdrawTurn", { turn: turn.id })).toEqual(refusal("not-your-words"));
    const said = (await hearingOf(pair.hurt, pair.hearing)).turns;
    expect(said.map(({ withdrawnAt }) => withdrawnAt)).toEqual([null, null, null]);
  });
});

test("9. another pair's hearings and turns answer as those that do not exist, also inside one's own repair", async () => {
  const theirs = await aPairWithAHearing();
  const mine = await aPairWithAHearing();
  await goesTo(theirs, "unlocked");
  for (const hearing of [theirs.hearing, randomUUID()]) {
    for (const repair of [mine.repair, theirs.repair, randomUUID()]) {
      const about = { repair, hearing };
      const asked = [
        ...STEPS.map((move) => mine.accountable.do("takeTurn", aTurn(about, move))),
        mine.hurt.do("judgeTurn", { ...about, id: randomUUID(), judgement: "yes" }),
        mine.hurt.do("sayMore", { ...about, id: randomUUID(), words: "More." }),
        ...(["closeHearing", "unlockSide"] as const).map((name) => mine.hurt.do(name, about)),
        mine.hurt.do("setNeed", { ...about, need: "comfort" }),
        mine.hurt.do("withdrawTurn", { turn: hearing }),
        ...(["enterHearing", "leaveHearing", "pauseHearing", "goOnHearing"] as const).map((name) =>
          mine.hurt.do(name, { hearing }),
        ),
      ];
      expect(await Promise.all(asked)).toEqual(asked.map(() => refusal("not-here")));
    }
    expect(await mine.hurt.look("hearing", { hearing })).toBeNull();
    expect(await mine.hurt.look("hearings", { repair: theirs.repair })).toEqual({ items: [], older: null });
  }
});

test("a hearing belongs to its repair: under another of one's own, where the roles are turned, it is not there", async () => {
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing } = pair;
  const offered = randomUUID();
  await accountable.do("offerRepair", { id: offered });
  expect(await hurt.do("confirmRepair", { offered })).toMatchObject({ ok: true });
  const elsewhere = { repair: offered, hearing };
  expect(await accountable.do("closeHearing", elsewhere)).toEqual(refusal("not-here"));
  expect(await accountable.do("takeTurn", aTurn(elsewhere, "heard"))).toEqual(refusal("not-here"));
  expect(await hurt.do("shareHearing", aSharing(offered))).toEqual(refusal("only-speaker"));
});

test("the database itself lets neither make the other's moves, whoever writes to it", async () => {
  const { asOwner } = await house();
  const pair = await aPairWithAHearing();
  const { hurt, accountable, hearing, pairId } = pair;
  const set = (text: string) => `update "Hearing" set ${text}, "lastSeq" = "lastSeq" + 1 where id = $1`;
  const listener = (text: string) => asApp(accountable, (query) => query(set(text), [hearing]));
  const speaker = (text: string) => asApp(hurt, (query) => query(set(text), [hearing]));
  for (const text of [
    "state = 'closed'",
    "need = 'nothingYet'",
    "side = 'open'",
    "side = 'said'",
    "state = 'toMakeSense'",
  ])
    await expect(listener(text)).rejects.toThrow("does not go there");
  await expect(speaker("state = 'toJudge'")).rejects.toThrow("does not go there");
  for (const text of ["state = 'closed'", "side = 'open'"])
    await expect(asOwner(set(text), [hearing])).rejects.toThrow("does not go there");
  await speaker("state = 'closed'");
  await expect(listener("state = 'toHear'")).rejects.toThrow("does not go there");
  const inserts = `insert into "HearingTurn" ("pairId", id, seq, "hearingId", "authorId", move, at) values ($1, $2, 99, $3, $4, $5, now())`;
  const writes = (author: string, move: string) =>
    asApp(accountable, (query) => query(inserts, [pairId, randomUUID(), hearing, author, move]));
  await expect(writes(accountable.userId, "judged")).rejects.toThrow("the other's");
  await expect(writes(hurt.userId, "judged")).rejects.toThrow("row-level security");
});

test("the database begins no hearing but that of the one who was hurt, and no sitting with one inside", async () => {
  const { hurt, accountable, repair, pairId } = await aPair();
  const { asOwner } = await house();
  const begins = `insert into "Hearing" ("pairId", id, "repairId", "speakerId", need, "lastSeq", at) values ($1, $2, $3, $4, 'sayBack', 9, now())`;
  for (const speaker of [hurt, accountable])
    await expect(
      asApp(accountable, (query) => query(begins, [pairId, randomUUID(), repair, speaker.userId])),
    ).rejects.toThrow("row-level security");
  const pair = await aPairWithAHearing();
  await pair.hurt.do("enterHearing", { hearing: pair.hearing });
  const starts = `update "HearingSitting" set "startedAt" = now() where "hearingId" = $1`;
  await expect(asOwner(starts, [pair.hearing])).rejects.toThrow("with both inside");
});
