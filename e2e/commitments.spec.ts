import { expect, go, ready, type Someone, test, wireOf } from "./couple";

/** What has ten seconds in which it can be taken back takes that long to be there. */
const GONE = { timeout: 90_000 };

const mainOf = ({ page }: Someone) => page.locator("main");

/** What somebody's page of promises says, loaded anew, once all of it is there. */
async function pageOf(someone: Someone) {
  await someone.page.reload();
  await ready(someone.page);
  await expect(someone.page.getByText("There is an alarm on my watch.")).toBeVisible();
  await expect(someone.page.getByRole("button", { name: "Promise this" })).toBeVisible();
  return mainOf(someone).textContent();
}

test("a wish becomes a promise, a day is kept, put right and given a new day, and a note beside it stays with its writer", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(hers, "/check-ins");
  await hers.getByRole("link", { name: "Kept promises" }).click();
  await expect(hers.getByText("Ben has written nothing here. There is nothing for you to do.")).toBeVisible();
  await hers.getByRole("button", { name: "Write a wish down" }).click();
  await hers.getByLabel("Something small that you would be glad of").fill("That you ring when you leave work.");
  await hers.getByRole("button", { name: "Write it down", exact: true }).click();
  await expect(hers.getByText("That you ring when you leave work.")).toBeVisible();

  await go(his, "/promises");
  await his.getByRole("button", { name: "Promise this" }).click();
  const words = his.getByLabel("One small thing that both of you could see");
  await expect(words).toHaveValue("That you ring when you leave work.");
  await words.fill("I ring you before I leave work.");
  // A second sitting: what was typed is as it was left.
  await go(his, "/promises");
  await his.getByRole("button", { name: "Go on writing" }).click();
  await expect(words).toHaveValue("I ring you before I leave work.");
  await his.getByLabel("Where it comes from").selectOption({ label: "A wish: That you ring when you leave work." });
  await expect(words).toHaveValue("I ring you before I leave work.");
  await his.getByText("On days of the week").click();
  for (const day of ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
    await his.getByText(day, { exact: true }).click();
  await his.getByLabel("At what time").fill("16:30");
  await his.getByRole("button", { name: "Promise this" }).first().click();
  await expect(hers.getByText("Every day, at 16:30")).toBeVisible();
  await expect(hers.getByText("From a wish: That you ring when you leave work.")).toBeVisible();
  await expect(hers.getByRole("button", { name: "Kept", exact: true })).toHaveCount(0);

  await go(his, "/today");
  await expect(his.getByRole("heading", { name: "What you said you would do today" })).toBeVisible();
  await go(hers, "/today");
  await expect(mainOf(hurt).getByText("I ring you before I leave work.")).toHaveCount(0);
  await his.getByRole("link", { name: "Look at your promises" }).click();
  await his.getByRole("button", { name: "Kept", exact: true }).click();
  await his.getByRole("button", { name: "Put it right" }).click();
  await his.getByRole("button", { name: "Not kept", exact: true }).click();
  await expect(his.getByText("You did not keep this one.")).toBeVisible();
  await his.getByLabel("What happened").fill("I wrote from the train.");
  await his.getByLabel("What I do now").fill("There is an alarm on my watch.");
  await his.getByLabel("A new day for it").fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
  await his.getByRole("button", { name: "Save it" }).click();
  await expect(his.getByText("There is an alarm on my watch.")).toBeVisible();

  await go(hers, "/promises");
  await expect(hers.getByText("I wrote from the train.")).toBeVisible();
  const before = await pageOf(accountable);
  await hers.getByText("A note for yourself").click();
  await hers.getByRole("button", { name: "It doesn’t fit" }).click();
  await hers.reload();
  await ready(hers);
  await expect(hers.getByRole("button", { name: "It doesn’t fit" })).toHaveAttribute("aria-pressed", "true");
  await expect.poll(() => pageOf(accountable)).toBe(before);

  await hers.getByRole("link", { name: "What was done, by month" }).click();
  await expect(hers.getByRole("table").getByText("There is an alarm on my watch.")).toBeVisible();
  await hers.getByText("Said before").click();
  await expect(hers.getByRole("table").getByText("Kept", { exact: true })).toBeVisible();

  await his.getByRole("button", { name: "End it", exact: true }).click();
  await his.getByRole("button", { name: "End it today" }).click();
  await go(hers, "/promises");
  await hers.getByText("Ended", { exact: true }).click();
  await expect(hers.getByText("I ring you before I leave work.")).toBeVisible();
});

test("a line of an apology that is still closed becomes a promise, which says that it can be read now", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  await hers.do("setReadiness", { repair, readiness: "write" });
  const parts = { did: "I lied.", mend: "I show you the statements.\nI see somebody every Tuesday." };
  await his.do("deliverLetter", { repair, id: crypto.randomUUID(), kind: "apology", parts, details: false });
  await expect.poll(async () => (await his.look("letters", { repair })).items.length, GONE).toBe(1);
  const { page } = accountable;
  await go(page, "/promises");
  await page.getByRole("button", { name: "Say what you will do" }).click();
  await page.getByLabel("Where it comes from").selectOption({ label: "My apology: I see somebody every Tuesday." });
  await expect(page.getByLabel("One small thing that both of you could see")).toHaveValue(
    "I see somebody every Tuesday.",
  );
  await expect(page.getByText("Ada can read this at once, also while your apology is still closed")).toBeVisible();
  await page.getByRole("button", { name: "Promise this" }).click();
  await go(hurt.page, "/promises");
  await expect(hurt.page.getByText("I see somebody every Tuesday.")).toBeVisible();
  await expect(hurt.page.getByText("I show you the statements.")).toHaveCount(0);
  await hurt.page.getByRole("link", { name: "From the apology" }).click();
  await expect(hurt.page.getByRole("button", { name: "Open it now" })).toBeVisible();
  for (const wire of [hers, his]) wire.close();
});
