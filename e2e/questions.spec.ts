import { expect, go, type Someone, test, writeQuestion } from "./couple";

/** What has ten seconds in which it can be taken back takes that long to be there. */
const GONE = { timeout: 90_000 };

const pageOf = ({ page }: Someone) => page.locator("main").textContent();

/** Three days from now, as a field for a date and a time takes it. */
function inThreeDays() {
  const at = new Date(Date.now() + 3 * 24 * 3_600_000);
  return `${at.toISOString().slice(0, 10)}T18:00`;
}

test("a question, from parking it to settling it, and an answer that is put right", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];

  await go(hers, "/questions");
  await writeQuestion(hers, "Where were you on Thursday evening?");
  await hers.getByRole("button", { name: "Park it for now" }).click();
  await expect(hers.getByText("Questions that you have put aside.")).toBeVisible();
  await go(his, "/questions");
  await expect(his.getByText("No question is open.")).toBeVisible();

  await hers.getByRole("button", { name: "Ask it", exact: true }).click();
  await hers.getByText("The answer in a closed envelope").click();
  await hers.getByRole("button", { name: "Send", exact: true }).click();
  await expect(hers.getByText("This goes in a few seconds")).toBeVisible();
  const question = his.getByRole("link", { name: /Where were you on Thursday evening/ });
  await expect(question).toBeVisible(GONE);

  await question.click();
  await his.getByRole("button", { name: "Say when you will answer" }).click();
  await his.getByLabel("By when").fill(inThreeDays());
  await his.getByRole("button", { name: "Say so" }).click();
  await expect(his.getByRole("heading", { name: /You will answer by/ })).toBeVisible();
  await expect(hers.getByText(`${accountable.firstName} will answer by`)).toBeVisible();

  await his.getByRole("button", { name: "Answer", exact: true }).click();
  await his.getByLabel("Your answer").fill("I think I was at Sam's flat until ten.");
  await his.getByText("I think so").click();
  await his.getByText("There is more", { exact: true }).click();
  await his.getByLabel("By which day").fill(inThreeDays().slice(0, 10));
  await his.getByRole("button", { name: "Send", exact: true }).click();
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible(GONE);

  await hers.getByRole("link", { name: /Where were you/ }).click();
  await expect(hers.getByText(`An answer from ${accountable.firstName}, closed`)).toBeVisible();
  await expect(hers.getByText("I think I was")).toHaveCount(0);
  const before = await pageOf(accountable);
  await hers.getByRole("button", { name: "Later", exact: true }).click();
  await expect(hers.getByText("It stays here, closed")).toBeVisible();
  await hers.getByRole("button", { name: "Open it now" }).click();
  await expect(hers.getByText("I think I was at Sam's flat until ten.")).toBeVisible();
  await expect(hers.getByText(/There is more, by/)).toBeVisible();
  await hers.getByRole("button", { name: "Add a note for yourself" }).click();
  await hers.getByLabel("Your note on this").fill("He said nine the last time.");
  expect(await pageOf(accountable)).toBe(before);
  await his.reload();
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();
  // The times are drawn last, since the browser knows in which zone.
  await expect.poll(() => pageOf(accountable)).toBe(before);

  await his.getByRole("button", { name: "Put it right" }).click();
  await his.getByText("I was afraid").click();
  await his.getByRole("button", { name: "Begin with what you wrote last" }).click();
  await his.getByLabel("Your answer").fill("I was at Sam's flat until midnight.");
  await his.getByText("I am sure", { exact: true }).last().click();
  await his.getByText("This is all", { exact: true }).last().click();
  await his.getByRole("button", { name: "Send", exact: true }).click();
  await hers.getByRole("button", { name: "Open it now" }).click(GONE);
  await expect(hers.getByText("Because: I was afraid")).toBeVisible();
  await hers.getByRole("button", { name: "Show what changed" }).click();
  await expect(hers.locator("ins", { hasText: "midnight" })).toBeVisible();
  await expect(hers.locator("del", { hasText: "ten" })).toBeVisible();

  await hers.getByRole("button", { name: "Ask on from here" }).click();
  await hers.getByLabel("What more would you like to know?").fill("And who else was there?");
  await hers.getByRole("button", { name: "Send", exact: true }).click();
  await expect(his.getByText("And who else was there?").first()).toBeVisible(GONE);

  await hers.getByRole("button", { name: "I have what I wanted to know" }).click();
  await expect(his.getByRole("heading", { name: `${hurt.firstName} has what they wanted to know` })).toBeVisible();
});

test("words typed are never lost: what is taken back within its seconds stands in the composer again", async ({
  couple: { hurt },
}) => {
  const { page } = hurt;
  await go(page, "/questions");
  await writeQuestion(page, "Whose idea was it?");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await page.getByRole("button", { name: "Take it back" }).click();
  await expect(page.getByText("This goes in a few seconds")).toHaveCount(0);
  await page.getByRole("button", { name: "Ask a question" }).click();
  await expect(page.getByLabel("What would you like to know?")).toHaveValue("Whose idea was it?");
});

test("a question is known again, and details are spoken of once, on the asker's device alone", async ({
  couple: { hurt, accountable },
}) => {
  const { page } = hurt;
  const ask = async (words: string) => {
    await writeQuestion(page, words);
    await page.getByRole("button", { name: "Send", exact: true }).click();
  };
  await go(page, "/questions");
  await ask("Did you kiss Sam in our car?");
  await expect(page.getByText("Many therapists advise")).toBeVisible();
  await page.getByRole("button", { name: "Ask it as it is" }).click();
  await go(accountable.page, "/questions");
  await expect(accountable.page.getByText("Did you kiss Sam in our car?")).toBeVisible(GONE);
  await ask("In our car, did you kiss Sam?");
  await expect(page.getByText("You have asked something like this before")).toBeVisible();
  await expect(page.getByText("Many therapists advise")).toHaveCount(0);
  await page.getByRole("button", { name: "Change it" }).click();
  await expect(page.getByLabel("What would you like to know?")).toHaveValue("In our car, did you kiss Sam?");
});
