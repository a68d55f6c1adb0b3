import type { Lock, Secret } from "@/lib/lock/keys";
import { open } from "@/lib/lock/seal";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";

type Copied = { ownWork: OwnWorkView; appointments: AppointmentsView };

/**
 * Own work as it is copied, opened here with what opens its lock. Null where that is something else. A text that does not open
 * stays under its lock, and the copy says so in its place: it keeps nobody from the rest.
 */
export async function openCopy<All extends Copied>(all: All, lock: Lock, secret: Secret): Promise<All | null> {
  const { openLock, derive } = await import("./tools");
  const key = await openLock(lock, secret, derive);
  if (!key) return null;
  const opened = async (at: string, words: string, under: string | null) => {
    if (under !== lock.id) return { words, lock: under };
    const found = await open(key, { userId: lock.userId, lock: lock.id, at }, words).catch(() => null);
    return found === null ? { words, lock: under } : { words: found, lock: null };
  };
  const ownWork = all.ownWork.map(async (page) => ({
    ...page,
    ...(await opened(`page:${page.section}`, page.words, page.lock)),
  }));
  const appointments = all.appointments.map(async (one) => {
    const { words: note, lock: under } = await opened(`appointment:${one.id}`, one.note, one.lock);
    return { ...one, note, lock: under };
  });
  return { ...all, ownWork: await Promise.all(ownWork), appointments: await Promise.all(appointments) };
}
