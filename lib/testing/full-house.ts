import { randomUUID } from "node:crypto";
import { aClause, inDays, inForce, ready, shownTo } from "./agreements";
import { commits, marks, wishes } from "./commitments";
import { aSharing } from "./hearings";
import { delivers } from "./letters";
import { ownWorkOf } from "./lock";
import { aMoment, drawnNow, marksMoment, wants } from "./moments";
import { aBrowser, aReminder } from "./notices";
import { offers } from "./openness";
import { aCheckIn, anInvitation, aPair, aPerson } from "./pair";
import { answers, aQuestion, asks } from "./questions";

/** A word that everything in the full house has in it. */
export const WORD = "zwetschge";

/** The first pair, with one of everything, and two who are about to link. Their ids are what the others try. */
export async function aFullHouse() {
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
  await hurt.do("addReminder", aReminder({ words: WORD }));
  await hurt.do("addDevice", aBrowser().input);
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
