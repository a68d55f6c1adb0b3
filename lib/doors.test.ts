import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { auth } from "./auth/auth";
import { type OperationName, operations } from "./operations";
import { idsIn, proven, rowsOf, some, withoutCommits } from "./testing/doors";
import { aFullHouse, WORD } from "./testing/full-house";
import { house } from "./testing/house";
import { aCheckIn, aPair, aPerson, type Person, personOf } from "./testing/pair";
import { countIds, sample } from "./testing/sample";
import { type ViewName, views } from "./views";

const OPERATIONS = Object.keys(operations) as OperationName[];
const WITH_IDS = OPERATIONS.filter((name) => countIds(operations[name].input));
const VIEWS = Object.keys(views) as ViewName[];
/** With all optional fields, and with none. */
const SHAPES = [true, false];

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
    ...["Wish", "Commitment", "CommitmentMark", "MarkNote", "Reminder", "PushDevice"],
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
