import type { Page } from "@playwright/test";
import { aBrowser, expect, go, onAnotherDevice, PASSWORD, PHONE, ready, test, wireOf } from "./couple";
import { command } from "./owner";
import { leftInProfile } from "./profile";

const PASSPHRASE = "a lamp in the kitchen window";

/** Sets a lock, as a person would, and answers the recovery code that was shown. */
async function locks(page: Page) {
  await page.getByRole("button", { name: "Set a lock" }).click();
  await page.getByLabel("New passphrase").fill(PASSPHRASE);
  await page.getByLabel("The same once more").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Go on" }).click();
  const code = (await page.locator("[data-code]").textContent()) ?? "";
  await page.getByLabel("Type it back here").fill(code.slice(1));
  await page.getByRole("button", { name: "Lock it" }).click();
  await expect(page.getByText("This is not the code above.")).toBeVisible();
  await page.getByLabel("Type it back here").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Lock it" }).click();
  await expect(page.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
  await ready(page);
  return code;
}

async function opens(page: Page, passphrase = PASSPHRASE) {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open it" }).click();
}

async function writes(page: Page, words: string) {
  await page.getByLabel("My plan").fill(words);
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
}

test("own work is locked, and opened by its passphrase or its recovery code, and by nothing else", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(his, "/today");
  const before = await his.locator("main").textContent();
  await go(hers, "/own-work");
  await writes(hers, "I call Noor. Quitschente.");
  const code = await locks(hers);
  expect(await hers.content()).not.toContain("Quitschente");
  for (const wrong of ["some other sentence entirely", PASSWORD]) {
    await opens(hers, wrong);
    await expect(hers.getByText("This passphrase does not open it.")).toBeVisible();
  }
  await opens(hers);
  await expect(hers.getByLabel("My plan")).toHaveValue("I call Noor. Quitschente.");

  // What could not be saved when it was locked is saved all the same, closed, and is there when it is opened again.
  await hers.context().setOffline(true);
  await hers.getByLabel("My plan").fill("I call Noor. Purzelbaum.");
  await expect(hers.getByText(/Not saved yet/)).toBeVisible();
  await hers.getByRole("button", { name: "Lock now" }).click();
  await expect(hers.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
  await expect(hers.getByLabel("My plan")).toHaveCount(0);
  await hers.context().setOffline(false);
  await ready(hers);
  const wire = await wireOf(hurt);
  await expect
    .poll(async () => (await wire.look("ownWork")).map(({ revision }: { revision: number }) => revision), {
      timeout: 30_000,
    })
    .toEqual([3]);
  await hers.reload();
  await ready(hers);

  // A new password of the account opens nothing; the recovery code does.
  await wire.do("changePassword", { password: "four lamps along the river at dusk" });
  await opens(hers, "four lamps along the river at dusk");
  await expect(hers.getByText("This passphrase does not open it.")).toBeVisible();
  await hers.getByRole("button", { name: "Use the recovery code" }).click();
  await hers.getByLabel("Recovery code").fill(code);
  await hers.getByRole("button", { name: "Open it" }).click();
  await expect(hers.getByLabel("My plan")).toHaveValue("I call Noor. Purzelbaum.");

  // It locks when it is left, and is not opened by coming back.
  await hers.getByRole("link", { name: "Today" }).click();
  await hers.waitForURL("/today");
  await hers.goBack();
  await expect(hers.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
  await opens(hers);

  await hers.getByRole("button", { name: "Change the passphrase" }).click();
  await hers.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await hers.getByLabel("New passphrase").fill("seven gooseberries by noon");
  await hers.getByLabel("The same once more").fill("seven gooseberries by noon");
  await hers.getByRole("button", { name: "Set the new passphrase" }).click();
  await expect(hers.getByText("The new passphrase opens it from now on.")).toBeVisible();

  await hers.getByRole("button", { name: "Take the lock off" }).click();
  await hers.getByLabel("Passphrase", { exact: true }).fill("seven gooseberries by noon");
  await hers.getByRole("button", { name: "Take it off" }).click();
  await expect(hers.getByRole("button", { name: "Set a lock" })).toBeVisible();
  await expect(hers.getByLabel("My plan")).toHaveValue("I call Noor. Purzelbaum.");
  wire.close();

  await his.reload();
  await ready(his);
  await expect.poll(() => his.locator("main").textContent()).toBe(before);
});

test("who has lost both throws it away, and begins anew, on every device", async ({ browser, couple: { hurt } }) => {
  test.slow();
  const hers = hurt.page;
  await go(hers, "/own-work");
  await writes(hers, "Quitschente.");
  await locks(hers);
  const other = await onAnotherDevice(browser, hurt);
  await go(other.page, "/own-work");
  await expect(other.page.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
  await hers.getByRole("button", { name: "I have lost both" }).click();
  await hers.getByRole("button", { name: "Throw it away" }).click();
  await expect(hers.getByLabel("My plan")).toHaveValue("");
  await expect(other.page.getByLabel("My plan")).toHaveValue("", { timeout: 30_000 });
  // There it was not thrown away: nothing goes without a lock before somebody there has said so.
  await other.page.getByLabel("My plan").fill("Typed as under a lock.");
  await expect(other.page.getByText("The lock was taken off on another device.")).toBeVisible();
  await other.page.getByLabel("My plan").blur();
  await expect(other.page.getByText("Saved", { exact: true })).toHaveCount(0);
  await other.page.getByRole("button", { name: "Go on without a lock" }).click();
  await expect(other.page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await expect(hers.getByLabel("My plan")).toHaveValue("Typed as under a lock.");
  await other.context.close();
});

test("a password that was reset on the server opens nothing that is locked", async ({ browser, couple: { hurt } }) => {
  await go(hurt.page, "/own-work");
  await writes(hurt.page, "I call Noor. Quitschente.");
  await locks(hurt.page);
  const [, password = ""] = /The new password is: (.+)/.exec(command("admin", "reset-password", hurt.name)) ?? [];
  expect(password).not.toBe("");
  const { page, context } = await aBrowser(browser, PHONE, hurt.firstName);
  await page.goto("/sign-in");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Name for signing in").fill(hurt.name);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/today");
  await go(page, "/own-work");
  await opens(page, password);
  await expect(page.getByText("This passphrase does not open it.")).toBeVisible();
  expect(await page.content()).not.toContain("Quitschente");
  await opens(page);
  await expect(page.getByLabel("My plan")).toHaveValue("I call Noor. Quitschente.");
  await context.close();
});

test("no file of the browser holds a word that was written under the lock, or what opens it", async ({
  couple: { hurt },
}) => {
  test.slow();
  const left = await leftInProfile(hurt, async (page) => {
    await go(page, "/own-work");
    const code = await locks(page);
    await opens(page);
    await writes(page, "I call Noor. Quitschente.");
    await page.getByRole("button", { name: "Note an appointment" }).click();
    await page.getByLabel("Day").fill("2031-05-17");
    await page.getByLabel("Time there").fill("16:30");
    await page.getByLabel("A note for yourself").fill("Papperlapapp.");
    await page.getByRole("button", { name: "Lock now" }).click();
    await opens(page);
    // What was being written is still there, and nowhere but in this tab.
    await expect(page.getByLabel("A note for yourself")).toHaveValue("Papperlapapp.");
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect(page.getByText("Papperlapapp.")).toBeVisible();
    await page.getByRole("button", { name: "Lock now" }).click();
    await expect(page.getByRole("heading", { name: "Your own work is locked" })).toBeVisible();
    await go(page, "/check-ins");
    await page.getByRole("button", { name: /check-in/ }).click();
    await page.getByLabel("In your own words").fill("Wolkenkuckucksheim.");
    return ["Quitschente", "Papperlapapp", PASSPHRASE, code, "Wolkenkuckucksheim"];
  });
  expect(left).toEqual(["Wolkenkuckucksheim"]);
});

test("no page may compile WebAssembly; what may, the worker that makes the hash, has nowhere to send anything", async ({
  couple: { hurt },
}) => {
  const { page, context } = hurt;
  await go(page, "/own-work");
  const src = await page.locator("script[src*='/_next/static/']").first().getAttribute("src");
  const policy = async (url: string) => (await context.request.get(url)).headers()["content-security-policy"];
  expect(await policy("/own-work")).not.toContain("wasm");
  expect(await policy(String(src))).toBe("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
});
