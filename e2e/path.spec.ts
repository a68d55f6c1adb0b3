import { expect, go, signUp, test, wireOf } from "./couple";

test("the path is one picture for both, without a number, and what was done is told to both as it is done", async ({
  couple: { hurt, accountable },
}) => {
  const [hers, his] = [hurt.page, accountable.page];
  for (const page of [hers, his]) await go(page, "/today");
  const bowl = (page: typeof hers) => page.getByRole("img", { name: /bowl/ });
  for (const page of [hers, his]) await expect(bowl(page)).toHaveAccessibleName(/None is gold yet/);

  const wire = await wireOf(accountable);
  const { repairs } = await wire.look("us");
  const zone = "Europe/London";
  const localDate = new Date().toISOString().slice(0, 10);
  const checkIn = crypto.randomUUID();
  await wire.do("postCheckIn", { id: checkIn, kind: "plan", words: "Home by six.", localDate, zone });
  for (const page of [hers, his]) {
    await expect(bowl(page)).toHaveAccessibleName(/Show change/);
    await expect(bowl(page).locator("[data-seam]")).toHaveCount(1);
  }
  const drawn = (page: typeof hers) =>
    bowl(page).evaluate(({ outerHTML, textContent }) => ({ outerHTML, textContent }));
  expect(await drawn(hers)).toEqual(await drawn(his));
  expect((await drawn(hers)).textContent).toBe("");
  await expect(bowl(hers)).not.toHaveAccessibleName(/\d/);

  await hers.getByRole("link", { name: "What was done", exact: true }).click();
  await expect(hers.getByText("The day was told in a check-in.")).toBeVisible();
  await expect(hers.getByText("The two of you linked.")).toBeVisible();
  const id = crypto.randomUUID();
  const theirs = await wireOf(hurt);
  const repair = repairs[0].id;
  await theirs.do("shareHearing", { repair, id, words: "I lie awake.", feelings: [], need: "justHear" });
  await theirs.do("closeHearing", { repair, hearing: id });
  await expect(hers.getByText("A hearing was closed.")).toBeVisible();
  await go(his, "/done");
  await expect(his.getByText("A hearing was closed.")).toBeVisible();

  await wire.do("withdrawCheckIn", { checkIn });
  await go(his, "/today");
  await expect(bowl(his).locator("[data-seam]")).toHaveCount(2);
  for (const one of [wire, theirs]) one.close();
});

test("somebody alone has the path and the day's reminder, and is told what what was done is for", async ({ ada }) => {
  await signUp(ada);
  await expect(ada.page.getByRole("heading", { name: "The path" })).toBeVisible();
  await expect(ada.page.getByRole("link", { name: "What was done", exact: true })).toHaveCount(0);
  await go(ada.page, "/done");
  await expect(ada.page.getByText("This is for two.")).toBeVisible();
});
