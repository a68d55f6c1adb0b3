import { expect, go, test } from "./couple";
import { bringDrawToNow, letThreeDaysGoBy, mark, overlap, shelf } from "./moments";

test("small moments: marked in private, shown when both say yes, and a fourth shelf that comes out and rests unseen", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  for (const page of [hers, his]) {
    await go(page, "/closeness");
    await shelf(page, "Do something").click();
  }
  await mark(hers, "A walk", "I’d like this");
  await mark(hers, "Cook something together", "Not now");
  await mark(his, "A walk", "I’m open to it");
  await mark(his, "Cook something together", "I’d like this");
  await mark(his, "Watch a film", "I’d like this");
  await hers.getByRole("switch", { name: "I want this shelf here" }).check();
  await expect(hers.getByText(/It comes out for both of you on/)).toBeVisible();
  for (const page of [hers, his]) await expect(page.getByText("Both of you said yes")).toHaveCount(0);
  expect(await his.content()).not.toContain("Physical closeness");

  await bringDrawToNow();
  for (const page of [hers, his]) {
    await expect(overlap(page)).toContainText("A walk");
    await expect(overlap(page)).not.toContainText(/Cook|film/);
    await shelf(page, "Physical closeness").click();
    await expect(page.getByText("A hug, for as long as both of you like")).toBeVisible();
  }
  await go(his, "/today");
  await expect(his.getByText("For once, if you still want to.")).toBeVisible();
  await his.getByRole("link", { name: "Closeness, slowly", exact: true }).first().click();

  await hers.getByRole("button", { name: "Write that it was good" }).click();
  await expect(hers.getByLabel("What was good?")).toHaveValue("A walk");
  await hers.getByLabel("What was good?").fill("A walk by the canal. We laughed.");
  await hers.getByRole("button", { name: "Keep it for both of us" }).click();
  await expect(his.getByText("A walk by the canal. We laughed.")).toBeVisible();

  await hers.getByRole("switch", { name: "I want this shelf here" }).uncheck();
  await expect(hers.getByText("A hug, for as long as both of you like")).toHaveCount(0);
  await shelf(his, "Physical closeness").click();
  await expect(his.getByText("A hug, for as long as both of you like")).toBeVisible();
  await letThreeDaysGoBy();
  await bringDrawToNow();
  await expect(shelf(his, "Physical closeness")).toHaveCount(0);
  await go(his, "/closeness");
  const page = await his.content();
  for (const words of ["Physical closeness", "A hug", "fourth"]) expect(page).not.toContain(words);
  await expect(his.getByText("A walk", { exact: true }).first()).toBeVisible();
});
