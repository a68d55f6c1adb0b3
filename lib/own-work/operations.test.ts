import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { house } from "../testing/house";
import { aPair, aPerson, onAnotherDevice } from "../testing/pair";
import { requestFingerprint } from "../vault/fingerprint";
import type { AppointmentsView, OwnWorkView } from "./schema";

const page = (words: string, revision = 0) => ({ section: "why", words, revision, lock: null });
const anAppointment = (more: object = {}) => ({
  ...{ id: randomUUID(), revision: 0, lock: null, whom: "therapist", localDate: "2026-12-03", time: "16:30", note: "" },
  ...more,
});

test("a page is kept for somebody alone, written over, emptied, and found on another device", async () => {
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  expect(await ada.do("saveOwnWork", page("I was afraid."))).toMatchObject({ ok: true });
  expect(await other.look<OwnWorkView>("ownWork")).toMatchObject([
    { section: "why", words: "I was afraid.", revision: 1, lock: null },
  ]);
  expect(await other.do("saveOwnWork", page("", 1))).toMatchObject({ ok: true });
  expect(await ada.look<OwnWorkView>("ownWork")).toMatchObject([{ words: "", revision: 2 }]);
});

test("12. of two tabs neither writes over the other: what moved on refuses, and what is kept stays", async () => {
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  const answers = await Promise.all([ada, other].map((one, at) => one.do("saveOwnWork", page(`From ${at}.`))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ reason: "own-work-moved-on" });
  expect(await ada.look<OwnWorkView>("ownWork")).toMatchObject([
    { words: `From ${answers.findIndex(({ ok }) => ok)}.`, revision: 1 },
  ]);
});

test("appointments are kept, changed, shown in order, and removed without a trace", async () => {
  const { asOwner } = await house();
  const ada = await aPerson();
  const [later, sooner] = [anAppointment(), anAppointment({ localDate: "2026-12-01", note: "Ask about sleep." })];
  for (const one of [later, sooner]) expect(await ada.do("keepAppointment", one)).toMatchObject({ ok: true });
  expect(await ada.look<AppointmentsView>("appointments")).toEqual([
    { ...sooner, revision: 1 },
    { ...later, revision: 1 },
  ]);
  expect(await ada.do("keepAppointment", later)).toMatchObject({ reason: "own-work-moved-on" });
  await ada.do("keepAppointment", { ...later, revision: 1, time: "09:00" });
  expect((await ada.look<AppointmentsView>("appointments"))[1]).toEqual({ ...later, revision: 2, time: "09:00" });
  for (const { id } of [later, sooner]) await ada.do("removeAppointment", { id });
  expect(await asOwner(`select * from "Appointment" where "userId" = $1`, [ada.userId])).toEqual([]);
});

test("1. own work moves nothing of the pair's, and is not even a row for the other", async () => {
  const { asOwner } = await house();
  const { hurt, accountable, pairId } = await aPair();
  const pair = () =>
    asOwner(
      `select p.*, (select count(*) from "Event" e where e."pairId" = p.id) as events from "Pair" p where id = $1`,
      [pairId],
    );
  const before = await pair();
  for (const [name, input] of [
    ["saveOwnWork", { section: "want", words: "unsure", revision: 0, lock: null }],
    ["keepAppointment", anAppointment()],
  ] as const) {
    const { answer, news } = await hurt.perform(name, input);
    expect(answer).toMatchObject({ ok: true });
    expect(news).toEqual({ people: [hurt.userId], ended: [] });
  }
  expect(await pair()).toEqual(before);
  for (const view of ["ownWork", "appointments"] as const) expect(await accountable.look(view)).toEqual([]);
});

test("own work stays with its author when the pair has ended", async () => {
  const { hurt } = await aPair();
  await hurt.do("saveOwnWork", page("Mine."));
  await hurt.do("leavePair", { quiet: false });
  expect(await hurt.look<OwnWorkView>("ownWork")).toMatchObject([{ words: "Mine." }]);
});

test("of what was written nothing is remembered that a guess could be tried on, and sent twice it is kept once", async () => {
  const { asOwner } = await house();
  const ada = await aPerson();
  const want = (words: string) => ({ section: "want", words, revision: 0, lock: null });
  const requestId = randomUUID();
  for (const _ of [1, 2]) expect(await ada.do("saveOwnWork", want("leave"), requestId)).toMatchObject({ ok: true });
  const rows = await asOwner(`select encode(mac, 'hex') as mac from "Request" where "userId" = $1`, [ada.userId]);
  const guesses = ["stay", "unsure", "leave", ""].map((words) =>
    requestFingerprint("saveOwnWork", want(words)).toString("hex"),
  );
  expect(rows.filter(({ mac }) => guesses.includes(mac))).toEqual([]);
  expect(await ada.look<OwnWorkView>("ownWork")).toMatchObject([{ words: "leave", revision: 1 }]);
});
