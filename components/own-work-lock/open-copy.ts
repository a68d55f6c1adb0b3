import type { Lock, Secret } from "@/lib/lock/keys";
import { open } from "@/lib/lock/seal";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";

type Copied = { ownWork: OwnWorkView; appointments: AppointmentsView };

/** Own work as it is copied, opened here with what opens its lock. Null where that is something else. */
export async function openCopy<All extends Copied>(all: All, lock: Lock, secret: Secret): Promise<All | null> {
  const { openLock, derive } = await import("./tools");
  const key = await openLock(lock, secret, derive);
  if (!key) return null;
  const opened = (at: string, words: string) => open(key, { userId: lock.userId, lock: lock.id, at }, words);
  const ownWork = all.ownWork.map(async (page) => ({
    ...page,
    words: page.lock === lock.id ? await opened(`page:${page.section}`, page.words) : page.words,
    lock: null,
  }));
  const appointments = all.appointments.map(async (one) => ({
    ...one,
    note: one.lock === lock.id ? await opened(`appointment:${one.id}`, one.note) : one.note,
    lock: null,
  }));
  return { ...all, ownWork: await Promise.all(ownWork), appointments: await Promise.all(appointments) };
}
