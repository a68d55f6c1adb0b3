import { expect, go, ready, type Someone, test } from "./couple";

/** What has ten seconds in which it can be taken back takes that long to be there. */
const GONE = { timeout: 90_000 };

const pageOf = ({ page }: Someone) => page.locator("main").textContent();

test("a statement, from a first line to its amendment and a question about it", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(his, "/own-it");
  await his.getByRole("button", { name: "Write it down" }).click();
  await his.getByLabel("What I did").fill("I lied to you about the money, but you never asked.");
  await expect(
    his
      .getByText("You could write:")
      .or(his.getByRole("button", { name: "Edit" }))
      .first(),
  ).toBeVisible();
  await his.getByLabel("What I did").fill("I lied to you about the money, for a year.");
  await his.getByLabel("What I hid or lied about").fill("A second card, with 2,300 on it.\n\nSam knew.");
  await his.getByText("More is coming").click();
  await his.getByLabel("By which day").fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));

  // A second sitting: everything is as it was left.
  await go(his, "/own-it");
  await his.getByRole("button", { name: "Go on writing" }).click();
  await expect(his.getByLabel("What I hid or lied about")).toHaveValue(/2,300/);
  await expect(his.getByLabel("More is coming")).toBeChecked();
  await his.getByText("It has details that may stay in the mind").click();
  await his.getByRole("button", { name: "Deliver it, closed" }).click();
  await his.getByRole("button", { name: "Take it back" }).click();
  await his.getByRole("button", { name: "Go on writing" }).click();
  await expect(his.getByLabel("What I did")).toHaveValue("I lied to you about the money, for a year.");
  await his.getByText("Yes, this is all of it").click();
  await his.getByRole("button", { name: "Deliver it, closed" }).click();
  const letter = his.getByRole("link", { name: /What was done/ });
  await expect(letter).toBeVisible(GONE);
  await letter.click();
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();

  await go(hers, "/today");
  await hers.getByRole("link", { name: "Look at the outside" }).click();
  await expect(hers.getByText("What Ben did, in their own words. Closed")).toBeVisible();
  await expect(hers.getByText("It has details, its writer says")).toBeVisible();
  await expect(hers.getByText("2,300")).toHaveCount(0);
  const before = await pageOf(accountable);
  await hers.getByRole("button", { name: "Later", exact: true }).click();
  await expect(hers.getByText("It stays here, closed")).toBeVisible();
  await hers.reload();
  await ready(hers);
  await hers.getByRole("button", { name: "Open it now" }).click();
  await expect(hers.getByText("A second card, with 2,300 on it.")).toBeVisible();
  await his.reload();
  await ready(his);
  await expect(his.getByText("Delivered. No reply is needed.")).toBeVisible();
  await expect.poll(() => pageOf(accountable)).toBe(before);

  await hers.getByRole("button", { name: "Ask about this" }).last().click();
  await expect(hers.getByText("Asking shows Ben that you opened this.")).toBeVisible();
  await hers.getByRole("button", { name: "Write the question" }).click();
  await expect(hers.getByLabel("What would you like to know?")).toHaveValue(/^> Sam knew\./);
  await hers.getByLabel("What would you like to know?").press("End");
  await hers.getByLabel("What would you like to know?").pressSequentially("\n\nSince when?");
  await hers.getByRole("button", { name: "Send", exact: true }).click();
  await hers.getByRole("button", { name: "Let Ben know I have read this" }).click();
  await expect(his.getByText("Ada has read this")).toBeVisible();

  await his.getByRole("button", { name: "Put it right" }).click();
  await his.getByText("I left this out").click();
  await his.getByRole("button", { name: "Begin with what you wrote last" }).click();
  await his.getByLabel("What I hid or lied about").fill("Two cards, with 4,100 on them.\n\nSam knew.");
  await his.getByText("Yes, this is all of it").click();
  await his.getByRole("button", { name: "Deliver it, closed" }).click();
  await expect(hers.getByText("What Ben did, in their own words. Closed")).toBeVisible(GONE);
  await expect(hers.getByText("It has details, its writer says")).toBeVisible();
  await expect(hers.getByRole("button", { name: "Let Ben know I have read this" })).toHaveCount(0);
  await hers.getByRole("button", { name: "Open it now" }).click();
  await expect(hers.getByText("Because: I left this out")).toBeVisible();
  await hers.getByRole("button", { name: "Show what changed" }).click();
  await go(his, "/questions");
  await expect(his.getByRole("link", { name: /Since when/ })).toBeVisible(GONE);
});

