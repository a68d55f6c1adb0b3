import type { Locator, Page } from "@playwright/test";
import { expect, go, PHONE, ready, type Someone, test, wireOf } from "./couple";

const LISTENS = ["What I heard", "It makes sense because", "I imagine you feel"];

/** Nothing that could be written in, or asked, stands before the listener. */
async function hasNoComposer(page: Page) {
  for (const label of LISTENS) await expect(page.getByRole("textbox", { name: label })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Say it", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Is there more?" })).toHaveCount(0);
}

const say = (page: Page | Locator) => page.getByRole("button", { name: "Say it", exact: true }).click();

/** The one who speaks says whether that is it. */
async function judge(page: Page, how: string) {
  await page.getByText(how, { exact: true }).click();
  await page.getByRole("button", { name: "Say so" }).click();
}

/** Somebody shares by hand, and both look at it. */
async function share({ hurt, accountable }: { hurt: Someone; accountable: Someone }, words: string) {
  await go(hurt.page, "/hearings");
  await hurt.page.getByRole("button", { name: "Say how it is for you" }).click();
  await hurt.page.getByLabel("How is it for you?").fill(words);
  await expect(hurt.page.locator("[data-coach]")).toHaveCount(0);
  await hurt.page.getByRole("button", { name: "alone", exact: true }).click();
  await hurt.page.getByLabel("A word of your own").fill("shut out");
  await hurt.page.getByText("Say it back", { exact: true }).click();
  await say(hurt.page);
  await hurt.page.getByRole("link", { name: new RegExp(words) }).click();
  await expect(hurt.page.getByText("shut out")).toBeVisible();
  await go(accountable.page, "/hearings");
  await expect(accountable.page.getByRole("button", { name: "Say how it is for you" })).toHaveCount(0);
  await accountable.page.getByRole("link", { name: new RegExp(words) }).click();
  await expect(accountable.page.getByText("Needed now: Say it back")).toBeVisible();
}

test("a hearing: not quite, twice, then heard, and closed by the one who speaks; out of turn there is no composer", async ({
  couple,
}) => {
  test.slow();
  const { hurt, accountable } = couple;
  const [hers, his] = [hurt.page, accountable.page];
  await share(couple, "I lie awake and count the evenings");
  await expect(hers.getByText("Delivered. There is nothing for you to do.")).toBeVisible();

  await his.getByText("For later", { exact: true }).click();
  await his.getByLabel("What you would say back").fill("I was home on Tuesday.");
  await his.getByRole("button", { name: "What I heard is that …" }).click();
  await expect(his.getByLabel("What I heard", { exact: true })).toBeFocused();
  await his.keyboard.type("you sleep badly.");
  await expect(his.locator("p[data-coach=read]")).toBeVisible();
  await say(his);
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();
  await hasNoComposer(his);

  await expect(hers.getByText("What I heard is that … you sleep badly.")).toBeVisible();
  await hers.getByText("Not quite", { exact: true }).click();
  await hers.getByLabel("What was missing").fill("That I count.");
  await hers.getByRole("button", { name: "Say so" }).click();
  await expect(his.getByRole("heading", { name: `${hurt.firstName} says: not quite` })).toBeVisible();
  await expect(his.getByText("That I count.")).toBeVisible();

  await his.getByLabel("What I heard", { exact: true }).fill("You lie awake.");
  await say(his);
  await judge(hers, "Not quite");
  await his.getByLabel("What I heard", { exact: true }).fill("You lie awake, and count the evenings I was not there.");
  await say(his);
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();
  await hasNoComposer(his);
  await judge(hers, "Yes, that’s it");

  await his.getByLabel("It makes sense because", { exact: true }).fill("I said I was at work.");
  await say(his);
  await his.getByRole("button", { name: "tired", exact: true }).click();
  await say(his);
  await expect(hers.getByRole("heading", { name: `What ${accountable.firstName} imagines you feel` })).toBeVisible();
  await his.getByRole("button", { name: "Is there more?" }).click();
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();
  await hasNoComposer(his);

  await hers.getByRole("button", { name: "Close this hearing" }).click();
  await expect(hers.getByText("Only you can open it again.")).toBeVisible();
  await hers.getByRole("button", { name: "Close it" }).click();
  await expect(his.getByText(`${hurt.firstName} has closed this hearing.`)).toBeVisible();
  await hasNoComposer(his);
  await expect(his.getByRole("button", { name: "Step in" })).toHaveCount(0);
  await expect(hers.getByText("I was home on Tuesday.")).toHaveCount(0);
  await hers.goto("/today");
  await expect(hers.getByRole("img", { name: /Listen/ })).toBeVisible();
});

