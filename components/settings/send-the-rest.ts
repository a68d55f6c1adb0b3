import type { Wire } from "@/lib/wire/client";
import type { Device } from "../wire/device";
import type { Outbox } from "../wire/outbox";

const PATIENCE = 6000;
const DRAFT = "draft:";

type Here = { wire: Wire; device: Device; outbox: Outbox };
type Subscribe = (tell: () => void) => () => void;

const waits = (milliseconds: number) => new Promise<"late">((late) => setTimeout(() => late("late"), milliseconds));

/** Resolves as soon as it holds. */
const until = (subscribe: Subscribe, holds: () => boolean) =>
  new Promise<void>((done) => {
    if (holds()) return done();
    const stop = subscribe(() => {
      if (!holds()) return;
      stop();
      done();
    });
  });

const draftsOn = (device: Device) =>
  device.names().flatMap((name) => {
    const words = name.startsWith(DRAFT) ? device.read<{ words: string }>(name)?.words : undefined;
    return words ? [{ composer: name.slice(DRAFT.length), words }] : [];
  });

/** Sends what was said, and saves what is unfinished, sealed, where the next device finds it. */
async function send({ wire, device, outbox }: Here) {
  const isSent = () => outbox.entries().every(({ state }) => state !== "waiting");
  const drafts = draftsOn(device);
  if (isSent() && drafts.length === 0) return;
  await until(wire.subscribe, () => wire.state() === "connected");
  void outbox.flush();
  await until(outbox.subscribe, isSent);
  for (const draft of drafts) {
    const answer = await wire.do("saveDraft", crypto.randomUUID(), draft);
    if (!answer.ok) throw new Error(answer.reason);
  }
}

/** Sends what is only on this device. False: some of it could not be sent, for now or at all. */
export async function sendTheRest(here: Here): Promise<boolean> {
  try {
    if ((await Promise.race([send(here), waits(PATIENCE)])) === "late") return false;
  } catch {
    return false;
  }
  return here.outbox.entries().every(({ state }) => state === "sent");
}
