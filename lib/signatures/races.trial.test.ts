import { beforeAll, expect, test } from "vitest";
import { released } from "../operations";
import { sweep } from "../sweep";
import { inDays, pageOf, ready, shownTo, signs, standingOf, writes, ZONE } from "../testing/agreements";
import { house } from "../testing/house";
import { meet, step, type When, watched } from "../testing/meeting";
import { afresh, aPair, type Person, recordOf } from "../testing/pair";
import { trials } from "../testing/trials";
import type { Answer } from "../wire/protocol";

const REFUSED = (reason: string) => ({ ok: false, reason });
const QUIET = { subject: "devices", end: inDays(30) };

let hurt: Person;
let accountable: Person;
let both: Person[];

beforeAll(async () => {
  ({ hurt, accountable } = await aPair());
  both = [hurt, accountable];
});

/** The same two, as if they had just met, so many times; and whatever came of it, the record is as it was written. */
async function races(run: (at: number, pairId: string) => Promise<void>) {
  for (let at = 0; at < trials(2500); at++) {
    const { pairId } = await afresh(hurt, accountable);
    await run(at, pairId);
    expect((await recordOf(pairId)).broken).toBeNull();
  }
}

type Signature = { userId: string; version: number; hash: string };
const signaturesOf = async (agreement: string, table = "Signature"): Promise<Signature[]> =>
  (await house()).asOwner(
    `select "userId", version, encode(hash, 'hex') as hash from "${table}" where "agreementId" = $1`,
    [agreement],
  );

/** What was on each one's screen as something to sign: the hash and the words, by person and version. */
function screens(agreement: string) {
  const seen = new Map<string, { hash: string; words: string }>();
  const look = async (person: Person) => {
    const { proposed } = await standingOf(person, agreement);
    if (!proposed) return null;
    const { version, hash, text } = proposed;
    seen.set(`${person.userId} ${version}`, { hash, words: text.words });
    return { agreement, version, hash };
  };
  /** Signatures on anything but the very text that their signer was shown. */
  const unseen = async (signatures: Signature[]) => {
    const { versions } = await pageOf(hurt, agreement);
    return signatures.filter(({ userId, version, hash }) => {
      const shown = seen.get(`${userId} ${version}`);
      const text = versions.find((one) => one.version === version);
      return !shown || shown.hash !== hash || text?.hash !== hash || shown.words !== text.text.words;
    });
  };
  return { look, unseen };
}

const EDITING = ["reopenAgreement loads", "reopenAgreement decides", "writes"].concat([
  "proposeAgreement loads",
  "proposeAgreement decides",
  "proposed",
]);

/** One changes the text and makes it ready again. */
const edits = (agreement: string) => async (when: When) => {
  expect(await step(hurt, "reopenAgreement", { agreement }, when)).toMatchObject({ ok: true });
  when("writes");
  await writes(hurt, agreement, { words: "Second." });
  expect(await step(hurt, "proposeAgreement", { agreement, zone: ZONE }, when)).toMatchObject({ ok: true });
  when("proposed");
};

/** The record told once more: whatever was signed was, just then, what could be signed. */
async function signedOnlyWhatCouldBe(pairId: string) {
  let onTable: unknown = null;
  for (const { name, data } of (await recordOf(pairId)).events) {
    const { version, hash, inForce } = data as { version?: number; hash?: string; inForce?: boolean };
    if (name === "agreement.signed") expect({ version, hash }).toEqual(onTable);
    if (name === "agreement.proposed") onTable = { version, hash };
    else if (name === "agreement.returned" || inForce) onTable = null;
  }
}

