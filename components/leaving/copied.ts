import type { DraftView } from "@/lib/drafts/schema";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";
import type { HardDayView, PressureView } from "@/lib/pace/schema";
import type { RemindersView } from "@/lib/reminders/schema";
import type { PadEntryView } from "@/lib/waiting-pad/schema";
import type { useHere } from "../wire/provider";
import type { Copied } from "./copy-file";

type Here = NonNullable<ReturnType<typeof useHere>>;

/** All pages of a view, newest first. */
async function pagesOf<Item>(here: Here, view: `copy${string}` | "waitingPad"): Promise<Item[]> {
  const all: Item[] = [];
  let before: number | undefined;
  do {
    const { shown } = await here.look({ view, input: before ? { before } : {} });
    if (!("data" in shown)) throw new Error("not shown");
    const { items, older } = shown.data as { items: Item[]; older: number | null };
    all.push(...items);
    before = older ?? undefined;
  } while (before);
  return all;
}

/** What a view shows whole. */
async function shownOf<Data>(here: Here, view: "ownWork" | "appointments"): Promise<Data> {
  const { shown } = await here.look({ view, input: {} });
  if (!("data" in shown)) throw new Error("not shown");
  return shown.data as Data;
}

/** What was chosen in something unfinished, and is no text. */
const CHOSEN = /-(whole|whom|details|quotes|cover|reason|need|feelings)(:|$)/;

/** What was put aside, as the other things that nobody else has. */
const padded = ({ say, why, at }: PadEntryView): DraftView => ({
  composer: "waiting-pad",
  words: [say, why].filter(Boolean).join("\n\n"),
  savedAt: at,
});

/** What a view shows that has no pages; nothing, where it shows nothing. */
async function allOf<Item>(here: Here, view: "drafts" | "hardDays" | "pressures"): Promise<Item[]> {
  const { shown } = await here.look({ view, input: {} });
  return "data" in shown ? (shown.data as Item[]) : [];
}

/** What was noted of hard dates, and of pressure, likewise. */
const hardDay = ({ date, words }: HardDayView): DraftView => ({
  composer: "hard-day",
  words: [date, words].filter(Boolean).join("\n\n"),
  savedAt: Date.parse(`${date}T00:00Z`),
});
const pressure = ({ words, at }: PressureView): DraftView => ({ composer: "pressure", words, savedAt: at });

/** Reminders that one set for oneself, likewise. */
async function remindersOf(here: Here): Promise<DraftView[]> {
  const { shown } = await here.look({ view: "reminders", input: {} });
  const { own } = "data" in shown ? (shown.data as RemindersView) : { own: [] };
  return own.map(({ id, at, words }) => ({ composer: `reminder:${id}`, words, savedAt: at }));
}

/** Everything that one may take along. Throws when there is no connection. */
export async function copied(here: Here): Promise<Copied> {
  const drafts = await allOf<DraftView>(here, "drafts");
  return {
    checkIns: await pagesOf(here, "copy"),
    questions: await pagesOf(here, "copyQuestions"),
    letters: await pagesOf(here, "copyLetters"),
    hearings: await pagesOf(here, "copyHearings"),
    commitments: await pagesOf(here, "copyCommitments"),
    agreements: await pagesOf(here, "copyAgreements"),
    offers: await pagesOf(here, "copyOffers"),
    lines: await pagesOf(here, "copyLines"),
    paragraphs: await pagesOf(here, "copyParagraphs"),
    moments: await pagesOf(here, "copyMoments"),
    kept: [
      ...(await pagesOf<PadEntryView>(here, "waitingPad")).map(padded),
      ...(await allOf<HardDayView>(here, "hardDays")).map(hardDay),
      ...(await allOf<PressureView>(here, "pressures")).map(pressure),
      ...(await remindersOf(here)),
      ...drafts.filter(({ composer, words }) => words && !CHOSEN.test(composer)),
    ],
    ownWork: await shownOf<OwnWorkView>(here, "ownWork"),
    appointments: await shownOf<AppointmentsView>(here, "appointments"),
  };
}
