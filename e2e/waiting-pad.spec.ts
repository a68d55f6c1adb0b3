import { expect, go, ready, test } from "./couple";

test("something is put aside, survives a reload, is written anew, used as a question, and deleted", async ({
  couple: { accountable, hurt },
}) => {
  const { page } = accountable;
  await go(page, "/today");
  await page.getByRole("link", { name: "No pressure" }).click();
  await page.getByRole("button", { name: "Put something aside" }).click();
  await page.getByLabel("What I want to say").fill("When will this be over?");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByLabel("Why now").fill("It is late, and I am tired.");
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(page.getByLabel("What I want to say")).toHaveValue("When will this be over?");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(page.getByLabel("Why now")).toHaveValue("It is late, and I am tired.");
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByText("It is mostly for me").click();
  await page.getByRole("button", { name: "Keep it here" }).click();

  const entry = page.getByRole("article").filter({ hasText: "When will this be over?" });
  await expect(entry.getByText("It is late, and I am tired.")).toBeVisible();
  await entry.getByRole("button", { name: "Use it" }).click();
  await entry.getByRole("button", { name: "As a question" }).click();
  await page.getByRole("button", { name: "Ask whether you may ask" }).click();
  await expect(page.getByLabel("What would you like to ask?")).toHaveValue("When will this be over?");

  await go(page, "/waiting-pad");
  await entry.getByRole("button", { name: "Edit" }).click();
  await page.getByLabel("What I want to say").fill("I would like to know how you are.");
  for (const name of ["Next", "Next", "Keep it here"]) await page.getByRole("button", { name }).click();
  const anew = page.getByRole("article").filter({ hasText: "I would like to know how you are." });
  await anew.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Delete it" }).click();
  await expect(page.getByRole("article")).toHaveCount(0);

  await go(hurt.page, "/waiting-pad");
  await expect(hurt.page.getByRole("article")).toHaveCount(0);
});

test("a line is shared, the ninth seam turns gold for both, and the line can be withdrawn", async ({
  couple: { accountable, hurt },
}) => {
  await go(hurt.page, "/waiting-pad");
  await go(accountable.page, "/waiting-pad");
  await expect(hurt.page.getByRole("button", { name: "Share a line" })).toHaveCount(0);
  await accountable.page.getByRole("button", { name: "Share a line" }).click();
  await accountable.page.getByRole("button", { name: "I know this will take time" }).click();
  await accountable.page.getByRole("button", { name: "Share it" }).click();
  const line = hurt.page.getByRole("listitem").filter({ hasText: "committed to earning back your trust" });
  await expect(line).toBeVisible();
  await accountable.page.getByRole("button", { name: "Withdraw" }).click();
  await accountable.page.getByRole("dialog").getByRole("button", { name: "Erase the words" }).click();
  await expect(hurt.page.getByText("Ben has taken this line back.")).toBeVisible();
  await go(hurt.page, "/today");
  await expect(hurt.page.getByRole("img", { name: /No pressure/ })).toBeVisible();
});

test("what the coach has a note on can be put aside: the words leave the composer for the pad", async ({
  couple: { accountable },
}) => {
  const { page } = accountable;
  await go(page, "/check-ins");
  await page.getByRole("button", { name: /check-in/ }).click();
  const words = page.getByLabel("In your own words");
  await words.fill("Home by six. Can’t we just forget this?");
  await page.getByRole("button", { name: "Put it in my waiting pad" }).click();
  await expect(words).toHaveValue("");
  await page.getByRole("link", { name: "your waiting pad" }).click();
  const entry = page.getByRole("article").filter({ hasText: "Can’t we just forget this?" });
  await entry.getByRole("button", { name: "Use it" }).click();
  await entry.getByRole("button", { name: "As a check-in" }).click();
  await expect(words).toHaveValue("Home by six. Can’t we just forget this?");
});
