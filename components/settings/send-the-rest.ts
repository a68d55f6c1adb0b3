import type { Wire } from "@/lib/wire/client";
import type { Device } from "../wire/device";
import type { Outbox } from "../wire/outbox";

const PATIENCE = 4000;
const DRAFT = "draft:";

type Here = { wire: Wire; device: Device; outbox: Outbox };

const waits = (milliseconds: number) => new Promise<"late">((late) => setTimeout(() => late("late"), milliseconds));

/** Saves every unfinished word on the server, sealed, where the next device finds it. */
async function saveDrafts({ wire, device }: Here) {
  const drafts = device.names().flatMap((name) => {
    const words = name.startsWith(DRAFT) ? device.read<{ words: string }>(name)?.words : undefined;
    return words ? [{ composer: name.slice(DRAFT.length), words }] : [];
  });
  await Promise.all(
    drafts.map(async (draft) => {
      const answer = await wire.do("saveDraft", crypto.randomUUID(), draft);
      if (!answer.ok) throw new Error(answer.reason);
    }),
  );
}

/** Sends what is only on this device. Null when nothing is left; else why something is. */
export async function sendTheRest(here: Here): Promise<"unsent" | "refused" | null> {
  try {
    const sent = await Promise.race([Promise.all([here.outbox.flush(), saveDrafts(here)]), waits(PATIENCE)]);
    if (sent === "late") return "unsent";
  } catch {
    return "unsent";
  }
  const states = here.outbox.entries().map(({ state }) => state);
  return states.includes("waiting") ? "unsent" : states.includes("refused") ? "refused" : null;
}
