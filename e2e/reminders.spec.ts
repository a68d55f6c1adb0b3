import { openPostOffice } from "../lib/testing/post-office";
import { expect, go, onAnotherDevice, test } from "./couple";

/** Where the server of these journeys sends its mail: `playwright.config.ts`. */
const PORT = 3211;
/** The clock has to come to the minute after the next, and the server to its own. */
const SOON = { timeout: 180_000 };
const NOTE = "Something is here, whenever you want it.";

let office: Awaited<ReturnType<typeof openPostOffice>>;
test.beforeAll(async () => {
  office = await openPostOffice(PORT);
});
test.afterAll(() => office.close());

const inLondon = (at: number) =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" })
    .format(at)
    .split(" ") as [string, string];

test("an address is confirmed, a reminder is set and comes at its minute, with its words in here alone, and mail is ended", async ({
  couple: { hurt },
}) => {
  test.setTimeout(400_000);
  const { page } = hurt;
  const address = `${crypto.randomUUID()}@example.org`;
  const mails = () => office.mails.filter(({ to }) => to === address);
  await go(page, "/more");
  await page.getByRole("link", { name: /^Reminders/ }).click();
  await expect(page.getByText("All of this is off until you turn it on.")).toBeVisible();
  await expect(page.getByText(NOTE)).toBeVisible();
  await expect(page.getByText("Before a time I chose for an answer")).toHaveCount(0);

  await page.getByLabel("E-mail address").fill(address);
  await page.getByRole("button", { name: "Send a code there" }).click();
  await expect.poll(() => mails().length, SOON).toBe(1);
  await page.getByLabel("The code").fill("0000 000");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText("This code does not fit")).toBeVisible();
  await page.getByLabel("The code").fill(/\d{4} \d{4}/.exec(mails()[0]?.text ?? "")?.[0] ?? "");
  await page.getByRole("button", { name: "Confirm", exact: true }).click();
  await expect(page.getByText(`On, for ${address}.`)).toBeVisible();

  await page.getByRole("button", { name: "Set a reminder" }).click();
  await page.getByLabel("What it is about").fill("Breathe, then call Sam.");
  // Half typed words are still there.
  await page.reload();
  await page.getByRole("button", { name: "Set a reminder" }).click();
  await expect(page.getByLabel("What it is about")).toHaveValue("Breathe, then call Sam.");
  // The minute after the next: the next one may have begun by the time this is sent.
  const [day, time] = inLondon(Date.now() + 120_000);
  await page.getByLabel("Day", { exact: true }).fill(day);
  await page.getByLabel("Time", { exact: true }).fill(time);
  await page.getByRole("button", { name: "Keep it" }).click();
  await expect(page.getByRole("button", { name: /^Remove the reminder/ })).toBeVisible();
  await go(page, "/today");
  await expect(page.getByRole("heading", { name: "Your own reminder" })).toBeVisible(SOON);
  await expect(page.getByText("Breathe, then call Sam.")).toBeVisible();
  await expect.poll(() => mails().length, SOON).toBe(2);
  const text = mails()[1]?.text ?? "";
  expect(text).toContain(NOTE);
  expect(text).not.toContain("Breathe");
  await page.getByRole("button", { name: "Put it away" }).click();
  await expect(page.getByRole("heading", { name: "Your own reminder" })).toHaveCount(0);

  await page.goto(/http:\S+\/mail#\S+/.exec(text)?.[0] ?? "");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Send no more" }).click();
  await expect(page.getByText("Done. No more are sent to this address.")).toBeVisible();
  await go(page, "/more/reminders");
  await expect(page.getByLabel("E-mail address")).toBeVisible();
});

test("who broke trust chooses when notes may come, and finds it so again; quiet hours are said where they matter", async ({
  couple: {
    accountable: { page },
  },
}) => {
  await go(page, "/more/reminders");
  await page.getByRole("switch", { name: "One note a day" }).check();
  await page.getByLabel("At", { exact: true }).fill("19:30");
  await page.getByRole("switch", { name: "Before a time I chose for an answer" }).check();
  await page.getByRole("switch", { name: "Quiet hours" }).check();
  await page.getByLabel("To", { exact: true }).fill("09:30");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await go(page, "/more/reminders");
  await expect(page.getByLabel("At", { exact: true })).toHaveValue("19:30");
  await expect(page.getByLabel("From", { exact: true })).toHaveValue("22:00");
  await expect(page.getByRole("switch", { name: "Before a time I chose for an answer" })).toBeChecked();
  await page.getByRole("button", { name: "Set a reminder" }).click();
  await expect(page.getByText("That is in your quiet hours. A note comes at 09:30.")).toBeVisible();
});

test("a device takes notes once it is asked to, shows the same few words, and takes none after it is turned off or signed out", async ({
  browser,
  couple: { hurt },
}) => {
  const { page, context } = hurt;
  await context.grantPermissions(["notifications"]);
  // The service of the browser's maker is not reached from here: what it would hand out is.
  await page.addInitScript(() => {
    const p256dh = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    const given = {
      endpoint: "https://fcm.googleapis.com/fcm/send/x",
      keys: { p256dh, auth: "BTBZMqHH6r4Tts7J_aSIgg" },
    };
    const made = { toJSON: () => given, unsubscribe: async () => true } as unknown as PushSubscription;
    PushManager.prototype.subscribe = async () => made;
    PushManager.prototype.getSubscription = async () => null;
  });
  const devtools = await context.newCDPSession(page);
  const registered = new Promise<string>((found) =>
    devtools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      if (registrations[0]) found(registrations[0].registrationId);
    }),
  );
  await devtools.send("ServiceWorker.enable");
  await go(page, "/more/reminders");
  await expect(page.getByText("Off on this device.")).toBeVisible();
  await page.getByRole("button", { name: "Show notes on this device" }).click();
  await expect(page.getByText("On for this device.")).toBeVisible();

  const origin = new URL(page.url()).origin;
  const data = JSON.stringify({ title: "A note for you", body: NOTE, lang: "en", dir: "ltr" });
  // The browser's own hand for this drops what it is given while the worker starts: given again, it is still one note.
  const push = async () =>
    devtools.send("ServiceWorker.deliverPushMessage", { origin, registrationId: await registered, data });
  const shown = () =>
    page.evaluate(async () => {
      const { ready } = navigator.serviceWorker;
      return (await (await ready).getNotifications()).map(({ title, body }) => `${title}: ${body}`);
    });
  const pushed = async () => {
    await push();
    return shown();
  };
  await expect.poll(pushed).toEqual([`A note for you: ${NOTE}`]);
  expect(await pushed()).toEqual([`A note for you: ${NOTE}`]);

  await page.getByRole("button", { name: "Turn off here" }).click();
  await expect(page.getByText("Off on this device.")).toBeVisible();
  await page.getByRole("button", { name: "Show notes on this device" }).click();
  await expect(page.getByText("On for this device.")).toBeVisible();

  // Signing out takes all of it along: what takes notes, and those that stand on the screen.
  await go(page, "/more");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL((url) => url.pathname === "/" || url.pathname === "/sign-in");
  const left = () =>
    page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return (await Promise.all(all.map((one) => one.getNotifications()))).flat().length;
    });
  await expect.poll(left).toBe(0);
  const again = await onAnotherDevice(browser, hurt);
  await go(again.page, "/more/reminders");
  await expect(again.page.getByText("Off on this device.")).toBeVisible();
  await expect(again.page.getByText("On for other devices")).toHaveCount(0);
  await again.context.close();
});
