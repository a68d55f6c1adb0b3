import { expect, go, type Someone, test, writeQuestion } from "./couple";

const inLondon = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", ...options }).format(new Date());

/** She proposes today at this minute, he agrees. */
async function agree(hurt: Someone, accountable: Someone) {
  await go(hurt.page, "/questions/windows");
  await hurt.page.getByRole("button", { name: "Propose times" }).click();
  await hurt.page.getByText(inLondon({ weekday: "short" }), { exact: true }).click();
  await hurt.page.getByLabel("Beginning at").fill(inLondon({ hour: "2-digit", minute: "2-digit" }));
  await hurt.page.getByRole("button", { name: `Propose this to ${accountable.firstName}` }).click();
  await expect(hurt.page.getByText("You propose these times. No reply is needed.")).toBeVisible();
  await go(accountable.page, "/questions/windows");
  await accountable.page.getByRole("button", { name: "Agree" }).click();
  await expect(hurt.page.getByText("You have agreed on this")).toBeVisible();
}

const clockOf = ({ page }: Someone) => page.getByRole("timer");
const leftOn = async (one: Someone) => (await clockOf(one).textContent()) ?? "";
const secondsOn = async (one: Someone) => {
  const [minutes, seconds] = (await leftOn(one)).split(":").map(Number);
  return (minutes ?? 0) * 60 + (seconds ?? 0);
};

test("two agree on a time, meet in it, and it ends on both screens at the same second, also without a connection", async ({
  couple: { hurt, accountable },
}) => {
  await agree(hurt, accountable);
  for (const { page } of [hurt, accountable]) await page.clock.install();
  for (const { page } of [hurt, accountable]) {
    await go(page, "/questions/sitting");
    await expect(page.getByText("While you are inside")).toBeVisible();
    await page.getByRole("button", { name: "Enter" }).click();
    await expect(clockOf({ page } as Someone)).toBeVisible();
  }
  await expect(hurt.page.getByText(`${accountable.firstName} is here.`)).toBeVisible();
  await hurt.page.getByRole("button", { name: "Ten minutes more?" }).click();
  const before = await secondsOn(accountable);
  await accountable.page.getByRole("button", { name: /would like ten minutes more/ }).click();
  await expect(hurt.page.getByText("Ten minutes were added.")).toBeVisible();
  await expect.poll(async () => (await secondsOn(accountable)) - before).toBeGreaterThan(500);
  expect(Math.abs((await secondsOn(hurt)) - (await secondsOn(accountable)))).toBeLessThanOrEqual(1);

  // From here on there is no connection: the clock runs on without one.
  for (const { context } of [hurt, accountable]) await context.setOffline(true);
  const left = (await secondsOn(hurt)) - 60;
  for (const { page } of [hurt, accountable]) await page.clock.fastForward(left * 1000);
  for (const one of [hurt, accountable]) {
    await expect(one.page.getByText("The last five minutes.")).toBeVisible();
    expect(await secondsOn(one)).toBeLessThanOrEqual(62);
  }
  for (const { page } of [hurt, accountable]) await page.clock.fastForward(65_000);
  for (const { page } of [hurt, accountable]) {
    await expect(page.getByText("That is the end for today.")).toBeVisible();
    await expect(page.getByRole("timer")).toHaveCount(0);
  }
});

test("one question at a time lies on the table, and is answered there", async ({ couple: { hurt, accountable } }) => {
  await go(hurt.page, "/questions");
  await writeQuestion(hurt.page, "Who else knew?");
  await hurt.page.getByRole("button", { name: "Send", exact: true }).click();
  await agree(hurt, accountable);
  for (const { page } of [hurt, accountable]) {
    await go(page, "/questions/sitting");
    await page.getByRole("button", { name: "Enter" }).click();
  }
  await expect(accountable.page.getByText("Nothing is on the table")).toBeVisible();
  await hurt.page.getByRole("button", { name: "This one" }).click({ timeout: 30_000 });
  await accountable.page.getByRole("button", { name: "Answer", exact: true }).click();
  await accountable.page.getByLabel("Your answer").fill("My brother.");
  await accountable.page.getByText("I am sure", { exact: true }).click();
  await accountable.page.getByText("This is all", { exact: true }).click();
  await accountable.page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(hurt.page.getByText("My brother.")).toBeVisible({ timeout: 30_000 });
  await accountable.page.getByRole("button", { name: "Step out", exact: true }).click();
  await expect(hurt.page.getByText(`${accountable.firstName} can come, or not.`)).toBeVisible();
  await expect(accountable.page.getByRole("button", { name: "Enter" })).toBeVisible();
});
