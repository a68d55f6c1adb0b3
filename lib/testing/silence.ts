import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { doorOf } from "../auth/token";
import { views } from "../views";
import { inForce, ready, standingOf } from "./agreements";
import { commits, marks } from "./commitments";
import { aSharing } from "./hearings";
import { type House, house, openHouse } from "./house";
import { delivers } from "./letters";
import { anOffer } from "./openness";
import { aCheckIn, aPair, type Person } from "./pair";
import { answers, asks } from "./questions";
import { sample } from "./sample";
import { stillClock } from "./still-clock";
import { aWire, changes, connect, doing, looking, quiet, until } from "./wire";

export const TODAY = { localDate: "2026-11-24" };

let base: House;
export let author: Person & { name?: string };
export let partner: Person;
export let repair: string;
/** A question of the author's that was answered, with its thread; and one that was not. */
export let thread: string;
export let unanswered: string;
/** An answer of the partner's, in a closed envelope. */
export let answered: string;
/** A statement of the partner's, closed. */
export let letter: string;
/** What the author has shared, to be heard. */
export const hearing = randomUUID();
/** A clause about devices that can be signed, with its hash; and an agreement in force that is due to be looked at again. */
export let clause: string;
export let hash: string;
export let agreed: string;
/** A day of a promise of the partner's, which they marked. */
export let marked: string;
/** A repair that the partner offered, with no answer yet. */
export const offered = randomUUID();
/** An offer of the partner's that stands. */
export const opened = randomUUID();
export const ids = Array.from({ length: 20 }, () => randomUUID());

export async function aScene() {
  base = await house();
  // So that two runs show the same times.
  await stillClock("2026-11-24T12:00:00.000Z");
  const pair = await aPair();
  author = pair.hurt;
  partner = pair.accountable;
  repair = pair.repair;
  thread = await asks(author, repair, { sealed: true });
  answered = await answers(partner, repair, thread);
  unanswered = await asks(author, repair);
  await author.do("shareHearing", aSharing(repair, { id: hearing }));
  letter = await delivers(partner, repair, "ownership");
  const plan = randomUUID();
  const noon = { days: [2], time: "11:45", zone: "UTC", minutes: 60, only: false };
  await author.do("proposeWindows", { id: plan, ...noon });
  await partner.do("agreeWindows", { plan });
  // As if everybody were here just now, so that when that is written down again makes no difference.
  await base.asOwner(`update "Session" set "lastUsedAt" = clock()`);
  await partner.do("offerRepair", { id: offered, name: "June" });
  await partner.do("offerOpenness", anOffer(repair, { id: opened }));
  await partner.do("publishParagraph", { id: randomUUID(), words: "I was afraid." });
  await partner.do("shareLine", { repair, id: randomUUID(), words: "It may take its time." });
  await author.do("postCheckIn", aCheckIn(TODAY));
  clause = await ready(partner, { subject: "devices", from: "2026-11-24", review: "2026-12-24", end: "2026-12-24" });
  agreed = await inForce({ hurt: author, accountable: partner }, { from: "2026-10-24", review: "2026-11-24" });
  const promise = await commits(partner, repair, { first: TODAY.localDate });
  marked = await marks(partner, repair, promise, { date: TODAY.localDate });
  await base.asOwner(`update "Session" set "lastUsedAt" = clock(), "provenAt" = clock()`);
  const { proposed } = await standingOf(author, clause);
  hash = proposed?.hash ?? "";
  await base.close();
}

type Socket = Awaited<ReturnType<typeof connect>>;
export type Mine = { socket: Socket; door: { token: Buffer } };
/** `stays`: the author does not leave. `turned`: it is the accountable one whose private doings are not to be noticed. */
type How = { stays?: boolean; turned?: boolean };

/**
 * The same copy of the database, once: the partner looks at everything, the author does what they do or nothing, both
 * do what is shared, and the partner looks again. What is answered is every byte the partner's socket took in.
 */
export async function heardByPartner(
  privately: (mine: Mine) => Promise<unknown>,
  { stays = true, turned = false }: How = {},
) {
  const copy = await openHouse(base.name);
  const { url, close } = await aWire();
  const [me, them] = turned ? [partner, author] : [author, partner];
  const [mine, theirs] = [await connect(url, me), await connect(url, them)];
  let next = 0;
  const about: Record<string, string[]> = {
    agreement: [clause, agreed],
    hearing: [hearing],
    shared: [repair],
    passages: [hearing],
    letter: [letter],
    letters: [repair],
    readiness: [repair],
    pace: [repair],
    openness: [repair],
    sharedLines: [repair],
    ownQuestions: [repair],
    wishes: [repair],
    commitments: [repair],
    commitmentMonth: [repair],
  };
  const all = Object.entries(views).flatMap(([view, { input }]) =>
    (about[view] ?? [thread]).map((one) => ({ view, input: sample(input, { whole: false, id: () => one }) })),
  );
  const lookAround = async () => {
    // Not too much at once: what is refused for that is told by the hour, not by what the other did.
    for (let from = 0; from < all.length; from += 8) {
      const asked = all.slice(from, from + 8);
      const seen = await looking(theirs, ...asked);
      if ("at" in seen) await looking(theirs, ...asked.map((one) => ({ ...one, since: seen.at })));
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
