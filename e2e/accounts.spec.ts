import { readFile } from "node:fs/promises";
import { expect, go, onAnotherDevice, PASSWORD, signUp, test } from "./couple";

test("a device that is signed out from another is out at once, and what it kept is gone", async ({
  browser,
  couple: { hurt },
}) => {
  const other = await onAnotherDevice(browser, hurt);
  await go(other.page, "/today");
  await go(hurt.page, "/more/devices");
  await hurt.page.getByRole("button", { name: /^Sign out / }).click();
  await other.page.waitForURL(/sign-in/);
  await other.page.goto("/check-ins");
  await expect(other.page).toHaveURL(/sign-in/);
  await other.context.close();
});

test("after signing out nothing is left: not the session, not what the site kept on the device", async ({
  couple: { hurt },
}) => {
  await go(hurt.page, "/more");
  await hurt.page.getByRole("button", { name: "Sign out" }).click();
  await hurt.page.waitForURL((url) => url.pathname === "/" || url.pathname === "/sign-in");
  expect(await hurt.page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("mend:")))).toEqual(
    [],
  );
  await hurt.page.goto("/today");
  await expect(hurt.page).toHaveURL(/sign-in/);
  await hurt.page.goBack();
  await expect(hurt.page.getByRole("heading", { name: "The path" })).toHaveCount(0);
});

test("a wrong password is refused in words, and what was typed stays", async ({ ada }) => {
  await ada.page.goto("/sign-in");
  await ada.page.locator("body[data-ready]").waitFor({ state: "attached" });
  await ada.page.getByLabel("Name for signing in").fill("nobody of this name");
  await ada.page.getByLabel("Password", { exact: true }).fill("not the right sentence");
  await ada.page.getByRole("button", { name: "Sign in" }).click();
  await expect(ada.page.getByText("That name and password do not fit together.")).toBeVisible();
  await expect(ada.page.getByLabel("Name for signing in")).toHaveValue("nobody of this name");
});

test("a new password asks for the old one again after ten minutes, and takes the place of it", async ({ ada }) => {
  await signUp(ada);
  await go(ada.page, "/more/password");
  await ada.page.getByLabel("Password now").fill(PASSWORD);
  await ada.page.getByLabel("New password").fill("seven slow trains to the sea");
  await ada.page.getByRole("button", { name: "Change it" }).click();
  await expect(ada.page.getByText(/changed/i).first()).toBeVisible();
});

test("leaving is one press after a copy, and the other's page says that the space is closed", async ({
  couple: { hurt, accountable },
}) => {
  await go(accountable.page, "/check-ins");
  await accountable.page.getByRole("button", { name: /check-in/ }).click();
  await accountable.page.getByLabel("In your own words").fill("Something to take along.");
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  await go(hurt.page, "/more/leaving");
  const download = hurt.page.waitForEvent("download");
  await hurt.page.getByRole("button", { name: "Take a copy" }).click();
  const stream = await (await download).createReadStream();
  let text = "";
  for await (const chunk of stream) text += chunk;
  expect(text).toContain("Something to take along.");
  await go(accountable.page, "/today");
  await hurt.page.getByText("Now, for both").click();
  await hurt.page.getByRole("button", { name: "Leave", exact: true }).click();
  await hurt.page.getByRole("button", { name: "Leave now" }).click();
  await hurt.page.waitForURL("/today");
  await expect(hurt.page.getByText("This space is closed")).toBeVisible();
  await expect(accountable.page.getByText("This space is closed")).toBeVisible();
});

test("somebody who is alone can take along what is theirs", async ({ ada }) => {
  const { page } = ada;
  await signUp(ada);
  await go(page, "/own-work");
  await page.getByLabel("My plan").fill("I call Noor on Monday.");
  await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  await go(page, "/more");
  await page.getByRole("link", { name: /Leaving/ }).click();
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take a copy" }).click();
  expect(await readFile(await (await waiting).path(), "utf8")).toContain("I call Noor on Monday.");
});

test("somebody who is alone can remove their account: they are asked once, and then nothing lets them in", async ({
  ada,
}) => {
  const { page } = ada;
  await signUp(ada);
  await go(page, "/more/leaving");
  await page.getByRole("button", { name: "Remove my account" }).click();
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByRole("button", { name: "Remove my account" }).click();
  await page.getByRole("button", { name: "Remove it for good" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("mend:")))).toEqual([]);
  await page.goto("/sign-in");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Name for signing in").fill(ada.name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("That name and password do not fit together.")).toBeVisible();
});
