import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, go, ready, test, wireOf } from "./couple";
import { bringDrawToNow } from "./moments";

/** What has ten seconds in which it can be taken back takes that long to be there. */
const GONE = { timeout: 90_000 };

const PUBLIC = ["/", "/sign-in", "/sign-up", "/join", "/safe", "/help", "/privacy", "/mail", "/offline", "/nowhere"];
const OURS = [
  "/today",
  "/done",
  "/check-ins",
  "/check-ins/month/now",
  "/promises",
  "/questions",
  "/questions/windows",
  "/questions/sitting",
  "/hearings",
  "/own-it",
  "/apology",
  "/own-work",
  "/closeness",
  "/openness",
  "/pace",
  "/waiting-pad",
  "/agreements",
  "/agreements/table",
  "/agreements/print",
  "/more",
  "/more/partner",
  "/more/repairs",
  "/more/devices",
  "/more/password",
  "/more/reminders",
  "/more/look",
  "/more/leaving",
];
const THEMES = ["light", "night", "ember"];

/** What axe finds, and whether the page scrolls sideways, in each theme. */
async function holds(page: Page, where: string) {
  for (const theme of THEMES) {
    // Colours fade into each other: what is measured is where they end.
    await page.evaluate(async (name) => {
      document.documentElement.dataset.theme = name;
      await Promise.allSettled(document.getAnimations().map((fade) => fade.finished));
    }, theme);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    expect(found, `${where} in ${theme}`).toEqual([]);
  }
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wide, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
}

test("axe finds nothing on any page, in any theme, on a phone", async ({ couple: { hurt, accountable } }) => {
  test.setTimeout(600_000);
  await go(accountable.page, "/check-ins");
  await accountable.page.getByRole("button", { name: /check-in/ }).click();
  const words = `Home by six. مرحبا \u202Eabc, and a longword${"o".repeat(80)}`;
  await accountable.page.getByLabel("In your own words").fill(words);
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  for (const path of OURS) {
    await go(hurt.page, path);
    await hurt.page.locator("main h1").waitFor();
    await holds(hurt.page, path);
  }
  await go(hurt.page, "/check-ins");
  await hurt.page.getByRole("button", { name: /check-in/ }).click();
  await hurt.page.locator("label", { hasText: "Evening close" }).click();
  await holds(hurt.page, "the composer");
});

test("axe finds nothing in a hearing, in turn and out of turn, or inside", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const hers = await wireOf(hurt);
  const repair = (await hers.look("us")).repairs[0].id;
  const id = crypto.randomUUID();
  const words = `I lie awake. مرحبا \u202Eabc ${"o".repeat(80)}`;
  await hers.do("shareHearing", { repair, id, words, feelings: ["alone", "o".repeat(40)], need: "sayBack" });
  for (const { page, firstName } of [hurt, accountable]) {
    await go(page, `/hearings/${id}`);
    await holds(page, `a hearing, ${firstName}`);
  }
  for (const { page } of [hurt, accountable]) await page.getByRole("button", { name: "Step in" }).click();
  for (const { page, firstName } of [hurt, accountable]) {
    await expect(page.getByRole("timer")).toBeVisible();
    await holds(page, `inside a hearing, ${firstName}`);
  }
  await go(hurt.page, "/hearings");
  await hurt.page.getByRole("button", { name: "Say how it is for you" }).click();
  await hurt.page.getByRole("button", { name: "angry", exact: true }).click();
  await holds(hurt.page, "saying how it is");
  hers.close();
});

test("axe finds nothing in a letter, being written, closed, open and amended", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const hearing = crypto.randomUUID();
  await hers.do("shareHearing", { repair, id: hearing, words: "I lie awake. مرحبا", feelings: [], need: "sayBack" });
  await hers.do("setReadiness", { repair, readiness: "write" });
  await go(accountable.page, "/apology");
  await accountable.page.getByRole("button", { name: "Write an apology" }).click();
  await accountable.page.getByRole("button", { name: "Quote what Ada said" }).click();
  await accountable.page.getByRole("button", { name: "I lie awake." }).click();
  await holds(accountable.page, "an apology that is being written");
  const letter = crypto.randomUUID();
  const parts = { did: `I lied. مرحبا \u202Eabc ${"o".repeat(80)}`, impact: "You said:" };
  const quotes = [{ turn: hearing, from: 0, to: 12 }];
  await his.do("deliverLetter", { repair, id: letter, kind: "apology", parts, quotes, details: true });
  await go(hurt.page, "/apology");
  await hurt.page.getByRole("link", { name: /An apology/ }).click(GONE);
  await hurt.page.getByRole("button", { name: "Open it now" }).waitFor();
  await holds(hurt.page, "a closed letter");
  await hurt.page.getByRole("button", { name: "Open it now" }).click();
  await hurt.page.getByText("A part is missing:").waitFor();
  await holds(hurt.page, "an open letter");
  await go(accountable.page, `/letters/${letter}`);
  await accountable.page.getByRole("button", { name: "Put it right" }).click();
  await holds(accountable.page, "a letter that is put right");
  for (const wire of [hers, his]) wire.close();
});

