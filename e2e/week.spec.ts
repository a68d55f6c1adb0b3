import { test } from "./clock";
import { expect, go, type Someone } from "./couple";
import { mark, overlap, shelf } from "./moments";

/** The words of the check-ins that somebody has before them, the newest first. */
const told = ({ page }: Someone) => page.getByRole("article").locator("bdi.font-voice");

async function tells({ page }: Someone, words: string) {
  await page.getByRole("button", { name: /check-in/ }).click();
  await page.getByLabel("In your own words").fill(words);
  await page.getByRole("button", { name: "Send", exact: true }).click();
}

/** Waits until somebody's device has this word of theirs under way, and says when it goes. */
const goes = ({ page }: Someone, words: string) =>
  expect(
    page
      .locator("section")
      .filter({ hasText: words })
      .getByText(/^This goes/),
  ).toBeVisible();

test.beforeEach(async ({ clock }) => clock.to(0, "12:00"));

test("8. a week: what waits for a pace or a time-out comes at its hour, once and in order, over a change of the clocks", async ({
  clock,
  couple: { hurt, accountable },
}) => {
  test.slow();
  const both = [hurt, accountable];
  await clock.open(...both);
  const [hers, his] = [hurt.page, accountable.page];

  // Wednesday. Each day of the week he rings before he leaves; from today on his words come at eight in the evening.
  await go(his, "/promises");
  await his.getByRole("button", { name: "Say what you will do" }).click();
  await his.getByLabel("One small thing that both of you could see").fill("I ring before I leave.");
  await his.getByText("On days of the week").click();
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    await his.getByText(day, { exact: true }).click();
  await his.getByRole("button", { name: "Promise this" }).first().click();
  await go(hers, "/promises");
  await expect(hers.getByText("I ring before I leave.")).toBeVisible();
  await go(hers, "/pace");
  await hers.getByText("Once a day", { exact: true }).click();
  await hers.getByLabel("At what hour").selectOption("20");
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await expect(hers.getByText(/^Set today/)).toBeVisible();

  await go(hers, "/check-ins");
  await go(his, "/check-ins");
  await clock.to(0, "18:00", ...both);
  await tells(accountable, "One.");
  await goes(accountable, "One.");
  await clock.to(0, "19:55", ...both);
  await tells(hurt, "Mine, on Wednesday.");
  await expect(told(accountable).filter({ hasText: "Mine, on Wednesday." })).toBeVisible();
  await expect(told(hurt)).toHaveText(["Mine, on Wednesday."]);
  await clock.to(0, "20:00", ...both);
  await expect(told(hurt)).toHaveText(["One.", "Mine, on Wednesday."]);

  // Thursday. Over eight in the evening there is a time-out, in which both write: hers comes at its end, his at the next hour.
  await clock.to(1, "10:00", ...both);
  await tells(accountable, "Two.");
  await goes(accountable, "Two.");
  await clock.to(1, "19:30", ...both);
  await go(hers, "/pace");
  await hers.getByRole("button", { name: "Take a time-out" }).click();
  await hers.getByText("60 minutes", { exact: true }).click();
  await hers.getByRole("button", { name: "Begin a time-out" }).click();
  await expect(his.getByText(/Paused. Back/).first()).toBeVisible();
  await tells(accountable, "Three.");
  await goes(accountable, "Three.");
  await go(hers, "/check-ins");
  await tells(hurt, "Mine, in the time-out.");
  await goes(hurt, "Mine, in the time-out.");
  await clock.to(1, "20:25", ...both);
  await go(hers, "/check-ins");
  await expect(told(hurt).filter({ hasText: "One." })).toBeVisible();
  await expect(hers.getByText(/Two\.|Three\./)).toHaveCount(0);
  await expect(his.getByText("Mine, in the time-out.")).toHaveCount(0);
  await clock.to(1, "20:31", ...both);
  await expect(told(accountable).filter({ hasText: "Mine, in the time-out." })).toBeVisible();
  await expect(his.getByText(/Paused. Back/)).toHaveCount(0);
  await clock.to(2, "19:55", ...both);
  await tells(accountable, "Four.");
  await goes(accountable, "Four.");
  await go(hers, "/check-ins");
  await expect(told(hurt)).toHaveText(["Mine, in the time-out.", "One.", "Mine, on Wednesday."]);
  await clock.to(2, "20:00", ...both);
  const week = ["Four.", "Three.", "Two.", "Mine, in the time-out.", "One.", "Mine, on Wednesday."];
  await expect(told(hurt)).toHaveText(week);

  // What both would like is there for both after four in the morning, and what one of them would like is nowhere.
  for (const page of [hers, his]) {
    await go(page, "/closeness");
    await shelf(page, "Do something").click();
    await mark(page, "A walk", "I’d like this");
  }
  await mark(his, "Watch a film", "I’d like this");
  await clock.to(3, "03:30", ...both);
  for (const page of [hers, his]) {
    await expect(page.getByText("A walk", { exact: true })).toHaveCount(1);
    await expect(overlap(page)).toHaveCount(0);
  }
  await clock.to(3, "06:00", ...both);
  for (const page of [hers, his]) {
    await expect(overlap(page)).toContainText("A walk");
    await expect(overlap(page)).not.toContainText("film");
  }

  // Saturday is kept. On Sunday the clocks change: each day is there once, and eight in the evening is eight on her wall.
  await clock.to(3, "21:00", ...both);
  await go(his, "/promises");
  await his.getByRole("button", { name: "Kept", exact: true }).click();
  await go(hers, "/promises");
  await expect(hers.getByText("Kept", { exact: true })).toHaveCount(1);
  await clock.to(4, "12:00", ...both);
  await go(his, "/promises");
  await his.getByRole("button", { name: "Not kept", exact: true }).click();
  await his.getByLabel("What happened").fill("I left without a word.");
  await his.getByLabel("What I do now").fill("There is an alarm on my watch.");
  await his.getByRole("button", { name: "Save it" }).click();
  await goes(accountable, "I left without a word.");
  await clock.to(4, "19:55", ...both);
  await go(hers, "/promises");
  await expect(hers.getByText("Kept", { exact: true })).toHaveCount(1);
  await expect(hers.getByText("There is an alarm on my watch.")).toHaveCount(0);
  await clock.to(4, "20:00", ...both);
  await expect(hers.getByText("There is an alarm on my watch.")).toHaveCount(1);
  await clock.to(5, "09:00", ...both);
  await go(his, "/promises");
  await his.getByRole("button", { name: "Kept", exact: true }).click();
  await go(hers, "/promises");
  await expect(hers.getByText("Kept", { exact: true })).toHaveCount(2);
  await go(hers, "/check-ins");
  await expect(told(hurt)).toHaveText(week);
});