test("their side comes when it is asked for, words are taken back, and a draft is there after a reload", async ({
  couple,
}) => {
  const { hurt, accountable } = couple;
  const [hers, his] = [hurt.page, accountable.page];
  await share(couple, "I feel like a fool");
  await expect(his.getByRole("button", { name: "Say your side" })).toHaveCount(0);
  await his.getByLabel("What I heard", { exact: true }).fill("You feel like a fool.");
  await his.getByText("For later", { exact: true }).click();
  await his.getByLabel("What you would say back").fill("I was afraid to lose you.");
  await his.reload();
  await ready(his);
  await expect(his.getByLabel("What I heard", { exact: true })).toHaveValue("You feel like a fool.");
  await say(his);
  await hers.getByRole("button", { name: `I want to hear ${accountable.firstName}’s side` }).click();
  await his.getByRole("button", { name: "Say your side" }).click();
  await his.getByRole("button", { name: "Take along what waits for later" }).click();
  await expect(his.getByLabel("How it was for you")).toHaveValue("I was afraid to lose you.");
  await say(his.locator("section", { has: his.getByRole("heading", { name: "Your side" }) }));
  await expect(hers.getByText("I was afraid to lose you.")).toBeVisible();
  await hers.getByRole("button", { name: "Withdraw" }).click();
  await hers.getByRole("button", { name: "Erase the words" }).click();
  await expect(his.getByText(`${hurt.firstName} has taken these words back.`)).toBeVisible();
  await judge(hers, "Partly");
  await hers.getByText("You need now: Say it back").click();
  await hers.getByText("Nothing yet", { exact: true }).click();
  await expect(his.getByText("Nothing is needed from you yet.")).toBeVisible();
  await hasNoComposer(his);
});

const clockOf = ({ page }: Someone) => page.getByRole("timer");
const secondsOn = async (one: Someone) => {
  const [minutes, seconds] = ((await clockOf(one).textContent()) ?? "").split(":").map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
};

test("a hearing on two phones: the floor passes, it pauses, outlives a lost connection, and ends for both at once", async ({
  couple: { hurt, accountable },
}) => {
  const both = [hurt, accountable];
  const hearing = crypto.randomUUID();
  const hers = await wireOf(hurt);
  const repair = (await hers.look("us")).repairs[0].id;
  const said = { words: "I heard it from your sister.", feelings: ["ashamed"], need: "justHear" };
  await hers.do("shareHearing", { repair, id: hearing, ...said });
  hers.close();
  await accountable.page.setViewportSize(PHONE);
  for (const { page } of both) {
    await page.clock.install();
    await go(page, `/hearings/${hearing}`);
    await expect(page.getByText("It lasts 30 minutes in all")).toBeVisible();
    await page.getByRole("button", { name: "Step in" }).click();
  }
  for (const one of both) await expect(clockOf(one)).toBeVisible();
  await expect(accountable.page.getByText("You have the floor.")).toBeVisible();
  await expect(hurt.page.getByText(`${accountable.firstName} has the floor.`)).toBeVisible();
  expect(Math.abs((await secondsOn(hurt)) - (await secondsOn(accountable)))).toBeLessThanOrEqual(1);

  await accountable.page.getByRole("button", { name: "I have said it aloud" }).click();
  await expect(hurt.page.getByText("You have the floor.")).toBeVisible();
  await expect(hurt.page.getByText("Said aloud, while you were both here.")).toBeVisible();
  await hasNoComposer(accountable.page);
  await accountable.page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect(hurt.page.getByText("Paused. Go on when you are both ready.")).toBeVisible();
  await expect(hurt.page.getByText("Is that what you said?")).toHaveCount(0);
  const stood = await secondsOn(hurt);
  await hurt.page.waitForTimeout(2500);
  expect(await secondsOn(hurt)).toBe(stood);
  await hurt.page.getByRole("button", { name: "Go on", exact: true }).click();
  await expect(hurt.page.getByText("Is that what you said?")).toBeVisible();

  // A connection is lost, and comes again.
  await accountable.context.setOffline(true);
  await judge(hurt.page, "Yes, that’s it");
  await accountable.context.setOffline(false);
  await accountable.page.getByLabel("It makes sense because", { exact: true }).fill("I told her and not you.");
  await say(accountable.page);
  await expect(hurt.page.getByText("I told her and not you.")).toBeVisible();
  expect(Math.abs((await secondsOn(hurt)) - (await secondsOn(accountable)))).toBeLessThanOrEqual(1);

  // From here on there is none: a turn that takes too long pauses by the clock alone, on both.
  for (const { context } of both) await context.setOffline(true);
  for (const { page } of both) await page.clock.fastForward(10 * 60_000 + 2000);
  for (const { page } of both) await expect(page.getByText("Paused. Go on when you are both ready.")).toBeVisible();
  await hasNoComposer(accountable.page);
  expect(await secondsOn(hurt)).toBe(await secondsOn(accountable));
  for (const { page } of both) await page.clock.fastForward(30 * 60_000);
  for (const one of both) {
    await expect(one.page.getByText("That is the end for today.")).toBeVisible();
    await expect(clockOf(one)).toHaveCount(0);
  }
});
