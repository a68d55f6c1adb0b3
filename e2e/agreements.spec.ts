import type { Page } from "@playwright/test";
import { expect, go, onAnotherDevice, PASSWORD, ready, type Someone, test } from "./couple";

const WORDS = "What is done, so that both of you could see it";
const wordsOn = ({ page }: Someone, at = 0) => page.getByLabel(WORDS).nth(at);

async function sitDown(...people: Someone[]) {
  for (const { page } of people) {
    await go(page, "/agreements/table");
    await page.getByRole("button", { name: "Sit down at the table" }).click();
    await expect(page.getByText("A new clause")).toBeVisible();
  }
}

/** Signs what is shown, with the password when it is asked for. */
async function sign(page: Page) {
  await page.getByLabel("I have read this text").check();
  await page.getByRole("button", { name: "Sign this text" }).click();
  const password = page.getByLabel("Password", { exact: true });
  const signed = page.getByText(/You signed|You have signed/).first();
  await expect(password.or(signed)).toBeVisible();
  if (!(await password.isVisible())) return;
  await password.fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(signed).toBeVisible();
}

test("two write one sentence together, make it ready, sign it, and have it on paper", async ({
  couple: { hurt, accountable },
}) => {
  await sitDown(hurt, accountable);
  await expect(hurt.page.getByText("Ben is at the table too.")).toBeVisible();
  await hurt.page.getByRole("button", { name: /What do you need from me/ }).click();
  await wordsOn(hurt).pressSequentially("When Sam writes to one of us, we tell the other.");
  await expect(wordsOn(accountable)).toHaveValue(/other\.$/);
  await wordsOn(accountable).focus();
  await accountable.page.keyboard.press("Control+Home");
  await accountable.page.keyboard.type("From today on: ");
  await expect(wordsOn(hurt)).toHaveValue("From today on: When Sam writes to one of us, we tell the other.");
  await expect(hurt.page.getByText("Ben is here")).toBeVisible();
  await hurt.page.getByRole("button", { name: "Undo what I did last" }).click();
  await expect(wordsOn(accountable)).toHaveValue("From today on: ");
  await wordsOn(hurt).focus();
  await hurt.page.keyboard.press("Control+End");
  await hurt.page.keyboard.type("we tell each other the same day.");

  await hurt.page.getByLabel("What it is about").selectOption("contact");
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await expect(hurt.page.getByText("This needs an end date")).toBeVisible();
  const end = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await hurt.page.getByLabel("Ends").fill(end);
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await expect(accountable.page.getByText("Ready to sign.", { exact: true })).toBeVisible();
  await accountable.page.getByRole("link", { name: /From today on/ }).click();
  await sign(accountable.page);
  await hurt.page.getByRole("link", { name: /From today on/ }).click();
  await expect(hurt.page.getByText(/^Ben signed,/)).toBeVisible();
  await sign(hurt.page);
  for (const { page } of [hurt, accountable])
    await expect(page.getByText(/^In force\. To be looked at again/)).toBeVisible();

  await go(hurt.page, "/agreements/print");
  const waiting = hurt.page.waitForEvent("download");
  await hurt.page.getByRole("button", { name: "Take it as a file" }).click();
  expect((await waiting).suggestedFilename()).toBe("agreements.json");
  const pdf = await hurt.page.pdf();
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  await hurt.page.emulateMedia({ media: "print" });
  await expect(hurt.page.getByText(/^Signed by Ben on/)).toBeVisible();
  await expect(hurt.page.getByText(/sha256 [0-9a-f]{64}$/)).toBeVisible();
  await expect(hurt.page.getByRole("button", { name: "Take it as a file" })).toBeHidden();
  await hurt.page.emulateMedia({ media: "screen" });
  await go(hurt.page, "/today");
  await expect(hurt.page.getByRole("img", { name: /Boundaries and expectations/ })).toBeVisible();
});

/** Types a token after another at the caret, until told to stop. Answers all of them. */
async function typesOn({ page }: Someone, mark: string, goesOn: () => boolean) {
  const typed: string[] = [];
  while (goesOn()) {
    const token = `${mark}${typed.length};`;
    await page.keyboard.type(token, { delay: 20 });
    typed.push(token);
  }
  return typed;
}

