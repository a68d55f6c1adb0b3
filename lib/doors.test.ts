import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { auth } from "./auth/auth";
import { type OperationName, operations } from "./operations";
import { aClause, inDays, inForce, ready, shownTo } from "./testing/agreements";
import { commits, marks, wishes } from "./testing/commitments";
import { idsIn, proven, rowsOf, some, withoutCommits } from "./testing/doors";
import { aSharing } from "./testing/hearings";
import { house } from "./testing/house";
import { delivers } from "./testing/letters";
import { ownWorkOf } from "./testing/lock";
import { aMoment, drawnNow, marksMoment, wants } from "./testing/moments";
import { offers } from "./testing/openness";
import { aCheckIn, anInvitation, aPair, aPerson, type Person, personOf } from "./testing/pair";
import { answers, aQuestion, asks } from "./testing/questions";
import { countIds, sample } from "./testing/sample";
import { type ViewName, views } from "./views";

const OPERATIONS = Object.keys(operations) as OperationName[];
const WITH_IDS = OPERATIONS.filter((name) => countIds(operations[name].input));
const VIEWS = Object.keys(views) as ViewName[];
/** With all optional fields, and with none. */
const SHAPES = [true, false];
const WORD = "zwetschge";

/** The first pair, with one of everything, and two who are about to link. Their ids are what the others try. */
async function aFullHouse() {
  const { hurt, accountable, pairId, repair } = await aPair();
  const checkIn = aCheckIn({ words: WORD });
  await accountable.do("postCheckIn", checkIn);
  await hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "thanks" });
  await hurt.do("nameRepair", { repair, name: WORD });
  await accountable.do("offerRepair", { id: randomUUID(), name: WORD });
  await hurt.do("saveDraft", { composer: "check-in", words: WORD });
  await accountable.do("setRoom", { room: 1 });
  for (const sealed of [true, false]) {
    const question = await asks(hurt, repair, { words: WORD, sealed });
    const entry = await answers(accountable, repair, question, { words: WORD });
    if (sealed) await hurt.do("openEnvelope", { entry, choice: "later" });
  }
  const letter = await delivers(accountable, repair, "ownership", { parts: { did: WORD } });
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  await hurt.do("respondToLetter", { repair, letter, response: "read" });
  await delivers(accountable, repair, "lateTruth", { parts: { truth: WORD } });
  // One that stands open, one that waits for room, and one that could still be taken back.
  for (const words of [WORD, WORD]) await asks(hurt, repair, { words });
  await hurt.do("askQuestion", aQuestion(repair, { words: WORD }));
  const [cem, dua] = [await aPerson("Cem"), await aPerson("Dua")];
  await ownWorkOf(WORD, { hurt, accountable, third: cem });
  const now = new Date().toISOString().slice(11, 16);
  const windows = { days: [1, 2, 3, 4, 5, 6, 7], time: now, zone: "UTC", minutes: 120, only: false };
  const plan = randomUUID();
  await hurt.do("proposeWindows", { ...windows, id: plan });
  await accountable.do("agreeWindows", { plan });
  await hurt.do("proposeWindows", { ...windows, id: randomUUID() });
  for (const person of [hurt, accountable]) await person.do("enterSitting", {});
  // One hearing that both are inside, and one of which the other's side is unlocked and which stands in a pause.
  for (const unlocked of [true, false]) {
    const sharing = aSharing(repair, { words: WORD, feelings: [WORD] });
    await hurt.do("shareHearing", sharing);
    if (unlocked) await hurt.do("unlockSide", { repair, hearing: sharing.id });
    for (const person of [hurt, accountable]) await person.do("enterHearing", { hearing: sharing.id });
    if (unlocked) await hurt.do("pauseHearing", { hearing: sharing.id });
  }
  // A clause on the table, one that can be signed, one in force that both looked at again, and one signed unseen.
  await aClause(hurt, { words: WORD });
  await ready(hurt, { words: `${WORD} ready` });
  const agreement = await inForce(
    { hurt, accountable },
    { words: `${WORD} force`, from: inDays(-9), review: inDays(0) },
  );
  await hurt.do("reviewAgreement", { agreement, version: 1, choice: "helps" });
  const quiet = await ready(hurt, { words: `${WORD} quiet`, subject: "devices", end: inDays(30) });
  await hurt.do("signQuietly", await shownTo(hurt, quiet));
  // A wish, a promise that came from it and one that stands, and a day that was marked and noted of.
  const wish = await wishes(hurt, repair, WORD);
  await commits(accountable, repair, { words: WORD, wish });
  const commitment = await commits(accountable, repair, { words: WORD });
  const mark = await marks(accountable, repair, commitment, { outcome: "notKept", happened: WORD, instead: WORD });
  await hurt.do("noteMark", { mark, fit: "fits" });
  await hurt.do("noteHardDay", { id: randomUUID(), date: inDays(3), words: WORD });
  await hurt.do("notePressure", { id: randomUUID(), words: WORD });
  await hurt.do("setPace", { repair, id: randomUUID(), mode: "steady", hour: 20, zone: "UTC", word: WORD });
  await accountable.do("askForPace", { repair });
  await accountable.do("takeTimeOut", { length: "twenty", zone: "UTC" });
  await accountable.do("endTimeOut", {});
  // An offer that was accepted, one that was declined and one of the other's; a line, and something on the pad.
  for (const answer of ["acceptOpenness", "declineOpenness"] as const) {
    const offer = await offers(accountable, repair, { words: WORD });
    await hurt.do(answer, answer === "acceptOpenness" ? { repair, offer } : { offer });
  }
  await offers(hurt, repair, { words: WORD });
  await accountable.do("publishParagraph", { id: randomUUID(), words: WORD });
  await accountable.do("shareLine", { repair, id: randomUUID(), words: WORD });
  await accountable.do("keepPadEntry", { id: randomUUID(), say: WORD });
  // Moments of their own, one that both said yes to, marks that stand, the fourth shelf out, and a line in the log.
  const moment = aMoment({ words: WORD });
  await hurt.do("addMoment", moment);
  await accountable.do("logMoment", { id: randomUUID(), words: WORD });
  await wants(hurt);
  for (const person of [hurt, accountable]) await marksMoment(person, moment.id, "like");
  await drawnNow();
  await marksMoment(hurt, moment.id, "open");
  const { pair, code } = await anInvitation(cem);
  await dua.do("joinInvitation", { code, role: "accountable" });
  const members = [hurt, accountable, cem, dua];
  return { members, repair, own: [pairId, pair, ...members.map(({ userId }) => userId)] };
}

