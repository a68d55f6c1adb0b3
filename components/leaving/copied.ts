import type { DraftView } from "@/lib/drafts/schema";
import type { RemindersView } from "@/lib/reminders/schema";
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

/** What was chosen in something unfinished, and is no text. */
const CHOSEN = /-(whole|details|quotes|cover|reason|need|feelings)(:|$)/;

/** One's own reminders, as words of one's own that nobody else has. */
async function remindersOf(here: Here): Promise<DraftView[]> {
  const { shown } = await here.look({ view: "reminders", input: {} });
  if (!("data" in shown)) throw new Error("not shown");
  const { own } = shown.data as RemindersView;
  return own.flatMap(({ id, at, words }) => (words ? [{ composer: `reminder:${id}`, words, savedAt: at }] : []));
}

/** Everything that one may take along. Throws when there is no connection. */
export async function copied(here: Here): Promise<Copied> {
  const { shown } = await here.look({ view: "drafts", input: {} });
  return {
    checkIns: await pagesOf(here, "copy"),
    questions: await pagesOf(here, "copyQuestions"),
    letters: await pagesOf(here, "copyLetters"),
    hearings: await pagesOf(here, "copyHearings"),
    agreements: await pagesOf(here, "copyAgreements"),
    kept: [
      ...("data" in shown
        ? (shown.data as DraftView[]).filter(({ composer, words }) => words && !CHOSEN.test(composer))
        : []),
      ...(await remindersOf(here)),
    ],
  };
}
