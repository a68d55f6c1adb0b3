import { expect, type Someone, test, wireOf } from "./couple";
import { theDemo } from "./demo";
import { walk } from "./walk";

const PUSH = /<script nonce="">self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g;

/**
 * A page's headers and first paint as somebody is sent them. What differs from one time to the next is left out: the nonce, the
 * hour, and in which order and under which numbers the framework sends the pieces of a page, which are put in order here.
 */
async function sentOf({ context }: Someone, path: string) {
  const answer = await context.request.get(path);
  const { date: _, ...headers } = answer.headers();
  const nonce = /nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1] ?? "";
  const body = (await answer.text()).replaceAll(nonce, "");
  const pieces = [...body.matchAll(PUSH)].map(([, piece = '""']) => JSON.parse(piece)).join("");
  const numbered = pieces.replaceAll(/^[0-9a-f]+:/gm, "").replaceAll(/"\$[L@]?[0-9a-f]+(?=[":])/g, '"$');
  const sorted = numbered.split("\n").sort().join("\n");
  return [answer.status(), JSON.stringify(headers).replaceAll(nonce, ""), body.replaceAll(PUSH, ""), sorted].join("\n");
}

type Wire = Awaited<ReturnType<typeof wireOf>>;

/** Every page that a link leads to, or that these ids name, as it is sent. Not when a device was last used: that is a clock. */
async function allSentTo(someone: Someone, more: string[]) {
  const sent: Record<string, string> = {};
  await walk(["/today", ...more], async (path) => {
    if (path === "/more/devices") return [];
    const page = await sentOf(someone, path);
    sent[path] = page;
    return [...page.matchAll(/<a[^>]* href="(\/[^"?#]*)/g)].map(([, link = ""]) => link);
  });
  return sent;
}

/** The pages of what the two have between them, whose links are drawn once a page is awake. */
async function ofTheTwo(wire: Wire, repair: string) {
  const letters = await wire.look("letters", { repair });
  const questions = await wire.look("questions", { closed: false });
  const hearings = await wire.look("hearings");
  const pages = { letters: letters.items, questions: questions.items, hearings: hearings.items } as Record<
    string,
    { id: string }[]
  >;
  return Object.entries(pages).flatMap(([name, items]) => items.slice(0, 3).map(({ id }) => `/${name}/${id}`));
}

const id = () => crypto.randomUUID();
const dayOf = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What either does in private. */
async function inPrivate(wire: Wire, repair: string) {
  await wire.do("saveDraft", { composer: "check-in", words: "I was" });
  await wire.do("keepPadEntry", { id: id(), say: "Can we be done with it?" });
  await wire.do("saveOwnWork", { section: "people", words: "Noor.", revision: 0, lock: null });
  const appointment = { whom: "mentor", localDate: "2031-05-17", time: "16:30", note: "" };
  await wire.do("keepAppointment", { id: id(), revision: 0, lock: null, ...appointment });
  await wire.do("noteHardDay", { id: id(), date: dayOf(0), words: "The day I found out." });
  await wire.do("notePressure", { id: id(), words: "" });
  await wire.do("setReminders", { digest: "18:00", quiet: null, zone: "UTC", answers: false });
  await wire.do("addReminder", { id: id(), day: dayOf(1), time: "09:00", zone: "UTC", words: "Breathe first." });
  for (const moment of ["walk", "song"]) await wire.do("markMoment", { moment, wish: "like" });
  await wire.do("askQuestion", { repair, id: id(), words: "And the hotel?", sealed: false });
  const [held] = await wire.look("heldThings");
  await wire.do("takeBack", { held: held.id });
}

/** What the one who was hurt does in private with what the other gave. */
async function withWhatWasGiven(wire: Wire, repair: string) {
  const { items } = await wire.look("letters", { repair });
  for (const { id: entry, mine, withdrawnAt } of items)
    if (!mine && withdrawnAt === null) await wire.do("openEnvelope", { entry, choice: "opened" });
  const commitments = await wire.look("commitments", { repair, ended: false });
  const [mark] = commitments.items.flatMap(({ marks }: { marks: { id: string }[] }) => marks);
  await wire.do("noteMark", { mark: mark.id, fit: "doesNotFit" });
  await wire.do("setQuietDays", { days: 30 });
  await wire.do("wantShelf", { wanted: true });
  for (const offer of await wire.look("openness", { repair }))
    if (!offer.mine && !offer.accepted) await wire.do("declineOpenness", { offer: offer.id });
}

test("1. no page, and no header of one, differs by what the other did in private", async ({ browser }) => {
  test.setTimeout(300_000);
  const { hurt, accountable } = await theDemo(browser);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const { repairs } = await hers.look("us");
  const repair = repairs[0].id;
  for (const [watching, wire, acting, more] of [
    [accountable, his, hers, withWhatWasGiven],
    [hurt, hers, his, async () => {}],
  ] as const) {
    const pages = await ofTheTwo(wire, repair);
    const before = await allSentTo(watching, pages);
    expect(Object.keys(before).length).toBeGreaterThan(30);
    await inPrivate(acting, repair);
    await more(acting, repair);
    expect(await allSentTo(watching, pages)).toEqual(before);
    await acting.do("postCheckIn", {
      ...{ id: id(), kind: "plan", words: "At home by six." },
      ...{ localDate: dayOf(0), zone: "UTC" },
    });
    expect(await sentOf(watching, "/today")).not.toEqual(before["/today"]);
  }
  for (const wire of [hers, his]) wire.close();
});
