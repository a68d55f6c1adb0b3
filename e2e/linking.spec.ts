import { expect, ready, signUp, test } from "./couple";

test("two people sign up, one asks the other in, both confirm, and the hurt one gives the repair its name", async ({
  ada,
  ben,
}) => {
  await signUp(ada);
  await ada.page.getByRole("link", { name: "Ask someone in" }).click();
  await ada.page.getByText("I was hurt").click();
  await ada.page.getByRole("button", { name: "Make an invitation" }).click();
  const code = (await ada.page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";

  await ben.page.goto(`/join#${code}`);
  await expect(ben.page.getByRole("heading", { name: "Ada asks you in" })).toBeVisible();
  expect(ben.page.url()).not.toContain(code);
  await ben.page.getByRole("button", { name: "Accept" }).click();
  await ben.page
    .getByRole("button", { name: /Make an account/ })
    .or(ben.page.getByRole("link", { name: /Make an account/ }))
    .click();
  await ben.page.getByLabel("Name for signing in").fill(`Ben ${crypto.randomUUID()}`);
  await ben.page.getByLabel("Your first name").fill("Ben");
  await ben.page.getByLabel("Password", { exact: true }).fill("a narrow boat under the third bridge");
  await ben.page.getByRole("button", { name: "Make my account" }).click();
  await ben.page.getByText("I broke trust").click();
  await ben.page.getByRole("button", { name: "Join Ada" }).click();
  await expect(ben.page.getByRole("heading", { name: "You have joined Ada" })).toBeVisible();

  // She sees it without doing anything, and the same four words.
  await expect(ada.page.getByRole("heading", { name: "Ben has joined" })).toBeVisible();
  const wordsOf = (page: typeof ada.page) => page.locator("ol[translate=no] li").allTextContents();
  expect(await wordsOf(ada.page)).toHaveLength(4);
  expect(await wordsOf(ben.page)).toEqual(await wordsOf(ada.page));
  await ada.page.getByRole("button", { name: "The words match" }).click();
  await expect(ada.page.getByText("You and Ben are linked.")).toBeVisible();
  await expect(ben.page.getByText("You and Ada are linked.")).toBeVisible();

  await ada.page.goto("/more/repairs");
  await ready(ada.page);
  await ada.page.getByRole("button", { name: "Give it a name" }).click();
  await ada.page.getByLabel("What you call it").fill("The spring");
  await ada.page.getByRole("button", { name: "Save" }).click();
  await expect(ada.page.getByRole("heading", { name: "The spring" })).toBeVisible();
  await ben.page.goto("/more/repairs");
  await expect(ben.page.getByRole("heading", { name: "The spring" })).toBeVisible();
});

test("declining looks like expiring: the inviter's page does not change", async ({ ada, ben }) => {
  await signUp(ada);
  await ada.page.goto("/more/partner");
  await ready(ada.page);
  await ada.page.getByText("I was hurt").click();
  await ada.page.getByRole("button", { name: "Make an invitation" }).click();
  const code = (await ada.page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
  await ada.page.reload();
  await ready(ada.page);
  const before = await ada.page.locator("main").innerHTML();

  await ben.page.goto(`/join#${code}`);
  await ben.page.getByRole("button", { name: "Decline" }).click();
  await ben.page.getByRole("dialog").getByRole("button", { name: "Decline" }).click();
  await expect(ben.page.getByText("You do not owe anyone a reason.")).toBeVisible();

  await ada.page.reload();
  await ready(ada.page);
  await expect.poll(() => ada.page.locator("main").innerHTML()).toBe(before);
});
