import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, expect, test } from "vitest";
import { released } from "../operations";
import type { Mode } from "../pace/rules";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aPushService, choices, takesNotes } from "../testing/notices";
import { offers } from "../testing/openness";
import { aCheckIn, aPair, type Person } from "../testing/pair";
import { anAnswer, asks } from "../testing/questions";
import { stillClock } from "../testing/still-clock";
import { deliverNotices } from "./deliver";

const HOUR = 3600;
let hurt: Person;
let accountable: Person;
let repair: string;
let service: Awaited<ReturnType<typeof aPushService>>;

beforeEach(async () => {
  await (await house()).passBack();
  await stillClock("2026-11-26T12:00:00.000Z");
  service?.close();
  service = await aPushService();
  ({ hurt, accountable, repair } = await aPair());
  for (const one of [hurt, accountable]) {
    await takesNotes(one);
    await one.do("setReminders", choices({ digest: "18:00" }));
  }
});
afterAll(() => service.close());

const sets = (mode: Mode) => hurt.do("setPace", { repair, id: randomUUID(), mode, hour: 20, zone: "UTC" });

/** Moves time on, and ticks both: what is held first. Answers how many notes have come by then. */
async function notesAfter(hours: number) {
  await (await house()).pass(hours * HOUR);
  await sweep(released);
  await deliverNotices(service.agent);
  return service.notes.length;
}

test("what waits for an hour is told by no note until it has arrived", async () => {
  await sets("slow");
  expect(await accountable.do("postCheckIn", aCheckIn({ localDate: "2026-11-26" }))).toMatchObject({ held: {} });
  expect(await notesAfter(7)).toBe(0);
  expect(await notesAfter(22)).toBe(0);
  expect(await notesAfter(2)).toBe(1);
  expect(await notesAfter(24)).toBe(1);
});

test("in a time-out no note comes, for neither; what is new by then is for the next day's", async () => {
  await notesAfter(1);
  await accountable.do("postCheckIn", aCheckIn({ localDate: "2026-11-26" }));
  await hurt.do("postCheckIn", aCheckIn({ localDate: "2026-11-26" }));
  await hurt.do("takeTimeOut", { length: "tonight", zone: "UTC" });
  await accountable.do("postCheckIn", aCheckIn({ localDate: "2026-11-26" }));
  expect(await notesAfter(6)).toBe(0);
  expect(await notesAfter(14)).toBe(0);
  expect(await notesAfter(9)).toBe(2);
  expect(await notesAfter(24)).toBe(2);
});

test("a pace, a time-out, a wish for another pace, and what was taken back, are no news", async () => {
  await sets("slow");
  await accountable.do("askForPace", { repair });
  await hurt.do("takeTimeOut", { length: "twenty", zone: "UTC" });
  await hurt.do("endTimeOut", {});
  expect(await notesAfter(7)).toBe(0);
  const offer = await offers(hurt, repair);
  expect(await notesAfter(24)).toBe(1);
  await hurt.do("withdrawOpenness", { repair, offer });
  expect(await notesAfter(24)).toBe(1);
});

test("of a time for an answer nobody is reminded in a time-out, or while no words are wanted, but of what touches health", async () => {
  await accountable.do("setReminders", choices({ answers: true }));
  const by = "2026-11-26T18:00:00Z";
  const asked = async (more: object = {}) => {
    const question = await asks(hurt, repair, more);
    await accountable.do("acknowledgeQuestion", { repair, question, how: "byTime", by });
    return question;
  };
  await asked();
  const urgent = await asked({ concern: "health" });
  await sets("stop");
  expect(await notesAfter(4.5)).toBe(1);
  expect(await accountable.do("answerQuestion", anAnswer(repair, urgent))).toMatchObject({ ok: true });
  await sets("steady");
  await hurt.do("takeTimeOut", { length: "thirty", zone: "UTC" });
  expect(await notesAfter(0)).toBe(1);
  expect(await notesAfter(0.6)).toBe(2);
});