test("both type in one clause, and the line of one is cut five times: both end with the same text, nothing lost or doubled, carets where they were", async ({
  couple: { hurt, accountable },
}) => {
  const seconds = process.env.TRIALS === "full" ? 60 : 12;
  test.setTimeout(240_000);
  await sitDown(hurt, accountable);
  await hurt.page.getByRole("button", { name: "An empty one" }).click();
  await wordsOn(hurt).pressSequentially("hers: | his: ");
  await expect(wordsOn(accountable)).toHaveValue("hers: | his: ");
  // She types before the bar, he at the end.
  await wordsOn(hurt).evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(6, 6));
  await wordsOn(accountable).focus();
  await accountable.page.keyboard.press("Control+End");
  const until = Date.now() + seconds * 1000;
  const goesOn = () => Date.now() < until;
  const cutting = (async () => {
    for (let cut = 1; cut <= 5; cut++) {
      await hurt.page.waitForTimeout((seconds * 1000) / 12);
      await hurt.context.setOffline(true);
      await hurt.page.waitForTimeout((seconds * 1000) / 12);
      await hurt.context.setOffline(false);
    }
  })();
  const [hers, his] = await Promise.all([typesOn(hurt, "a", goesOn), typesOn(accountable, "b", goesOn), cutting]);
  await ready(hurt.page);
  const whole = `hers: ${hers.join("")}| his: ${his.join("")}`;
  for (const one of [hurt, accountable]) await expect(wordsOn(one)).toHaveValue(whole);
  const caret = (one: Someone) => wordsOn(one).evaluate((area: HTMLTextAreaElement) => area.selectionEnd);
  expect(await caret(hurt)).toBe(`hers: ${hers.join("")}`.length);
  expect(await caret(accountable)).toBe(whole.length);
  expect(Math.min(hers.length, his.length)).toBeGreaterThan(10);
});

test("words typed are never lost: without a connection, over a closed browser page, and when the clause was closed first", async ({
  couple: { hurt, accountable },
}) => {
  await sitDown(hurt, accountable);
  await hurt.page.getByRole("button", { name: "An empty one" }).click();
  await wordsOn(hurt).pressSequentially("We tell each other.");
  await expect(wordsOn(accountable)).toHaveValue("We tell each other.");
  await accountable.context.setOffline(true);
  await wordsOn(accountable).focus();
  await accountable.page.keyboard.press("Control+End");
  await accountable.page.keyboard.type(" The same day.");
  await expect(accountable.page.getByText("Your words are kept on this device.")).toBeVisible();
  await accountable.page.close();
  await accountable.context.setOffline(false);
  const again = { ...accountable, page: await accountable.context.newPage() };
  await sitDown(again);
  for (const one of [again, hurt]) await expect(wordsOn(one)).toHaveValue("We tell each other. The same day.");

  await again.context.setOffline(true);
  await wordsOn(again).focus();
  await again.page.keyboard.press("Control+End");
  await again.page.keyboard.type(" Or the next.");
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await expect(hurt.page.getByText("Ready to sign.", { exact: true })).toBeVisible();
  await again.context.setOffline(false);
  await ready(again.page);
  await expect(again.page.getByText("Ready to sign.", { exact: true })).toBeVisible();
  await again.page.getByRole("link", { name: "Agreements" }).first().click();
  await expect(again.page.getByText("Your words came after the clause was ready to sign")).toBeVisible();
  await expect(again.page.getByText("We tell each other. The same day. Or the next.")).toBeVisible();
});

test("a text that moved while it was open is not signed: both texts are shown, with what differs", async ({
  couple: { hurt, accountable },
}) => {
  await sitDown(hurt);
  await hurt.page.getByRole("button", { name: "An empty one" }).click();
  await wordsOn(hurt).pressSequentially("We tell each other the same day.");
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await hurt.page.getByRole("link", { name: /We tell each other/ }).click();
  await go(accountable.page, "/agreements");
  await accountable.page.getByRole("link", { name: /We tell each other/ }).click();
  await expect(accountable.page.getByRole("button", { name: "Sign this text" })).toBeVisible();
  await hurt.page.getByRole("button", { name: "Back to the table" }).click();
  await expect(accountable.page.getByText("On the drafting table", { exact: true })).toBeVisible();
  await sitDown(hurt);
  await wordsOn(hurt).focus();
  await hurt.page.keyboard.press("Control+End");
  await hurt.page.keyboard.type(" And I read your messages.");
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await expect(accountable.page.getByText("The text has changed since you opened it")).toBeVisible();
  await expect(accountable.page.getByRole("button", { name: "Sign this text" })).toBeHidden();
  await expect(accountable.page.locator("ins").last()).toContainText("And I read your messages.");
  await accountable.page.getByRole("button", { name: "I have seen the new text" }).click();
  await expect(accountable.page.getByRole("button", { name: "Sign this text" })).toBeVisible();
});

