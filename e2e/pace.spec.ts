import { expect, go, test, wireOf } from "./couple";

test("the pace binds the other's words, and a time-out stops both", async ({ couple: { hurt, accountable } }) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(hers, "/today");
  await hers.getByRole("link", { name: /^Patience/ }).click();
  await hers.getByText("Once a day", { exact: true }).click();
  await hers.getByLabel("A word for today").fill("A quiet day.");
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await expect(hers.getByText(/^Set today/)).toBeVisible();

  await go(his, "/pace");
  await expect(his.getByText(/Your words arrive once a day/)).toBeVisible();
  await expect(his.getByText("A quiet day.")).toBeVisible();
  await expect(his.getByText("Take the time you need. I’ll be here working on this.")).toBeVisible();
  await his.getByRole("button", { name: "Ask whether the pace may change" }).click();
  await expect(his.getByText(/You can ask again/)).toBeVisible();
  await expect(hers.getByText(/Nothing needs doing/)).toBeVisible();

  await go(his, "/check-ins");
  await his.getByRole("button", { name: /check-in/ }).click();
  await his.getByLabel("In your own words").fill("I am at work.");
  await expect(his.getByText(/^Arrives/)).toBeVisible();
  await his.getByRole("button", { name: "Send", exact: true }).click();
  await expect(his.getByText(/^This goes/)).toBeVisible();
  await go(hers, "/check-ins");
  await expect(hers.getByText("I am at work.")).toHaveCount(0);
  await his.getByRole("button", { name: "Take it back" }).click();
  await his
    .getByRole("button", { name: /check-in/ })
    .or(his.getByLabel("In your own words"))
    .first()
    .click();
  await expect(his.getByLabel("In your own words")).toHaveValue("I am at work.");

  await go(hers, "/pace");
  await hers.getByText("No words for now", { exact: true }).click();
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await go(his, "/questions");
  await his.getByRole("button", { name: "Ask whether you may ask" }).click();
  await his.getByLabel("What would you like to ask?").fill("May I ask you something?");
  await expect(his.getByText(/wants no words for now/)).toBeVisible();
  await expect(his.getByRole("button", { name: "Send", exact: true })).toHaveCount(0);
  await expect(his.getByLabel("What would you like to ask?")).toHaveValue("May I ask you something?");

  await go(hers, "/pace");
  await hers.getByText("As they are written", { exact: true }).click();
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await hers.getByRole("button", { name: "Take a time-out" }).click();
  await hers.getByRole("button", { name: "Begin a time-out" }).click();
  await expect(his.getByRole("status").filter({ hasText: "Paused. Back" })).toBeVisible();
  await go(his, "/check-ins");
  await his
    .getByRole("button", { name: /check-in/ })
    .or(his.getByLabel("In your own words"))
    .first()
    .click();
  await his.getByLabel("In your own words").fill("I am home.");
  await his.getByRole("button", { name: "Send", exact: true }).click();
  await expect(his.getByText(/^This goes after the time-out/)).toBeVisible();
  await hers.getByRole("button", { name: "End it now" }).click();
  await go(hers, "/check-ins");
  await expect(hers.getByText("I am home.")).toBeVisible();
});

test("hard days and what felt like pressure are noted in private", async ({ couple: { hurt } }) => {
  const { page } = hurt;
  await go(page, "/pace");
  await page.getByLabel("What it was, if you like").fill("He asked when I would be done.");
  await page.getByRole("button", { name: "Note it" }).click();
  await page.getByLabel("Date", { exact: true }).fill("2027-02-14");
  await page.getByRole("button", { name: "Add this date" }).click();
  await expect(page.getByText(/Sunday.*2027/)).toBeVisible();
  await page.getByRole("button", { name: "Say how it was, in a hearing" }).click();
  await page.getByRole("button", { name: "Go on writing" }).click();
  await expect(page.getByLabel("How is it for you?")).toHaveValue("He asked when I would be done.");
});

test("under a pace the table keeps what is typed on the device, says so, and takes it afterwards", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(hers, "/pace");
  await hers.getByText("No words for now", { exact: true }).click();
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await expect(hers.getByText(/^Set today/)).toBeVisible();
  await go(his, "/agreements/table");
  await his.getByRole("button", { name: "Sit down at the table" }).click();
  await his.getByRole("button", { name: "An empty one" }).click();
  await his.getByLabel("What is done, so that both of you could see it").fill("We tell each other.");
  await expect(his.getByText(/^Nothing goes to the table just now/).first()).toBeVisible();
  await go(hers, "/pace");
  await hers.getByText("As they are written", { exact: true }).click();
  await hers.getByRole("button", { name: "Set this pace" }).click();
  await go(hers, "/agreements/table");
  await hers.getByRole("button", { name: "Sit down at the table" }).click();
  await his.getByLabel("What is done, so that both of you could see it").fill("We tell each other the same day.");
  await expect(hers.getByLabel("What is done, so that both of you could see it")).toHaveValue(/same day/, {
    timeout: 40_000,
  });
});

test("long words that wait are folded in their card, and one press shows all of them", async ({
  couple: { hurt, accountable },
}) => {
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const now = new Date();
  const hour = (now.getUTCHours() + 12) % 24;
  await hers.do("setPace", { repair, id: crypto.randomUUID(), mode: "slow", hour, zone: "UTC" });
  const words = `${"I was at the office until six. ".repeat(40)}Then I walked home.`;
  const localDate = now.toISOString().slice(0, 10);
  await his.do("postCheckIn", { id: crypto.randomUUID(), kind: "plan", words, localDate, zone: "UTC" });
  const { page } = accountable;
  await go(page, "/check-ins");
  await expect(page.getByText(/^This goes/)).toBeVisible();
  await expect(page.getByText("Then I walked home.")).toHaveCount(0);
  await page.getByRole("button", { name: "Read all of it" }).click();
  await expect(page.getByText("Then I walked home.")).toBeVisible();
  for (const wire of [hers, his]) wire.close();
});
