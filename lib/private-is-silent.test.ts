import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { auth } from "./auth/auth";
import { postCheckIn } from "./check-ins/operations";
import { deliverNotices } from "./notices/deliver";
import { perform } from "./perform";
import { aLetter } from "./testing/letters";
import { aBrowser, aReminder, choices } from "./testing/notices";
import { aCheckIn, aDevice, PASSWORD } from "./testing/pair";
import { anAnswer, aQuestion } from "./testing/questions";
import {
  agreed,
  answered,
  aScene,
  author,
  clause,
  hash,
  heardByPartner,
  hearing,
  ids,
  letter,
  type Mine,
  marked,
  offered,
  opened,
  repair,
  TODAY,
  unanswered,
} from "./testing/silence";
import { doing, looking } from "./testing/wire";
import { held, yes } from "./verdict";

beforeAll(aScene);

const waiting = {
  ...postCheckIn,
  may: ({ released, now }: { released?: boolean; now: number }) =>
    released ? yes : held(new Date(now + 1e12), "room"),
} as unknown as typeof postCheckIn;
const again = (words: string) => ({ composer: "check-in", words });

const PRIVATE: [string, (mine: Mine) => Promise<unknown>][] = [
  [
    "a draft is saved, written over and let go",
    async ({ socket }) => {
      for (const words of ["I", "I was", "I was there."]) await doing(socket, "saveDraft", again(words));
      await doing(socket, "saveDraft", { composer: "other", words: "Kept." });
      return doing(socket, "discardDraft", { composer: "check-in" });
    },
  ],
  ["a repair is declined", ({ socket }) => doing(socket, "declineRepair", { offered })],
  ["an offer of openness is declined", ({ socket }) => doing(socket, "declineOpenness", { offer: opened })],
  [
    "something is put on the waiting pad, written anew and deleted",
    async ({ socket }) => {
      const [id, kept] = [ids[17], ids[18]];
      for (const one of [id, kept]) await doing(socket, "keepPadEntry", { id: one, say: "Can we be done with it?" });
      await doing(socket, "changePadEntry", { id, say: "I am tired.", why: "It is late.", whom: "me" });
      await looking(socket, { view: "waitingPad", input: {} });
      return doing(socket, "removePadEntry", { id });
    },
  ],
  [
    "a check-in is held until later",
    ({ door }) => {
      const asked = { name: "postCheckIn", operation: waiting, requestId: randomUUID(), input: aCheckIn(TODAY) };
      return perform(asked, door).then(({ answer }) => answer);
    },
  ],
  [
    "a question is asked and taken back within its ten seconds, parked and waiting",
    async ({ socket }) => {
      await doing(socket, "saveDraft", { composer: `parked:${ids[17]}`, words: "And the hotel?" });
      for (const id of [ids[18], ids[17]]) await doing(socket, "askQuestion", aQuestion(repair, { id }));
      const seen = await looking(socket, { view: "heldThings", input: {} });
      const [first, second] = (seen as unknown as { views: [{ data: { id: string }[] }] }).views[0].data;
      await doing(socket, "arrangeHeld", { order: [second?.id, first?.id] });
      for (const held of [first, second]) await doing(socket, "takeBack", { held: held?.id });
      return doing(socket, "saveDraft", { composer: `note:${answered}`, words: "I do not believe this." });
    },
  ],
  [
    "a closed envelope is opened",
    async ({ socket }) => {
      await doing(socket, "openEnvelope", { entry: answered, choice: "later" });
      return doing(socket, "openEnvelope", { entry: answered, choice: "opened" });
    },
  ],
  [
    "a letter is opened, later",
    async ({ socket }) => {
      await doing(socket, "openEnvelope", { entry: letter, choice: "together" });
      return doing(socket, "openEnvelope", { entry: letter, choice: "opened" });
    },
  ],
  [
    "a sitting is entered, and left, in which the other is not",
    async ({ socket }) => {
      for (const name of ["enterSitting", "askForMore"])
        expect(await doing(socket, name, {})).toMatchObject({ ok: true });
      expect(await doing(socket, "takeUpQuestion", { question: unanswered })).toMatchObject({ ok: true });
      return doing(socket, "leaveSitting", {});
    },
  ],
  [
    "a hearing is entered, in which the other is not, and left",
    async ({ socket }) => {
      expect(await doing(socket, "enterHearing", { hearing })).toMatchObject({ ok: true });
      return doing(socket, "leaveHearing", { hearing });
    },
  ],
  [
    "a text about devices is signed unseen, and the signature taken back and given again",
    async ({ socket }) => {
      const signing = { agreement: clause, version: 1, hash };
      expect(await doing(socket, "signQuietly", signing)).toMatchObject({ ok: true });
      expect(await doing(socket, "unsignAgreement", { agreement: clause })).toMatchObject({ ok: true });
      return doing(socket, "signQuietly", signing);
    },
  ],
  [
    "an agreement is reviewed, twice, while the other has not",
    async ({ socket }) => {
      const review = (choice: string) => doing(socket, "reviewAgreement", { agreement: agreed, version: 1, choice });
      expect(await review("noLonger")).toMatchObject({ ok: true });
      return review("helps");
    },
  ],
  [
    "reminders are chosen, set and taken away, a device takes notes, and an address is given",
    async ({ socket }) => {
      const reminder = aReminder({ id: ids[18] });
      expect(await doing(socket, "setReminders", choices({ digest: "18:00" }))).toMatchObject({ ok: true });
      expect(await doing(socket, "addDevice", aBrowser().input)).toMatchObject({ ok: true });
      for (const one of [reminder, aReminder({ id: ids[17] })])
        expect(await doing(socket, "addReminder", one)).toMatchObject({ ok: true });
      await deliverNotices();
      await doing(socket, "addMail", { address: "ada@example.org", language: "en" });
      return doing(socket, "removeReminder", { reminder: reminder.id });
    },
  ],
  [
    "it is noted that a mark fits what was seen, that it does not, and nothing any more",
    async ({ socket }) => {
      for (const fit of ["fits", "doesNotFit"])
        expect(await doing(socket, "noteMark", { mark: marked, fit })).toMatchObject({ ok: true });
      return doing(socket, "noteMark", { mark: marked });
    },
  ],
  [
    "a hard day, and what felt like pressure, are noted and taken away",
    async ({ socket }) => {
      await doing(socket, "noteHardDay", { id: ids[18], date: TODAY.localDate, words: "The day I found out." });
      await doing(socket, "notePressure", { id: ids[17], words: "" });
      await doing(socket, "removePressure", { id: ids[17] });
      return doing(socket, "notePressure", { id: ids[19], words: "Again." });
    },
  ],
  [
    "moments are marked, and the fourth shelf is wanted, or no longer",
    async ({ socket }) => {
      for (const wish of ["like", "open", "notNow", "notForMe"])
        expect(await doing(socket, "markMoment", { moment: "walk", wish })).toMatchObject({ ok: true });
      expect(await doing(socket, "setQuietDays", { days: 5 })).toMatchObject({ ok: true });
      await doing(socket, "wantShelf", { wanted: false });
      return doing(socket, "wantShelf", { wanted: true });
    },
  ],
  [
    "a shared write is refused",
    async ({ socket }) => {
      expect(await doing(socket, "postCheckIn", aCheckIn({ ...TODAY, words: " " }))).toMatchObject({ ok: false });
      return { ok: true };
    },
  ],
  [
    "the password is given again and changed",
    async ({ socket }) => {
      await doing(socket, "prove", { password: PASSWORD });
      return doing(socket, "changePassword", { password: "four lamps along the river at dusk" });
    },
  ],
  [
    "another device signs in and looks around",
    () => auth.signIn({ name: author.name ?? "", password: PASSWORD, shared: true }, aDevice()),
  ],
];