test("axe finds nothing in closeness, with a shelf and a moment open, and what both said yes to", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const moment = crypto.randomUUID();
  const words = `Feed the ducks. مرحبا \u202Eabc ${"o".repeat(80)}`;
  await hers.do("addMoment", { id: moment, shelf: "talk", words });
  await his.do("logMoment", { id: crypto.randomUUID(), words });
  await hers.do("wantShelf", { wanted: true });
  for (const wire of [hers, his])
    for (const one of [moment, "walk"]) await wire.do("markMoment", { moment: one, wish: "like" });
  await bringDrawToNow();
  await expect.poll(async () => (await his.look("moments")).overlaps.length).toBe(2);
  await his.do("markMoment", { moment: "song", wish: "notNow" });
  for (const { page, firstName } of [hurt, accountable]) {
    await go(page, "/closeness");
    await page.locator("summary").filter({ hasText: "Play each other a song" }).click();
    await holds(page, `closeness of ${firstName}`);
    await page.getByRole("button", { name: "Write that it was good" }).first().click();
    await holds(page, `a good moment, ${firstName}`);
    await go(page, "/today");
    await holds(page, `what both said yes to, ${firstName}`);
  }
  for (const wire of [hers, his]) wire.close();
});

test("axe finds nothing in the question box, full, for either of the two", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const [question, answer] = [crypto.randomUUID(), crypto.randomUUID()];
  const long = `Why? مرحبا \u202Eabc ${"o".repeat(80)}`;
  await hers.do("askQuestion", { repair, id: question, words: long, concern: "health", sealed: true });
  await expect.poll(async () => (await his.look("thread", { thread: question })).entries.length, GONE).toBe(1);
  await his.do("acknowledgeQuestion", { repair, question, how: "withCounsellor" });
  const letter = { words: `> Why?\n\n${"Because. ".repeat(600)}`, certainty: "think", happened: "In May" };
  await his.do("answerQuestion", { repair, question, id: answer, ...letter, sealed: true, details: true });
  await expect.poll(async () => (await his.look("thread", { thread: question })).entries.length, GONE).toBe(3);
  await his.do("correctAnswer", {
    ...{ repair, question, id: crypto.randomUUID(), ...letter, words: "Because of me." },
    ...{ sealed: true, details: false, reason: "wrong" },
  });
  await hers.do("saveDraft", { composer: `parked:${crypto.randomUUID()}`, words: "And the hotel?" });
  await hers.do("openEnvelope", { entry: answer, choice: "opened" });
  await expect.poll(async () => (await his.look("thread", { thread: question })).entries.length, GONE).toBe(4);
  for (const { page, firstName } of [hurt, accountable]) {
    await go(page, "/questions");
    await holds(page, `the box of ${firstName}`);
    await page.getByRole("button", { name: /^Ask (a question|whether)/ }).click();
    await holds(page, `asking, ${firstName}`);
    await go(page, `/questions/${question}`);
    await holds(page, `the thread of ${firstName}`);
  }
  await accountable.page.getByRole("button", { name: "Put it right" }).click();
  await holds(accountable.page, "putting right");
  for (const wire of [hers, his]) wire.close();
});

