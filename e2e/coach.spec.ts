import type { Page } from "@playwright/test";
import { expect, go, ready, test, writeQuestion } from "./couple";

/** The guide's sentences that are not to be said, with what the coach says of each. */
const WRONG = [
  ["You should be over this by now.", "This sets a pace for somebody else’s healing."],
  ["Can’t we just forget this?", "This asks for something that is theirs to give."],
  ["I lied to you, but you did this first.", "This answers one hurt with another."],
] as const;

/** And those that are to be said. */
const RIGHT = [
  "Take the time you need. I’ll be here working on this.",
  "I know this will take time — I’m committed to earning back your trust.",
  "I hurt you, and I take full responsibility for that.",
  "I’ll answer anything you need to know — I don’t want to hide anymore.",
  "Here’s what I’m doing today — just want to keep you in the loop.",
];

const GUIDES = "Take the time you need. I'll be here working on this.";
const card = (page: Page) => page.getByText("You could write:");
/** The coach has read what now stands in the field. */
const hasRead = (page: Page) => expect(page.locator("[data-coach=read]")).toBeVisible();

async function compose(page: Page) {
  await go(page, "/check-ins");
  await page.getByRole("button", { name: /check-in/ }).click();
  return page.getByLabel("In your own words");
}

async function readsWell(page: Page, field: ReturnType<Page["getByLabel"]>) {
  for (const [words, why] of WRONG) {
    await field.fill(words);
    await expect(page.getByText(why)).toBeVisible();
    await expect(card(page)).toBeVisible();
  }
  for (const words of RIGHT) {
    await field.fill(words);
    await hasRead(page);
    await expect(card(page)).toHaveCount(0);
  }
}

test("in a check-in the coach marks the guide's wrong sentences and leaves the right ones alone, with a network and without", async ({
  couple: { accountable },
}) => {
  const { page, context } = accountable;
  const field = await compose(page);
  await readsWell(page, field);
  await context.setOffline(true);
  await readsWell(page, field);
  await context.setOffline(false);
});

test("in an answer too; it is used, left, or sent as it is, and the other sees no trace", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(hers, "/questions");
  await writeQuestion(hers, "Where were you? You should be over this by now.");
  await expect(hers.locator("[data-coach]")).toHaveCount(0);
  await hers.getByRole("button", { name: "Send", exact: true }).click();
  await expect(hers.getByText("This goes in a few seconds")).toBeVisible();

  const heard: string[] = [];
  hers.on("websocket", (socket) => socket.on("framereceived", ({ payload }) => heard.push(String(payload))));
  hers.on("response", (response) => heard.push(response.url()));
  await hers.reload();
  await ready(hers);

  await go(his, "/questions");
  await his.getByRole("link", { name: /Where were you/ }).click({ timeout: 90_000 });
  await his.getByRole("button", { name: "Answer", exact: true }).click();
  const field = his.getByLabel("Your answer");
  await readsWell(his, field);

  const asked: string[] = [];
  his.on("request", (request) => asked.push(request.url()));
  await field.fill("I was at Sam's. You should be over this by now.");
  await expect(card(his)).toBeVisible();
  await his.getByRole("button", { name: "Use this" }).click();
  await expect(field).toHaveValue(`I was at Sam's. ${GUIDES}`);
  await hasRead(his);
  await expect(card(his)).toHaveCount(0);
  await his.keyboard.press("ControlOrMeta+z");
  await expect(field).toHaveValue("I was at Sam's. You should be over this by now.");
  await his.getByRole("button", { name: "Keep these words" }).click();
  await expect(card(his)).toHaveCount(0);
  await field.fill("Can't we just forget this? I was at Sam's.");
  await expect(card(his)).toBeVisible();
  await his.getByText("I am sure", { exact: true }).click();
  await his.getByText("This is all", { exact: true }).click();
  expect(asked).toEqual([]);
  await his.getByRole("button", { name: "Send as it is" }).click();
  await hers.getByRole("link", { name: /Where were you/ }).click();
  await expect(hers.getByText("I was at Sam's.")).toBeVisible({ timeout: 90_000 });
  const traces = /coach|pressure|rushing|counter_accusation|earning back|working on this/i;
  expect(heard.filter((payload) => traces.test(payload))).toEqual([]);
  await expect(hers.locator("main")).not.toContainText(traces);
});

test("the coach can be switched off, says when it does not speak the language, and never reads the one who was hurt", async ({
  couple: { hurt, accountable },
}) => {
  const page = accountable.page;
  const field = await compose(page);
  await field.fill("Je rentre à six heures et je prépare le dîner pour nous deux ce soir.");
  await expect(page.getByText("The coach only knows English.")).toBeVisible();
  await field.fill("You should be over this by now.");
  await expect(card(page)).toBeVisible();
  await page.getByRole("button", { name: "Turn it off" }).click();
  await expect(card(page)).toHaveCount(0);
  await page.reload();
  await ready(page);
  await expect(page.getByText("The coach is off on this device.")).toBeVisible();
  await expect(card(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(card(page)).toBeVisible();

  const hers = await compose(hurt.page);
  await hers.fill("You should be over this by now.");
  await expect(hurt.page.locator("[data-coach]")).toHaveCount(0);
});

test("a threat of harm to oneself is met with help and no other wording", async ({ couple: { accountable } }) => {
  const field = await compose(accountable.page);
  await field.fill("Home by six. If you leave me I'll kill myself.");
  // Once to be seen, once to be read out.
  await expect(accountable.page.getByText("You matter, and help is there now.")).toHaveCount(2);
  await expect(accountable.page.getByRole("link", { name: "Where there is help" })).toBeVisible();
  await expect(card(accountable.page)).toHaveCount(0);
  await expect(accountable.page.getByRole("button", { name: "Use this" })).toHaveCount(0);
});

test("with the keyboard alone a suggestion is heard of, reached and used", async ({ couple: { accountable } }) => {
  const page = accountable.page;
  const field = await compose(page);
  await field.focus();
  await page.keyboard.type("You should be over this by now.");
  await expect(page.getByRole("status").filter({ hasText: "The coach has a note on" })).toHaveText(/over this by now/);
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Use this" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(GUIDES);
  await expect(field).toBeFocused();
});