test.each(PRIVATE)(
  "1. nothing tells that %s: with it and without it, the other's bytes are equal",
  async (_name, privately) => {
    const done = heardByPartner(async (mine) => expect(await privately(mine)).toMatchObject({ ok: true }));
    const [withIt, without] = [await done, await heardByPartner(async () => {})];
    expect(withIt).toEqual(without);
    expect(withIt.length).toBeGreaterThan(20);
  },
);

/** What of one's own was sent last is taken back. */
async function takenBack({ socket }: Mine) {
  const seen = await looking(socket, { view: "heldThings", input: {} });
  const [one] = (seen as unknown as { views: [{ data: { id: string }[] }] }).views[0].data;
  expect(await doing(socket, "takeBack", { held: one?.id })).toMatchObject({ ok: true });
}

const TURNED: [string, (mine: Mine) => Promise<unknown>][] = [
  [
    "an answer is being written, was sent and taken back in its seconds, or that what was asked was read",
    async (mine) => {
      const { socket } = mine;
      await doing(socket, "saveDraft", { composer: `answer:${unanswered}`, words: "I was" });
      await looking(socket, { view: "questions", input: { closed: false } });
      await looking(socket, { view: "thread", input: { thread: unanswered } });
      expect(await doing(socket, "answerQuestion", anAnswer(repair, unanswered))).toMatchObject({ ok: true });
      await takenBack(mine);
      return doing(socket, "refuseQuestion", { repair, question: unanswered, words: " " });
    },
  ],
  [
    "a letter is being written, was sent and taken back in its seconds, or was tried too soon",
    async (mine) => {
      const { socket } = mine;
      await doing(socket, "saveDraft", { composer: `apology-did:${repair}`, words: "I lied" });
      const late = aLetter(repair, "lateTruth", { id: ids[17] });
      expect(await doing(socket, "deliverLetter", late)).toMatchObject({ ok: true });
      await takenBack(mine);
      return doing(socket, "deliverLetter", aLetter(repair, "apology", { id: ids[18] }));
    },
  ],
];

test.each(TURNED)("1. nothing tells that %s", async (_name, privately) => {
  const turned = { turned: true };
  const refused = async (mine: Mine) => expect(await privately(mine)).toMatchObject({ ok: false });
  expect(await heardByPartner(refused, turned)).toEqual(await heardByPartner(async () => {}, turned));
});

test("1. nothing tells, for 72 hours, that somebody left quietly: the other's bytes are equal", async () => {
  const leave = (mine: Mine) => doing(mine.socket, "leavePair", { quiet: true });
  const leaving = async (mine: Mine) => expect(await leave(mine)).toMatchObject({ ok: true });
  const stays = { stays: false };
  expect(await heardByPartner(leaving, stays)).toEqual(await heardByPartner(async () => {}, stays));
});

test("what is shared does show in those bytes: the comparison can fail", async () => {
  const withIt = await heardByPartner(({ socket }) =>
    doing(socket, "postCheckIn", aCheckIn({ id: ids[19], ...TODAY })),
  );
  expect(withIt).not.toEqual(await heardByPartner(async () => {}));
});