test("of a text that changes while the other signs, only what each was shown is signed, and two signed what is in force", async () => {
  const came = { signed: 0, refused: 0 };
  await races(async (at, pairId) => {
    const agreement = await ready(hurt, { words: "First." });
    const { look, unseen } = screens(agreement);
    if (Math.floor(at / 8) % 2) await hurt.do("signAgreement", await look(hurt));
    const shown = await look(accountable);
    const given = await meet(EDITING, at, edits(agreement), () => accountable.do("signAgreement", shown));
    came[given.ok ? "signed" : "refused"]++;
    if (!given.ok) expect(["text-moved", "agreement-moved-on"]).toContain(given.reason);
    const check = async () => {
      const signatures = await signaturesOf(agreement);
      expect(await unseen(signatures)).toEqual([]);
      const { inForce } = await standingOf(hurt, agreement);
      const on = signatures.filter(({ version, hash }) => version === inForce?.version && hash === inForce.hash);
      if (inForce) expect(on.map(({ userId }) => userId).sort()).toEqual(both.map(({ userId }) => userId).sort());
      return inForce?.version ?? null;
    };
    await check();
    for (const person of both) expect(await person.do("signAgreement", await look(person))).toMatchObject({ ok: true });
    expect(await check()).toBe(2);
    await signedOnlyWhatCouldBe(pairId);
  });
  expect(Math.min(came.signed, came.refused)).toBeGreaterThan(0);
});

test("the race can be lost: who reads what can be signed, and then signs it, signs what they were not shown", async () => {
  const { asOwner } = await house();
  await asOwner(`create table "Naive" ("agreementId" uuid, "userId" uuid, version int, hash bytea)`);
  let wrong = 0;
  await races(async (at) => {
    const agreement = await ready(hurt, { words: "First." });
    const { look, unseen } = screens(agreement);
    await look(accountable);
    await meet(EDITING, at, edits(agreement), async () => {
      const [found] = await asOwner(
        `select v.version, v.hash from "Agreement" a join "AgreementVersion" v on v."agreementId" = a.id and v.version = a.proposed
         where a.id = $1`,
        [agreement],
      );
      const values = [agreement, accountable.userId, found?.version, found?.hash];
      if (found) await asOwner(`insert into "Naive" values ($1, $2, $3, $4)`, values);
    });
    wrong += (await unseen(await signaturesOf(agreement, "Naive"))).length;
  });
  expect(wrong).toBeGreaterThan(0);
});

