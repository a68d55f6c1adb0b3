import type { DraftView } from "@/lib/drafts/schema";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";
import type { useHere } from "../wire/provider";
import type { Copied } from "./copy-file";

type Here = NonNullable<ReturnType<typeof useHere>>;

/** All pages of a view, newest first. */
async function pagesOf<Item>(here: Here, view: `copy${string}`): Promise<Item[]> {
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
const CHOSEN = /-(whole|details|quotes|cover|reason|need|feelings)(:|$)/;

/** Everything that one may take along. Throws when there is no connection. */
export async function copied(here: Here): Promise<Copied> {
  const { shown } = await here.look({ view: "drafts", input: {} });
  return {
    checkIns: await pagesOf(here, "copy"),
    questions: await pagesOf(here, "copyQuestions"),
    letters: await pagesOf(here, "copyLetters"),
    hearings: await pagesOf(here, "copyHearings"),
    agreements: await pagesOf(here, "copyAgreements"),
    kept:
      "data" in shown
        ? (shown.data as DraftView[]).filter(({ composer, words }) => words && !CHOSEN.test(composer))
        : [],
    ownWork: await shownOf<OwnWorkView>(here, "ownWork"),
    appointments: await shownOf<AppointmentsView>(here, "appointments"),
  };
}
