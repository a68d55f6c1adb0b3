import { expect, go, ready, test } from "./couple";

test("one paragraph of own work is shared, as it was seen before, and nothing else of the page", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(his, "/own-work");
  await his
    .getByLabel(/Why did I do this/)
    .fill("Quitschente stays with me.\n\nI was afraid.\nI know that now.\n\nPurzelbaum too.");
  await expect(his.getByText("Saved", { exact: true })).toBeVisible();
  await his.getByRole("button", { name: "Share a paragraph" }).click();
  await his.getByRole("button", { name: /I was afraid/ }).click();
  const words = his.getByLabel("The paragraph, as it is to be read");
  await expect(words).toHaveValue("I was afraid.\nI know that now.");
  await words.fill("I was afraid.\nI know that now, and say so.");
  await his.getByRole("button", { name: "See how it will be read" }).click();
  const preview = await his.getByText("This is what Ada will read").locator("..").locator("div").first().textContent();
  expect(preview).toContain("I know that now, and say so.");
  expect(preview).toContain("Ben");
  await go(hers, "/own-work");
  await expect(hers.getByText("No paragraph yet.")).toBeVisible();
  await his.getByRole("button", { name: "Share it" }).click();
  await expect(hers.getByText("I know that now, and say so.")).toBeVisible();
  const hersNow = await hers.content();
  for (const secret of ["Quitschente", "Purzelbaum"]) expect(hersNow).not.toContain(secret);
  await expect(his.getByLabel(/Why did I do this/)).toHaveValue(/Quitschente[\s\S]*I know that now\.\n/);
  await go(hers, "/today");
  await expect(hers.getByRole("img", { name: /Work on yourself/ })).toBeVisible();

  await his.reload();
  await ready(his);
  await his.getByRole("button", { name: "Withdraw" }).click();
  await his.getByRole("button", { name: "Erase the words" }).click();
  await go(hers, "/own-work");
  await expect(hers.getByText("Ben has taken this paragraph back.")).toBeVisible();
});
