import type { Page } from "@playwright/test";
import { expect, go, PASSWORD, ready, test } from "./couple";

async function write(page: Page, words: string) {
  await page.getByRole("button", { name: /check-in/ }).click();
  await page.getByLabel("In your own words").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

test("a check-in written on a phone appears on the other's open page", async ({ couple: { hurt, accountable } }) => {
  await go(hurt.page, "/check-ins");
  await go(accountable.page, "/check-ins");
  await write(hurt.page, "Tired. I do not need anything tonight.");
  await expect(accountable.page.getByText("I do not need anything tonight.")).toBeVisible();

  await accountable.page.getByRole("button", { name: /check-in/ }).click();
  await accountable.page.locator("label", { hasText: "Change of plan" }).click();
  await accountable.page.getByLabel("In your own words").fill("I said six; it is seven now.");
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  const arrived = hurt.page.getByRole("article").filter({ hasText: "it is seven now" });
  await expect(arrived.getByText("Told you first")).toBeVisible();
  await arrived.getByRole("button", { name: "Thank you" }).click();
  await expect(accountable.page.getByText("Ada: Thank you")).toBeVisible();
});

test("what is written without a connection goes out once, in order, and survives a reload", async ({
  couple: { hurt, accountable },
}) => {
  await go(hurt.page, "/check-ins");
  await go(accountable.page, "/check-ins");
  // The other tabs' files are fetched ahead: one that is on its way when the connection goes would be a failure of its own.
  await accountable.page.waitForLoadState("networkidle");
  await accountable.context.setOffline(true);
  await expect(accountable.page.locator("[data-live=waiting]")).toBeAttached();
  await write(accountable.page, "The first of two.");
  await write(accountable.page, "The second of two.");
  await expect(accountable.page.getByText("Kept on this phone")).toHaveCount(2);
  await expect(hurt.page.getByRole("article")).toHaveCount(0);

  await accountable.context.setOffline(false);
  await accountable.page.reload();
  await ready(accountable.page);
  const words = hurt.page.getByRole("article").locator("bdi.font-voice");
  await expect(words).toHaveText(["The second of two.", "The first of two."]);
  await expect(accountable.page.getByText("Kept on this phone")).toHaveCount(0);
  await hurt.page.reload();
  await expect(words).toHaveText(["The second of two.", "The first of two."]);
});

test("words typed are never lost: a reload and a refusal leave them where they were", async ({
  couple: { accountable },
}) => {
  await go(accountable.page, "/check-ins");
  await accountable.page.getByRole("button", { name: /check-in/ }).click();
  await accountable.page.getByLabel("In your own words").fill("Half a sentence that");
  await accountable.page.reload();
  await ready(accountable.page);
  await expect(accountable.page.getByLabel("In your own words")).toHaveValue("Half a sentence that");
  await accountable.page.getByText("It happened at another time", { exact: true }).click();
  await accountable.page.getByLabel("About when").fill("9999-01-01T12:00");
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(accountable.page.getByText(/no such time/)).toBeVisible();
  await expect(accountable.page.getByLabel("In your own words")).toHaveValue("Half a sentence that");
});

test("words typed are never lost: leaving the page takes none along that could not be sent", async ({
  couple: { hurt, accountable },
}) => {
  const { page, context, name } = accountable;
  let cut = true;
  await context.routeWebSocket(/\/wire\//, (socket) => (cut ? socket.close() : socket.connectToServer()));
  await context.route("https://www.wikipedia.org/**", (route) => route.fulfill({ body: "elsewhere" }));
  await page.goto("/check-ins");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await write(page, "Written just before.");
  await expect(page.getByText("Kept on this phone")).toHaveCount(1);
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
  await page.waitForURL("https://www.wikipedia.org/");
  cut = false;
  await page.goto("/today");
  await page.waitForURL(/sign-in/);
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Name for signing in").fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL("/today");
  await go(hurt.page, "/check-ins");
  await expect(hurt.page.getByRole("article").locator("bdi.font-voice")).toHaveText(["Written just before."]);
});

test("an evening may be closed with one press, and stands in the month", async ({ couple: { hurt, accountable } }) => {
  await go(accountable.page, "/check-ins");
  await accountable.page.getByRole("button", { name: /check-in/ }).click();
  await accountable.page.locator("label", { hasText: "Evening close" }).click();
  await accountable.page.locator("label", { hasText: "Not kept" }).click();
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  await go(hurt.page, "/check-ins");
  await expect(hurt.page.getByRole("article").getByText("Not kept")).toBeVisible();
  await hurt.page.getByRole("link", { name: "By month" }).click();
  await expect(hurt.page.getByText("Check-ins on one day.")).toBeVisible();
  await hurt.page.getByText("The same as a table").click();
  await expect(hurt.page.getByRole("cell", { name: "Evening close" })).toBeVisible();
});

test("a check-in is withdrawn for both", async ({ couple: { hurt, accountable } }) => {
  await go(hurt.page, "/check-ins");
  await go(accountable.page, "/check-ins");
  await write(accountable.page, "Something said too soon.");
  await expect(hurt.page.getByText("Something said too soon.")).toBeVisible();
  await accountable.page.getByRole("button", { name: "Withdraw" }).click();
  await accountable.page.getByRole("button", { name: "Erase the words" }).click();
  await expect(hurt.page.getByText("Withdrawn by its writer. The words are gone.")).toBeVisible();
  await expect(hurt.page.getByText("Something said too soon.")).toHaveCount(0);
});

test("finds by kind, by person and by words", async ({ couple: { hurt, accountable } }) => {
  await go(hurt.page, "/check-ins");
  await go(accountable.page, "/check-ins");
  await write(hurt.page, "A quiet afternoon by the river.");
  await write(accountable.page, "Home by six.");
  await expect(hurt.page.getByRole("article")).toHaveCount(2);
  await hurt.page.getByRole("button", { name: "Find", exact: true }).click();
  await hurt.page.getByLabel("Who").selectOption({ label: "Ben" });
  await expect(hurt.page.getByRole("article")).toHaveCount(1);
  await hurt.page.getByLabel("Who").selectOption({ label: "All" });
  await hurt.page.getByLabel("Search these words").fill("RIVER");
  await expect(hurt.page.getByRole("article")).toHaveCount(1);
  await expect(hurt.page.getByText(/One found/)).toBeVisible();
});
