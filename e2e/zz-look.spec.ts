import AxeBuilder from "@axe-core/playwright";
import { expect, go, test, wireOf } from "./couple";
test("look", async ({ couple: { hurt, accountable } }) => {
  test.setTimeout(240_000);
  await go(hurt.page, "/own-work");
  await hurt.page.screenshot({ path: "/tmp/ow-empty.png", fullPage: true });
  const wire = await wireOf(accountable);
  const long = "I was afraid of being seen as I was. ".repeat(14) + "o".repeat(90);
  await wire.do("saveOwnWork", { section: "why", words: long, revision: 0 });
  await wire.do("saveOwnWork", { section: "want", words: "stay", revision: 0 });
  await wire.do("keepAppointment", { id: crypto.randomUUID(), revision: 0, whom: "therapist", localDate: "2031-05-17", time: "16:30", note: "Ask about sleep, and about the evenings." });
  wire.close();
  await go(accountable.page, "/own-work");
  await accountable.page.screenshot({ path: "/tmp/ow-desk.png" });
  await accountable.page.setViewportSize({ width: 390, height: 844 });
  await accountable.page.getByRole("button", { name: "Change" }).click();
  for (const theme of ["light", "night", "ember"]) {
    await accountable.page.evaluate(async (name) => { document.documentElement.dataset.theme = name; await Promise.allSettled(document.getAnimations().map((f) => f.finished)); }, theme);
    const { violations } = await new AxeBuilder({ page: accountable.page }).analyze();
    console.log(theme, JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map((n) => n.target)])));
    console.log("wide", await accountable.page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
    await accountable.page.screenshot({ path: `/tmp/ow-${theme}.png`, fullPage: true });
  }
  await accountable.page.addStyleTag({ content: "" }).catch(() => {});
  await accountable.page.evaluate(() => { document.documentElement.style.fontSize = "200%"; });
  console.log("wide200", await accountable.page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  await accountable.context.addCookies([{ name: "mend-locale", value: "fa", url: "http://127.0.0.1:3210" }]);
  await go(accountable.page, "/own-work");
  await accountable.page.screenshot({ path: "/tmp/ow-fa.png", fullPage: true });
  expect(1).toBe(1);
});
