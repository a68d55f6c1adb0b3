import { DESKTOP, go, test, wireOf } from "./couple";

test("look", async ({ couple: { hurt, accountable } }) => {
  test.setTimeout(300_000);
  const shot = async (page: any, name: string) =>
    page.screenshot({ path: `/tmp/shots-reminders/${name}.png`, fullPage: true });
  await go(hurt.page, "/more/reminders");
  await shot(hurt.page, "phone-empty");
  const his = await wireOf(accountable);
  const hers = await wireOf(hurt);
  const day = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10);
  const p256dh = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  for (const wire of [his, hers]) {
    await wire.do("addReminder", {
      id: crypto.randomUUID(),
      day,
      time: "09:00",
      zone: "Europe/London",
      words: "Ring Sam before the weekend, and breathe first. " + "A longer thought about it. ".repeat(4),
    });
    await wire.do("addReminder", { id: crypto.randomUUID(), day, time: "23:00", zone: "Europe/London", words: "" });
    await wire.do("addDevice", {
      endpoint: "https://fcm.googleapis.com/fcm/send/x",
      p256dh,
      auth: "BTBZMqHH6r4Tts7J_aSIgg",
      language: "en",
    });
    await wire.do("setReminders", {
      digest: "19:30",
      quiet: { begins: "22:00", ends: "08:00" },
      zone: "Europe/London",
      answers: wire === his,
    });
    await wire.do("addMail", { address: "somebody@example.org", language: "en" });
  }
  await go(hurt.page, "/more/reminders");
  await hurt.page.getByRole("button", { name: "Set a reminder" }).click();
  await shot(hurt.page, "phone-full");
  await hurt.page.evaluate(() => {
    document.documentElement.dataset.theme = "night";
  });
  await shot(hurt.page, "phone-night");
  await hurt.page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  await shot(hurt.page, "phone-200");
  await accountable.page.setViewportSize(DESKTOP);
  await go(accountable.page, "/more/reminders");
  await shot(accountable.page, "desktop-full");
  await hurt.context.addCookies([{ name: "mend-locale", value: "fa", url: new URL(hurt.page.url()).origin }]);
  await go(hurt.page, "/more/reminders");
  await shot(hurt.page, "phone-fa");
  await hurt.page.goto("/mail#x");
  await shot(hurt.page, "mail-fa");
  await accountable.page.goto("/mail#x");
  await shot(accountable.page, "mail");
  his.close();
  hers.close();
});