async function whoSignedOut() {
  const person = (await aPair()).hurt;
  await auth.signOut(person.token);
  return person;
}

/** Somebody who has left, and all that names the pair they were in. */
async function whoLeft() {
  const { accountable, pairId } = await aPair();
  await accountable.do("postCheckIn", aCheckIn());
  await accountable.do("leavePair", { quiet: false });
  return { person: accountable, more: idsIn(await rowsOf(await house(), [pairId])) };
}

const OUTSIDERS = ["stranger", "left", "alone", "anonymous", "revoked"] as const;
let members: Person[];
/** The repair of the first pair, for what needs it beside another id. */
let repair: string;
let rows: string[];
let ids: string[];
let outsiders: Record<(typeof OUTSIDERS)[number], { person: Person; more?: string[] }>;

beforeAll(async () => {
  const full = await aFullHouse();
  await proven();
  ({ members, repair } = full);
  rows = await rowsOf(await house(), idsIn(await rowsOf(await house(), full.own)));
  ids = idsIn(some(rows));
  outsiders = {
    stranger: { person: (await aPair()).hurt },
    left: await whoLeft(),
    alone: { person: await aPerson() },
    anonymous: { person: personOf(randomUUID(), "nothing") },
    revoked: { person: await whoSignedOut() },
  };
  await proven(full.members);
});

/** The id wherever one is asked for; or, in its own pair's repair, wherever else. */
const PLACES = [
  (id: string) => () => id,
  (id: string) => (place: (string | number)[]) => (place.at(-1) === "repair" ? repair : id),
];

/** Where else there is only the one id, the two are the same. */
const placesOf = (name: OperationName) => (countIds(operations[name].input) > 1 ? PLACES : PLACES.slice(0, 1));

