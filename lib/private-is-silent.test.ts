import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { auth } from "./auth/auth";
import { doorOf } from "./auth/token";
import { postCheckIn } from "./check-ins/operations";
import { perform } from "./perform";
import { inForce, ready, standingOf } from "./testing/agreements";
import { aSharing } from "./testing/hearings";
import { type House, house, openHouse } from "./testing/house";
import { aCheckIn, aDevice, aPair, PASSWORD, type Person } from "./testing/pair";
import { anAnswer, answers, aQuestion, asks } from "./testing/questions";
import { sample } from "./testing/sample";
import { aWire, changes, connect, doing, looking, quiet, until } from "./testing/wire";
import { held, yes } from "./verdict";
import { views } from "./views";

/** A clock that stands still, so that two runs show the same times. */
const STILL = `create or replace function clock() returns timestamptz language sql stable security definer as $$
  select date '2026-11-24' + time '12:00' + make_interval(secs => "offsetSeconds") from "Clock" $$`;
const TODAY = { localDate: "2026-11-24" };

let base: House;
let author: Person & { name?: string };
let partner: Person;
let repair: string;
/** A question of the author's that was answered, with its thread; and one that was not. */
let thread: string;
let unanswered: string;
/** An answer of the partner's, in a closed envelope. */
let answered: string;
/** What the author has shared, to be heard. */
const hearing = randomUUID();
/** A clause about devices that can be signed, with its hash; and an agreement in force that is due to be looked at again. */
let clause: string;
let hash: string;
let agreed: string;
/** A repair that the partner offered, with no answer yet. */
const offered = randomUUID();
const ids = Array.from({ length: 20 }, () => randomUUID());

beforeAll(async () => {
  base = await house();
  await base.asOwner(STILL);
  const pair = await aPair();
  author = pair.hurt;
  partner = pair.accountable;
  repair = pair.repair;
  thread = await asks(author, repair, { sealed: true });
  answered = await answers(partner, repair, thread);
  unanswered = await asks(author, repair);
  await author.do("shareHearing", aSharing(repair, { id: hearing }));
  const plan = randomUUID();
  const noon = { days: [2], time: "11:45", zone: "UTC", minutes: 60, only: false };
  await author.do("proposeWindows", { id: plan, ...noon });
  await partner.do("agreeWindows", { plan });
  // As if everybody were here just now, so that when that is written down again makes no difference.
  await base.asOwner(`update "Session" set "lastUsedAt" = clock()`);
  await partner.do("offerRepair", { id: offered, name: "June" });
  await author.do("postCheckIn", aCheckIn(TODAY));
  clause = await ready(partner, { subject: "devices", from: "2026-11-24", review: "2026-12-24", end: "2026-12-24" });
  agreed = await inForce({ hurt: author, accountable: partner }, { from: "2026-10-24", review: "2026-11-24" });
  await base.asOwner(`update "Session" set "lastUsedAt" = clock(), "provenAt" = clock()`);
  const { proposed } = await standingOf(author, clause);
  hash = proposed?.hash ?? "";
  await base.close();
});

type Socket = Awaited<ReturnType<typeof connect>>;
type Mine = { socket: Socket; door: { token: Buffer } };
/** `stays`: the author does not leave. `turned`: it is the accountable one whose private doings are not to be noticed. */
type How = { stays?: boolean; turned?: boolean };

/**
 * The same copy of the database, once: the partner looks at everything, the author does what they do or nothing, both
 * do what is shared, and the partner looks again. What is answered is every byte the partner's socket took in.
 */
async function heardByPartner(privately: (mine: Mine) => Promise<unknown>, { stays = true, turned = false }: How = {}) {
  const copy = await openHouse(base.name);
  const { url, close } = await aWire();
  const [me, them] = turned ? [partner, author] : [author, partner];
  const [mine, theirs] = [await connect(url, me), await connect(url, them)];
  let next = 0;
  const asked = Object.entries(views).flatMap(([view, { input }]) => {
    const about = view === "agreement" ? [clause, agreed] : [view === "hearing" ? hearing : thread];
    return about.map((one) => ({ view, input: sample(input, { whole: false, id: () => one }) }));
  });
  // Some at a time, as pages do: whoever looks at all of it one by one is asked to wait.
  const lookAround = async () => {
    for (let at = 0; at < asked.length; at += 4) {
      const some = asked.slice(at, at + 4);
      const seen = await looking(theirs, ...some);
      if ("at" in seen) await looking(theirs, ...some.map((one) => ({ ...one, since: seen.at })));
    }
  };
  const both = async (socket: Socket, name: string, input: object) => {
    const before = changes(theirs).length;
    expect(await doing(socket, name, input, ids[next++])).toMatchObject({ ok: true });
    if (socket === mine) await until(() => changes(theirs).length > before);
  };
  await lookAround();
  await privately({ socket: mine, door: doorOf(me.token) as { token: Buffer } });
  await quiet();
  await lookAround();
  await both(stays ? mine : theirs, "postCheckIn", aCheckIn({ id: ids[15], ...TODAY }));
  if (stays) await both(theirs, "replyToCheckIn", { checkIn: ids[15], reply: "noted" });
  await both(turned ? mine : theirs, "withdrawRepair", { offered });
  await both(turned ? mine : theirs, "offerRepair", { id: ids[16] });
  await copy.pass(71 * 3600);
  await lookAround();
  for (const socket of [mine, theirs]) socket.close();
  await close();
  await copy.close();
  return theirs.frames;
}

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
      await doing(socket, "openAnswer", { entry: answered, choice: "later" });
      return doing(socket, "openAnswer", { entry: answered, choice: "opened" });
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
    expect(withIt.length).toBeGreaterThan(40);
  },
);

test("1. nothing tells that an answer is being written, was sent and taken back in its seconds, or that what was asked was read", async () => {
  const answering = async ({ socket }: Mine) => {
    await doing(socket, "saveDraft", { composer: `answer:${unanswered}`, words: "I was" });
    await looking(socket, { view: "questions", input: { closed: false } });
    await looking(socket, { view: "thread", input: { thread: unanswered } });
    expect(await doing(socket, "answerQuestion", anAnswer(repair, unanswered))).toMatchObject({ ok: true });
    const seen = await looking(socket, { view: "heldThings", input: {} });
    const [one] = (seen as unknown as { views: [{ data: { id: string }[] }] }).views[0].data;
    expect(await doing(socket, "takeBack", { held: one?.id })).toMatchObject({ ok: true });
    const refusing = { repair, question: unanswered, words: " " };
    expect(await doing(socket, "refuseQuestion", refusing)).toMatchObject({ ok: false });
  };
  const turned = { turned: true };
  expect(await heardByPartner(answering, turned)).toEqual(await heardByPartner(async () => {}, turned));
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