test("axe finds nothing in the agreements, full, for either of the two, nor at the drafting table", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const { page } = hurt;
  const long = `We tell each other. مرحبا \u202Eabc p\u0430y ${"o".repeat(80)}`;
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const lay = async (words: string, subject: string) => {
    await page.getByRole("button", { name: "An empty one" }).click();
    await page.getByLabel("What is done, so that both of you could see it").last().fill(words);
    await page.getByLabel("What it is about").last().selectOption(subject);
    if (subject !== "other") await page.getByLabel("Ends").last().fill(day(30));
  };
  await go(page, "/agreements/table");
  await page.getByRole("button", { name: "Sit down at the table" }).click();
  await lay(long, "devices");
  await lay(`${long} too`, "other");
  await page.getByText("Why, what if not, and its days").last().click();
  await page.getByLabel("To be looked at again").last().fill(day(0));
  await page.getByRole("button", { name: "Undo what I did last" }).scrollIntoViewIfNeeded();
  await holds(page, "the table");
  // One at a time: a clause that is ready has no such button any more.
  for (const count of [1, 2]) {
    await page.getByRole("button", { name: "Make it ready to sign" }).first().click();
    await expect(page.getByText("Ready to sign.", { exact: true })).toHaveCount(count);
  }
  for (const someone of [hurt, accountable]) {
    await go(someone.page, "/agreements");
    await holds(someone.page, `the list of ${someone.firstName}`);
    await someone.page.getByRole("link", { name: /Phones and devices/ }).click();
    await someone.page.getByLabel("I am not sure").check();
    await holds(someone.page, `signing unseen, ${someone.firstName}`);
  }
  await accountable.page.getByRole("button", { name: "Not this" }).click();
  await holds(accountable.page, "declining");
  const hers = await wireOf(hurt);
  const wires = [hers, await wireOf(accountable)];
  const { items } = await hers.look("agreements", { ended: false });
  const { id, proposed } = items.find(
    (one: { proposed: { text: { subject: string } } }) => one.proposed.text.subject === "other",
  );
  for (const wire of wires) await wire.do("signAgreement", { agreement: id, version: 1, hash: proposed.hash });
  await hers.do("logSlip", { agreement: id, id: crypto.randomUUID(), words: long });
  for (const someone of [hurt, accountable]) {
    await go(someone.page, `/agreements/${id}`);
    await expect(someone.page.getByText("Does it still help?")).toBeVisible();
    await holds(someone.page, `in force, ${someone.firstName}`);
  }
  await go(page, "/agreements/print");
  await holds(page, "on paper");
  for (const wire of wires) wire.close();
});

test("axe finds nothing on any public page, in any theme", async ({ ada }) => {
  test.setTimeout(600_000);
  for (const path of PUBLIC) {
    await ada.page.goto(path);
    await ada.page.locator("body[data-ready]").waitFor({ state: "attached" });
    await holds(ada.page, path);
  }
});

test("every signed-in page can be left with one press, and with Shift three times, and is locked behind one", async ({
  couple: { hurt },
}) => {
  await hurt.context.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
  test.slow();
  for (const path of OURS) {
    await go(hurt.page, path);
    await expect(hurt.page.getByRole("button", { name: "Leave this page" })).toBeVisible();
  }
  for (let press = 0; press < 3; press++) await hurt.page.keyboard.press("Shift");
  await hurt.page.waitForURL("https://www.wikipedia.org/");
  await hurt.page.goto("/today");
  await hurt.page.waitForURL(/sign-in/);
});