test("two who sign at the same moment have both signed, and it comes into force once", async () => {
  await races(async (at) => {
    const agreement = await ready(hurt);
    const [one, other] = at % 2 ? [hurt, accountable] : [accountable, hurt];
    const [mine, theirs] = [await shownTo(one, agreement), await shownTo(other, agreement)];
    const moments = ["signAgreement loads", "signAgreement decides"];
    const answers: Answer[] = [];
    const first = async (when: When) => void answers.push(await step(one, "signAgreement", mine, when));
    answers.push(await meet(moments, at, first, () => other.do("signAgreement", theirs)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    const { agreement: standing, entries } = await pageOf(one, agreement);
    expect([standing?.inForce?.version, standing?.inForce?.signatures.length, standing?.proposed]).toEqual([
      1,
      2,
      null,
    ]);
    expect(entries.map(({ kind }) => kind)).toEqual(["inForce", "signed", "proposed"]);
    expect(new Set((await signaturesOf(agreement)).map(({ userId }) => userId)).size).toBe(2);
  });
});

const COMING = ["bringIntoForce loads", "bringIntoForce decides"];
const sweeps = async (when: When) => {
  await sweep(watched("bringIntoForce", when));
  await sweep(released);
};

/** Both have signed unseen, and so many seconds are left until the day is over. Answers when it will be. */
async function quietlySigned(agreement: string, secondsLeft: number): Promise<number> {
  const { asOwner, pass } = await house();
  for (const person of both)
    expect(await person.do("signQuietly", await shownTo(person, agreement))).toMatchObject({ ok: true });
  const [{ due, left }] = await asOwner(
    `select max(at) + interval '24 hours' as due, extract(epoch from max(at) + interval '24 hours' - clock())::float8 as left
     from "PrivateSignature" where "agreementId" = $1`,
    [agreement],
  );
  await pass(left - secondsLeft);
  return due.getTime();
}

test("of taking a quiet signature back and the end of its day, one happens: in force with both, or nothing to be seen of it", async () => {
  const came = { before: 0, inForce: 0, takenBack: 0 };
  await races(async (at, pairId) => {
    const agreement = await ready(hurt, QUIET);
    const [one, other] = at % 2 ? [hurt, accountable] : [accountable, hurt];
    // A second before; within a hundredth of one; and a second after.
    const secondsLeft = [1, ((at % 21) - 10) / 1000, -1][Math.floor(at / 2) % 3] as number;
    const due = await quietlySigned(agreement, secondsLeft);
    const back = await meet(COMING, Math.floor(at / 6), sweeps, () => one.do("unsignAgreement", { agreement }));
    await sweep(released);
    const [mine, theirs] = [await pageOf(one, agreement), await pageOf(other, agreement)];
    const { events } = await recordOf(pairId);
    const coming = events.find(({ name }) => name === "agreement.cameIntoForce");
    const quiet = (await signaturesOf(agreement, "PrivateSignature")).map(({ userId }) => userId);
    const seen = [mine, theirs].map(({ agreement: found, entries }) => ({
      inForce: found?.inForce?.signatures.length,
      proposed: found?.proposed?.signatures,
      quiet: found?.proposed?.quiet,
      kinds: entries.map(({ kind }) => kind),
    }));
    if (coming) {
      expect(back).toEqual(REFUSED("agreement-moved-on"));
      expect(coming.at.getTime()).toBeGreaterThanOrEqual(due);
      const shown = { inForce: 2, proposed: undefined, quiet: undefined, kinds: ["stood", "proposed"] };
      expect([seen, quiet]).toEqual([[shown, shown], []]);
      expect((await signaturesOf(agreement)).length).toBe(2);
    } else {
      expect(back).toMatchObject({ ok: true });
      const nothing = { inForce: undefined, proposed: [], kinds: ["proposed"] };
      expect(seen).toEqual([
        { ...nothing, quiet: null },
        { ...nothing, quiet: expect.any(Number) },
      ]);
      expect([quiet, await signaturesOf(agreement)]).toEqual([[other.userId], []]);
    }
    came[secondsLeft === 1 ? "before" : coming ? "inForce" : "takenBack"]++;
    if (secondsLeft === 1) expect(coming).toBeUndefined();
  });
  expect(Math.min(...Object.values(came))).toBeGreaterThan(0);
});

test("what ends at the moment at which it would come into force is over: it was in force before that, or never", async () => {
  const came = { first: 0, never: 0 };
  await races(async (at, pairId) => {
    const isQuiet = at % 2 === 1;
    const agreement = await ready(hurt, isQuiet ? QUIET : {});
    const ends = () => (Math.floor(at / 2) % 2 ? hurt : accountable).do("endAgreement", { agreement });
    if (isQuiet) await quietlySigned(agreement, -1);
    else await signs(hurt, agreement);
    const shown = await shownTo(accountable, agreement);
    const moments = isQuiet ? COMING : ["signAgreement loads", "signAgreement decides"];
    let signed: Answer | undefined;
    const signing = async (when: When) => {
      if (isQuiet) await sweeps(when);
      else signed = await step(accountable, "signAgreement", shown, when);
    };
    expect(await meet(moments, Math.floor(at / 4), signing, ends)).toMatchObject({ ok: true });
    await sweep(released);
    const names = (await recordOf(pairId)).events.map(({ name }) => name);
    const standing = await standingOf(accountable, agreement);
    const wasInForce =
      names.at(-2) === (isQuiet ? "agreement.cameIntoForce" : "agreement.signed") && (isQuiet || signed?.ok);
    expect(names.at(-1)).toBe("agreement.ended");
    expect([standing.endedAt, standing.proposed]).toEqual([expect.any(Number), null]);
    expect([standing.inForce?.version, standing.inForce?.signatures.length]).toEqual(
      wasInForce ? [1, 2] : [undefined, undefined],
    );
    if (signed && !signed.ok) expect(signed).toEqual(REFUSED("agreement-moved-on"));
    came[wasInForce ? "first" : "never"]++;
  });
  expect(Math.min(came.first, came.never)).toBeGreaterThan(0);
});