test("signed unseen: asked in private whether one feels free to say no, and taken back without a trace", async ({
  couple: { hurt, accountable },
  browser,
}) => {
  await sitDown(hurt);
  await hurt.page.getByRole("button", { name: "An empty one" }).click();
  await wordsOn(hurt).pressSequentially("Phones stay outside the bedroom. I do not p\u0430y.");
  await hurt.page.getByLabel("What it is about").selectOption("devices");
  const end = new Date(Date.now() + 40 * 86_400_000).toISOString().slice(0, 10);
  await hurt.page.getByLabel("Ends").fill(end);
  await hurt.page.getByRole("button", { name: "Make it ready to sign" }).click();
  await go(accountable.page, "/agreements");
  await accountable.page.getByRole("link", { name: /Phones stay/ }).click();
  await hurt.page.getByRole("link", { name: /Phones stay/ }).click();
  await expect(accountable.page.getByText("Look closely at these words")).toBeVisible();
  const asked: string[] = [];
  accountable.page.on("websocket", () => asked.push("socket"));
  accountable.page.on("request", (request) => asked.push(request.url()));
  await accountable.page.getByLabel("No", { exact: true }).check();
  await expect(accountable.page.getByText("Then you need not sign")).toBeVisible();
  expect(asked).toEqual([]);
  // Its page has to be there first.
  await expect(hurt.page.getByRole("button", { name: "Sign this text" })).toBeVisible();
  const before = await hurt.page.locator("main").innerHTML();
  await sign(accountable.page);
  await accountable.page.getByRole("button", { name: "Take my signature back" }).click();
  await expect(accountable.page.getByRole("button", { name: "Sign this text" })).toBeVisible();
  const elsewhere = await onAnotherDevice(browser, hurt);
  await go(elsewhere.page, new URL(hurt.page.url()).pathname);
  await expect(elsewhere.page.getByRole("button", { name: "Sign this text" })).toBeVisible();
  expect(await hurt.page.locator("main").innerHTML()).toBe(before);
  await elsewhere.context.close();
});

test("with the keyboard alone a clause is written, found and signed", async ({ couple: { hurt } }) => {
  const { page } = hurt;
  const reach = async (role: "button" | "textbox" | "link" | "checkbox" | "combobox", name: RegExp | string) => {
    const target = page.getByRole(role, { name }).first();
    await expect(target).toBeVisible();
    for (let step = 0; step < 80; step++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`The keyboard does not reach ${String(name)}.`);
  };
  const press = async (...where: Parameters<typeof reach>) => {
    await reach(...where);
    await page.keyboard.press("Enter");
  };
  await go(page, "/agreements");
  await press("link", "To the drafting table");
  await press("button", "Sit down at the table");
  await press("button", "An empty one");
  await reach("textbox", WORDS);
  await page.keyboard.type("I leave the room when I shout.");
  // One undo takes back what was typed without a pause; a slow machine makes pauses of its own.
  for (let undone = 0; undone < 8 && (await wordsOn(hurt).inputValue()); undone++)
    await page.keyboard.press("Control+Z");
  await page.keyboard.type("I leave the room before I shout.");
  await expect(wordsOn(hurt)).toHaveValue("I leave the room before I shout.");
  await reach("combobox", "What it is");
  await page.keyboard.type("A bound");
  await expect(page.getByLabel("What it is", { exact: true })).toHaveValue("boundary");
  await press("button", "Make it ready to sign");
  await press("link", /I leave the room/);
  await reach("checkbox", "I have read this text");
  await page.keyboard.press("Space");
  await press("button", "Sign this text");
  const stands = page.getByText(/^It stands\./);
  const password = page.getByLabel("Password", { exact: true });
  await expect(password.or(stands)).toBeVisible();
  if (await password.isVisible()) {
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
  }
  await expect(stands).toBeVisible();
});
