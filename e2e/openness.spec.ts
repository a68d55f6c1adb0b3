import { expect, go, test } from "./couple";

test("an offer is made without a secret, accepted, and taken back as if it had never been", async ({
  couple: { hurt, accountable },
}) => {
  const [hers, his] = [hurt.page, accountable.page];
  await go(hers, "/openness");
  await expect(hers.getByText("No offer stands here.")).toBeVisible();
  await go(his, "/check-ins");
  await his.getByRole("link", { name: "Openness" }).click();
  await his.getByRole("button", { name: "Make an offer" }).click();
  const words = his.getByLabel("In your own words");
  await words.fill("My pin is 4821, whenever you like.");
  await his.getByRole("button", { name: "Offer it" }).click();
  await expect(his.getByText("This looks like a password or a code.")).toBeVisible();
  await expect(words).toHaveValue("My pin is 4821, whenever you like.");

  await words.fill("");
  await his.getByRole("button", { name: "If you ever want to check my messages" }).click();
  await his.getByLabel("For how long").selectOption("14 days");
  await his.getByRole("button", { name: "Offer it" }).click();
  await expect(his.getByText("Ada can see this. No reply is needed.")).toBeVisible();

  const offered = hers.getByRole("article").filter({ hasText: "Ben offers" });
  await expect(offered.getByText("okay with that while we heal")).toBeVisible();
  await expect(hers.getByText("Looking may also hurt. You need not.")).toBeVisible();
  await offered.getByRole("button", { name: "No thanks" }).click();
  await expect(offered.getByText("You said no thanks. Only you see that.")).toBeVisible();
  await expect(his.getByText("Ada can see this. No reply is needed.")).toBeVisible();
  await offered.getByRole("button", { name: "Yes", exact: true }).click();
  await expect(his.getByText("Ada said yes.")).toBeVisible();

  await his.getByRole("button", { name: "Take it back" }).click();
  await his.getByRole("dialog").getByRole("button", { name: "Take it back" }).click();
  for (const page of [hers, his]) await expect(page.getByText("No offer stands here.")).toBeVisible();
});