type Tried = { name: OperationName; id: string; whole: boolean; places?: (typeof PLACES)[number] };

const answerOf = (person: Person, { name, id, whole, places = PLACES[0] as (typeof PLACES)[number] }: Tried) =>
  withoutCommits(async () => {
    const { answer, news } = await person.perform(name, sample(operations[name].input, { id: places(id), whole }));
    return JSON.stringify({ answer, news });
  });

test("there are ids of everything to be tried", () => {
  const tables = new Set(rows.map((row) => row.split(" ")[0]));
  const some = [
    ...["User", "Session", "Pair", "Member", "Invitation", "DataKey", "Event", "Request", "Repair"],
    ...["RepairName", "CheckIn", "CheckInReply", "Draft", "Held", "Question", "QuestionEntry", "Opening"],
    ...["WindowPlan", "Sitting", "SittingMember", "Hearing", "HearingTurn", "HearingSitting", "HearingSeat"],
    ...["TableDocument", "TableUpdate", "Agreement", "AgreementVersion", "AgreementEntry", "AgreementReview"],
    ...["Signature", "PrivateSignature", "SigningKey", "Pace", "PaceRequest", "TimeOut", "HardDay"],
    ...["Pressed", "OpennessOffer", "OpennessAccepted", "OpennessDeclined", "SharedLine", "PadEntry"],
    ...["Wish", "Commitment", "CommitmentMark", "MarkNote"],
    ...["OwnWork", "Appointment", "OwnWorkLock", "OwnWorkPrepared", "Paragraph"],
    ...["Moment", "GoodMoment", "MomentMark", "MomentDraw", "Overlap", "ShelfTurn", "ShelfWish"],
  ];
  for (const table of some) expect(tables).toContain(table);
});

for (const who of OUTSIDERS) {
  test.each(WITH_IDS)(`${who}, %s: ids of another pair answer as ids that do not exist`, async (name) => {
    const { person, more = [] } = outsiders[who];
    for (const whole of SHAPES) {
      const nobodys = await answerOf(person, { name, id: randomUUID(), whole });
      for (const places of placesOf(name)) {
        for (const id of [...ids, ...more]) {
          const theirs = await answerOf(person, { name, id, whole, places });
          expect([id, theirs]).toEqual([id, nobodys]);
          expect(ids.filter((one) => theirs.includes(one))).toEqual([]);
        }
      }
    }
  });
}

test.each(OPERATIONS)("%s: who is not signed in has one answer, and nothing happens", async (name) => {
  for (const { person } of [outsiders.anonymous, outsiders.revoked]) {
    expect(await answerOf(person, { name, id: randomUUID(), whole: true })).toBe(
      '{"answer":{"ok":false,"reason":"signed-out"}}',
    );
  }
});

test.each(VIEWS)(
  "%s shows an outsider nothing of another pair's, and nothing at all to one who is not signed in",
  async (name) => {
    for (const whole of SHAPES) {
      for (const id of [randomUUID(), ...(countIds(views[name].input) ? ids : [])]) {
        const input = sample(views[name].input, { id: () => id, whole });
        for (const { person } of [outsiders.stranger, outsiders.left, outsiders.alone]) {
          const seen = JSON.stringify(await person.lookAt(name, input));
          expect([WORD, ...ids].filter((one) => one !== id && seen.includes(one))).toEqual([]);
        }
        for (const { person } of [outsiders.anonymous, outsiders.revoked])
          await expect(person.lookAt(name, input)).rejects.toThrow();
      }
    }
  },
);

test.each(WITH_IDS)(
  "%s: to one of those whose they are, an id answers otherwise: a door that stood open would show",
  async (name) => {
    const answersOtherwise = async () => {
      for (const person of members) {
        for (const places of placesOf(name)) {
          const nobodys = await answerOf(person, { name, id: randomUUID(), whole: false, places });
          for (const id of ids)
            if ((await answerOf(person, { name, id, whole: false, places })) !== nobodys) return true;
        }
      }
      return false;
    };
    expect(await answersOtherwise()).toBe(true);
  },
);

test("after all of this nothing of the first pair's has changed", async () => {
  expect(await rowsOf(await house(), ids)).toEqual(rows);
});
