import { randomUUID } from "node:crypto";
import { keyOfPassphrase } from "../lock/argon";
import { newCode } from "../lock/code";
import { newLock } from "../lock/keys";
import { seal } from "../lock/seal";
import type { AppointmentsView, OwnWorkView } from "../own-work/schema";
import type { Person } from "./pair";

export const PASSPHRASE = "a lamp in the kitchen window";

type Browser = Pick<Person, "userId" | "do" | "look">;

/** All own work of a person, as a browser makes it ready to be kept otherwise. */
export async function prepares(
  { do: act, look }: Browser,
  batch: string,
  make: (at: string, words: string) => Promise<string>,
) {
  const pages = (await look<OwnWorkView>("ownWork")).map(async ({ section, words, revision }) => ({
    ...{ section, revision, words: await make(`page:${section}`, words) },
  }));
  const appointments = (await look<AppointmentsView>("appointments")).map(async ({ lock: _, note, ...says }) => ({
    ...says,
    note: await make(`appointment:${says.id}`, note),
  }));
  return act("prepareOwnWork", {
    batch,
    pages: await Promise.all(pages),
    appointments: await Promise.all(appointments),
  });
}

/** A lock as a browser makes it, not set yet. */
export async function aLock(userId: string, id: string = randomUUID(), code = newCode()) {
  const { kept, key } = await newLock({ userId, id }, { passphrase: PASSPHRASE, code }, keyOfPassphrase);
  const closed = (at: string, words: string) => seal(key, { userId, lock: id, at }, words);
  return { id, code, kept, key, closed };
}

/** Somebody locks their own work. */
export async function locks(person: Browser, id?: string) {
  const lock = await aLock(person.userId, id);
  await prepares(person, lock.id, lock.closed);
  const answer = await person.do("lockOwnWork", { lock: lock.id, ...lock.kept });
  if (!answer.ok) throw new Error(answer.reason);
  return lock;
}

/** Own work of three: in the clear, under a lock, and made ready for one. */
export async function ownWorkOf(
  word: string,
  { hurt, accountable, third }: Record<"hurt" | "accountable" | "third", Browser>,
) {
  const page = { section: "why", words: word, revision: 0, lock: null };
  const says = { whom: "mentor", localDate: "2026-12-01", time: "16:30", note: word, revision: 0, lock: null };
  await hurt.do("saveOwnWork", page);
  await hurt.do("keepAppointment", { ...says, id: randomUUID() });
  const { id: lock, closed } = await locks(accountable);
  const words = await closed("any", word);
  await accountable.do("saveOwnWork", { ...page, words, lock });
  await accountable.do("keepAppointment", { ...says, id: randomUUID(), note: words, lock });
  await third.do("saveOwnWork", page);
  const coming = await aLock(third.userId);
  await prepares(third, coming.id, coming.closed);
}
