import type { Page } from "@playwright/test";
import { expect, go, onAnotherDevice, ready, test, wireOf } from "./couple";
import { leftInProfile } from "./profile";

const onDevice = (page: Page) =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return JSON.stringify([{ ...localStorage }, { ...sessionStorage }, databases, cached, document.cookie]);
  });

test("own work is kept as it is typed, shown to nobody else, and never written over by another device", async ({
  browser,
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(his, "/today");
  const before = await his.locator("main").textContent();

  await go(hers, "/today");
  await hers.getByRole("link", { name: /Work on yourself/ }).click();
  await expect(hers.getByText("Only you can see this.").first()).toBeVisible();
  await hers.getByText("I am not sure").click();
  await hers.getByLabel("My plan").fill("I call Noor. Quitschente.");
  await expect(hers.getByText("Saved", { exact: true }).first()).toBeVisible();
  await hers.getByRole("button", { name: "Note an appointment" }).click();
  await hers.getByLabel("Day").fill("2031-05-17");
  await hers.getByLabel("Time there").fill("16:30");
  await hers.getByRole("button", { name: "Keep it" }).click();
  await expect(hers.getByText(/17 May, 16:30/)).toBeVisible();
  // Both pages are kept before the page is drawn anew.
  await expect(hers.getByText("Saved", { exact: true })).toHaveCount(2);
  expect(await onDevice(hers)).not.toContain("Quitschente");

  await hers.reload();
  await ready(hers);
  await expect(hers.getByLabel("My plan")).toHaveValue("I call Noor. Quitschente.");
  await expect(hers.getByLabel("I am not sure")).toBeChecked();

  // Written on two devices at once: neither is written over, both are shown.
  const other = await onAnotherDevice(browser, hurt);
  await go(other.page, "/own-work");
  await hers.context().setOffline(true);
  await hers.getByLabel("My plan").fill("From the phone.");
  await expect(hers.getByText(/Not saved yet/)).toBeVisible();
  await other.page.getByLabel("My plan").fill("From the desk.");
  const wire = await wireOf(hurt);
  const kept = async () => (await wire.look("ownWork")).map(({ words }: { words: string }) => words);
  await expect.poll(kept).toContain("From the desk.");
  wire.close();
  await hers.context().setOffline(false);
  await expect(hers.getByText("From the desk.")).toBeVisible({ timeout: 30_000 });
  await expect(hers.getByLabel("My plan")).toHaveValue("From the phone.");
  await hers.getByRole("button", { name: "Keep what I typed here" }).click();
  await expect(other.page.getByLabel("My plan")).toHaveValue("From the phone.", { timeout: 30_000 });
  await other.context.close();

  await his.reload();
  await ready(his);
  await expect.poll(() => his.locator("main").textContent()).toBe(before);
  await go(his, "/own-work");
  await expect(his.getByLabel("My plan")).toHaveValue("");
});

test("no file of the browser holds a word of own work, while the search would find a check-in's draft", async ({
  couple: { hurt },
}) => {
  test.slow();
  const left = await leftInProfile(hurt, async (page) => {
    await go(page, "/own-work");
    await page.getByLabel("My plan").fill("I call Noor. Quitschente.");
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Note an appointment" }).click();
    await page.getByLabel("Day").fill("2031-05-17");
    await page.getByLabel("Time there").fill("16:30");
    await page.getByLabel("A note for yourself").fill("Papperlapapp.");
    await page.getByRole("button", { name: "Keep it" }).click();
    await go(page, "/own-work");
    await expect(page.getByLabel("My plan")).toHaveValue(/Quitschente/);
    await expect(page.getByText("Papperlapapp.")).toBeVisible();
    await go(page, "/check-ins");
    await page.getByRole("button", { name: /check-in/ }).click();
    await page.getByLabel("In your own words").fill("Wolkenkuckucksheim.");
    return ["Quitschente", "Papperlapapp", "Wolkenkuckucksheim"];
  });
  expect(left).toEqual(["Wolkenkuckucksheim"]);
});