test("the whole of it works by keyboard: write, send, reply", async ({ couple: { hurt, accountable } }) => {
  await go(accountable.page, "/check-ins");
  const reach = async (page: Page, name: RegExp | string) => {
    const target = page.getByRole("button", { name }).or(page.getByRole("textbox", { name })).first();
    for (let step = 0; step < 60; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${String(name)}.`);
  };
  await reach(accountable.page, "Write a check-in");
  await accountable.page.keyboard.press("Enter");
  await reach(accountable.page, "In your own words");
  await accountable.page.keyboard.type("Written without a mouse.");
  await reach(accountable.page, "Send");
  await accountable.page.keyboard.press("Enter");
  await go(hurt.page, "/today");
  await expect(hurt.page.getByText("Written without a mouse.")).toBeVisible();
  await reach(hurt.page, "Noted");
  await hurt.page.keyboard.press("Enter");
  await expect(accountable.page.getByText("Ada: Noted")).toBeVisible();
});

test("a tab works without a connection, from what it remembers", async ({ couple: { hurt } }) => {
  await go(hurt.page, "/today");
  await hurt.page.getByRole("link", { name: "Check-ins", exact: true }).click();
  await hurt.page.waitForURL("/check-ins");
  await hurt.context.setOffline(true);
  await hurt.page.getByRole("link", { name: "Today", exact: true }).click();
  await hurt.page.waitForURL("/today");
  await expect(hurt.page.getByRole("heading", { name: "The path" })).toBeVisible();
  await hurt.context.setOffline(false);
  await ready(hurt.page);
});

test("axe finds nothing in promises, full, for either of the two, nor in their month", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const long = `I ring. مرحبا \u202Eabc ${"o".repeat(80)}`;
  const [wish, commitment, date] = [crypto.randomUUID(), crypto.randomUUID(), new Date().toISOString().slice(0, 10)];
  await hers.do("writeWish", { repair, id: wish, words: long });
  const promise = { repair, words: long, wish, days: [1, 2, 3, 4, 5, 6, 7], first: date, zone: "UTC" };
  await his.do("makeCommitment", { ...promise, id: commitment, time: "16:30" });
  const mark = { repair, commitment, date, outcome: "notKept", happened: long, instead: long };
  for (const version of [1, 2]) await his.do("markCommitment", { ...mark, id: crypto.randomUUID(), version });
  for (const { page, firstName } of [hurt, accountable]) {
    await go(page, "/promises");
    if (firstName === "Ada") await page.getByText("A note for yourself").click();
    await holds(page, `promises, ${firstName}`);
    await page.getByRole("link", { name: "What was done, by month" }).click();
    await page.getByText("Said before").click();
    await holds(page, `a month of promises, ${firstName}`);
  }
  const { page } = accountable;
  await go(page, "/today");
  await holds(page, "promises of today");
  await go(page, "/promises");
  await page.getByRole("button", { name: "Promise this" }).click();
  await page.getByText("On days of the week").click();
  await page.getByRole("button", { name: "Put it right" }).click();
  await page.getByRole("button", { name: "Not kept", exact: true }).click();
  await holds(page, "promising, and saying what happened");
  for (const wire of [hers, his]) wire.close();
});

test("axe finds nothing on offers, lines and a pad with something on them, for either", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const his = await wireOf(accountable);
  const repair = (await his.look("us")).repairs[0].id;
  const words = `My calendar. مرحبا \u202Eabc ${"o".repeat(80)}`;
  await his.do("offerOpenness", { repair, id: crypto.randomUUID(), scope: "calendar", words, days: 30 });
  await his.do("shareLine", { repair, id: crypto.randomUUID(), words });
  await his.do("keepPadEntry", { id: crypto.randomUUID(), say: words, why: words, whom: "unsure" });
  for (const { page, firstName } of [hurt, accountable]) {
    for (const path of ["/openness", "/waiting-pad"]) {
      await go(page, path);
      await expect(page.getByText("My calendar.").first()).toBeVisible();
      await holds(page, `${path}, ${firstName}`);
    }
  }
  await accountable.page.getByRole("button", { name: "Put something aside" }).click();
  await accountable.page.getByRole("button", { name: "Share a line" }).click();
  await holds(accountable.page, "writing on the pad");
  await go(accountable.page, "/openness");
  await accountable.page.getByRole("button", { name: "Make an offer" }).click();
  await expect(accountable.page.getByLabel("In your own words")).toBeVisible();
  await holds(accountable.page, "making an offer");
});

test("axe finds nothing in own work while a lock is set, while it is closed and open, nor where a paragraph is shared", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  const page = hurt.page;
  const passphrase = "a lamp in the kitchen window";
  const his = await wireOf(accountable);
  await his.do("publishParagraph", { id: crypto.randomUUID(), words: `I was afraid. مرحبا ${"o".repeat(80)}` });
  his.close();
  await go(page, "/own-work");
  await page.getByLabel("My plan").fill(`I call Noor. ${"o".repeat(80)}\n\nAnd then I wait.`);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Share a paragraph" }).click();
  await holds(page, "choosing a paragraph");
  await page.getByRole("button", { name: /I call Noor/ }).click();
  await page.getByRole("button", { name: "See how it will be read" }).click();
  await holds(page, "a paragraph as it will be read");
  await page.getByRole("button", { name: "Change it" }).click();
  await page.getByRole("button", { name: "Put it away" }).click();
  await page.getByRole("button", { name: "Set a lock" }).click();
  await page.getByLabel("New passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Go on" }).click();
  await holds(page, "choosing a passphrase");
  await page.getByLabel("The same once more").fill(passphrase);
  await page.getByRole("button", { name: "Go on" }).click();
  await holds(page, "a recovery code");
  await page.getByLabel("Type it back here").fill((await page.locator("[data-code]").textContent()) ?? "");
  await page.getByRole("button", { name: "Lock it" }).click();
  await expect(page.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
  await ready(page);
  await holds(page, "own work, locked");
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open it" }).click();
  await page.getByRole("button", { name: "Take the lock off" }).click();
  await holds(page, "taking the lock off");
});
