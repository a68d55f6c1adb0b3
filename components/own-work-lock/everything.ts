import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";
import type { PrepareOwnWork } from "@/lib/own-work-lock/schema";
import type { useHere } from "../wire/provider";
import type { Text } from "./keeper";

type Here = NonNullable<ReturnType<typeof useHere>>;
type Make = (text: Text, at: string) => Promise<string>;

/** Bytes: well below what a frame holds, with everything around it. */
const FITS = 56_000;

async function shownOf<Data>(here: Here, view: "ownWork" | "appointments"): Promise<Data> {
  const { shown } = await here.look({ view, input: {} });
  if (!("data" in shown)) throw new Error("not shown");
  return shown.data as Data;
}

/** Makes ready all own work as it will stand, in as many frames as it takes. Throws where it could not. */
export async function prepareAll(here: Here, batch: string, make: Make) {
  const [written, met] = await Promise.all([
    shownOf<OwnWorkView>(here, "ownWork"),
    shownOf<AppointmentsView>(here, "appointments"),
  ]);
  const parts: Omit<PrepareOwnWork, "batch">[] = [];
  for (const { section, words, lock, revision } of written) {
    const made = { section, revision, words: await make({ words, lock }, `page:${section}`) };
    parts.push({ pages: [made], appointments: [] });
  }
  for (const { note, lock, ...says } of met) {
    const made = { ...says, note: await make({ words: note, lock }, `appointment:${says.id}`) };
    parts.push({ pages: [], appointments: [made] });
  }
  for (const frame of framed(parts)) {
    const answer = await here.wire.do("prepareOwnWork", crypto.randomUUID(), { batch, ...frame });
    if (!answer.ok) throw new Error(answer.reason);
  }
}

/** Lets go what was made ready: it would stand there in the clear. */
export const unprepare = (here: Here) =>
  here.wire.do("prepareOwnWork", crypto.randomUUID(), { batch: crypto.randomUUID(), pages: [], appointments: [] });

/** As few frames as hold it all. */
function framed(parts: Omit<PrepareOwnWork, "batch">[]) {
  const frames: (typeof parts)[number][] = [];
  let size = 0;
  for (const part of parts) {
    const more = new TextEncoder().encode(JSON.stringify(part)).length;
    const last = frames.at(-1);
    if (!last || size + more > FITS) {
      frames.push({ pages: [...part.pages], appointments: [...part.appointments] });
      size = more;
    } else {
      last.pages.push(...part.pages);
      last.appointments.push(...part.appointments);
      size += more;
    }
  }
  return frames;
}
