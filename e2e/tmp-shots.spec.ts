import { go, test, wireOf } from "./couple";
test("shots", async ({ couple: { hurt, accountable } }) => {
  test.setTimeout(400_000);
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const shot = async (someone: typeof hurt, path: string, name: string, act?: () => Promise<void>) => {
    const { page } = someone;
    await page.setViewportSize({ width: 390, height: 844 });
    await go(page, path);
    if (act) await act();
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/cshots/${name}.png`, fullPage: true });
  };
  await shot(hurt, "/promises", "empty-hers");
  await shot(accountable, "/promises", "empty-his");
  const wishes = [crypto.randomUUID(), crypto.randomUUID()];
  const texts = ["That you tell me when you will be home, before I have to ask.", "One evening a week without phones."];
  for (const i of [0, 1]) await hers.do("writeWish", { repair, id: wishes[i], words: texts[i] });
  const c = crypto.randomUUID();
  const base = { repair, zone: "UTC" };
  await his.do("makeCommitment", { ...base, id: c, words: "I write to you before I leave work, with the time I will be home.", wish: wishes[0], days: [1, 2, 3, 4, 5], first: day(-2), time: "16:30" });
  await his.do("makeCommitment", { ...base, id: crypto.randomUUID(), words: "I call the clinic and ask for a first appointment.", days: [], first: day(0) });
  for (const [i, d] of [-2, -1, 0].entries()) {
    await his.do("markCommitment", { repair, commitment: c, id: crypto.randomUUID(), date: day(d), version: 1, outcome: i === 1 ? "notKept" : "kept", ...(i === 1 ? { happened: "The meeting ran over and I wrote from the train, when you had already asked.", instead: "There is an alarm on my watch at half past four. I write then.", newDate: day(2) } : {}) });
  }
  await shot(hurt, "/promises", "hers");
  await shot(accountable, "/promises", "his");
  await shot(accountable, "/promises", "his-form", async () => {
    await accountable.page.getByRole("button", { name: "Promise this" }).first().click();
    await accountable.page.getByText("On days of the week").click();
    await accountable.page.getByRole("button", { name: "Not kept", exact: true }).first().click();
  });
  await shot(hurt, `/promises/${repair}/now`, "month");
  await shot(accountable, "/today", "today");
  await shot(hurt, "/check-ins", "check-ins");
  await accountable.page.setViewportSize({ width: 1280, height: 900 });
  await go(accountable.page, "/promises");
  await accountable.page.screenshot({ path: "/tmp/cshots/desktop.png", fullPage: true });
  for (const someone of [hurt, accountable]) await someone.context.addCookies([{ name: "mend-theme", value: "night", url: someone.page.url() }, { name: "mend-locale", value: "fa", url: someone.page.url() }]);
  await shot(hurt, "/promises", "fa-night-hers");
  await shot(hurt, `/promises/${repair}/now`, "fa-night-month");
  await shot(accountable, "/promises", "fa-night-his");
  for (const wire of [hers, his]) wire.close();
});