test("an apology comes when its reader would read one, and says which parts are there", async ({
  couple: { hurt, accountable },
}) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  const there = (part: string) => his.locator(`[data-part=${part}]`);
  const says = async (parts: Record<string, boolean>) => {
    for (const [part, is] of Object.entries(parts)) await expect(there(part)).toHaveAttribute("data-there", String(is));
  };
  await go(his, "/apology");
  await expect(his.getByText("An apology would not be read yet.").first()).toBeVisible();
  await his.getByRole("button", { name: "Write an apology" }).click();
  await his.getByLabel("What I did").fill("I'm sorry if you were hurt by what happened.");
  await expect(
    his
      .getByText("You could write:")
      .or(his.getByRole("button", { name: "Edit" }))
      .first(),
  ).toBeVisible();
  await his.getByLabel("What I did").fill("I lied to you about the money for a year.");
  await says({ did: true, impact: false, responsible: false, mend: false });
  await his.getByLabel("What it did to you").fill("You could not sleep, and you stopped trusting what I say.");
  await his.getByLabel("I am responsible").fill("It was my choice, and I take full responsibility for it.");
  await says({ did: true, impact: true, responsible: true, mend: false });
  const mend = his.getByLabel("What I will do to put it right");
  await mend.fill("I've closed the card, and I'll sit down with you and the statements on the first of every month.");
  await says({ did: true, impact: true, responsible: true, mend: true });
  await mend.fill("");
  await says({ did: true, impact: true, responsible: true, mend: false });
  await expect(his.getByRole("button", { name: "Deliver it, closed" })).toHaveCount(0);

  await go(hers, "/apology");
  await hers.getByText("Write, I will read when I can").click();
  await expect(his.getByText("Ada would read an apology, in time.")).toBeVisible();
  await his.getByRole("button", { name: "Deliver it, closed" }).click();
  const letter = hers.getByRole("link", { name: /An apology/ });
  await expect(letter).toBeVisible(GONE);
  await letter.click();
  await hers.getByRole("button", { name: "Open it now" }).click();
  await hers.getByRole("button", { name: "What I will do to put it right" }).click();
  await go(his, "/apology");
  await his.getByRole("link", { name: /An apology/ }).click();
  await expect(his.getByText("Ada says that a part is missing: What I will do to put it right")).toBeVisible();

  await go(his, "/apology");
  await his.getByRole("button", { name: "Write an apology" }).click();
  await expect(his.getByText("Two weeks lie between one apology and the next.")).toBeVisible();
});

test("something that was not told comes with its cover first", async ({ couple: { hurt, accountable } }) => {
  test.slow();
  const [hers, his] = [hurt.page, accountable.page];
  await go(his, "/own-it");
  await his.getByRole("button", { name: "There is something I have not told you" }).click();
  await his.getByLabel("health", { exact: true }).check();
  await his.getByLabel("Yes", { exact: true }).check();
  await his.getByLabel("What I have not told you").fill("I did not use protection.");
  await his.getByRole("button", { name: "Deliver it, closed" }).click();
  await go(hers, "/own-it");
  const letter = hers.getByRole("link", { name: /It concerns your health or safety/ });
  await expect(letter).toBeVisible(GONE);
  await letter.click();
  await expect(hers.getByText("About: health")).toBeVisible();
  await hers.getByRole("button", { name: "With someone" }).click();
  await expect(hers.getByText("I did not use protection.")).toHaveCount(0);
});
