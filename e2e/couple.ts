import path from "node:path";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { io } from "socket.io-client";

export const PASSWORD = "the kettle is on the blue shelf";
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1280, height: 900 };

export type Someone = { page: Page; context: BrowserContext; firstName: string; name: string };

/** Everything that a browser asked of another host during the run. It must stay empty. */
const foreign: string[] = [];
/** Errors that a page threw or printed. */
const faults: string[] = [];

/** A browser of one's own, whose every request and error is watched. */
export async function aBrowser(
  browser: Browser,
  viewport: { width: number; height: number },
  firstName: string,
): Promise<Someone> {
  const context = await browser.newContext({
    viewport,
    timezoneId: "Europe/London",
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const home = new URL(String(test.info().project.use.baseURL)).host;
  context.on("request", (request) => {
    const { host, protocol } = new URL(request.url());
    // "Leave this page" goes elsewhere, and is the one thing that does.
    const isLeaving = request.isNavigationRequest() && host === "www.wikipedia.org";
    if (protocol !== "data:" && protocol !== "blob:" && host !== home && !isLeaving) foreign.push(request.url());
  });
  page.on("pageerror", (error) => faults.push(`${firstName}: ${error.message}`));
  page.on("console", (message) => {
    // Without a connection what a service worker passes on has failed, and says no more than that.
    if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket|40[0-9]/.test(message.text())) {
      faults.push(`${firstName}: ${message.text()}`);
    }
  });
  return { page, context, firstName, name: `${firstName} ${crypto.randomUUID()}` };
}

/** The page answers to presses, and its wire is open. */
export async function ready(page: Page) {
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.locator("[data-live=connected]").waitFor({ state: "attached" });
}

export async function go(page: Page, path: string) {
  await page.goto(path);
  await ready(page);
}

/** Opens the form for a question, and writes it. */
export async function writeQuestion(page: Page, words: string) {
  await page.getByRole("button", { name: "Ask a question" }).click();
  await page.getByLabel("What would you like to know?").fill(words);
}

/** Makes an account by the form, as a person would. */
export async function signUp({ page, firstName, name }: Someone) {
  await page.goto("/sign-up");
  await page.locator("body[data-ready]").waitFor({ state: "attached" });
  await page.getByLabel("Name for signing in").fill(name);
  await page.getByLabel("Your first name").fill(firstName);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL("/today");
  await ready(page);
}

/** Signs up or in without the form, for the journeys that are about something else. */
async function enter(way: "sign-up" | "sign-in", { context, firstName, name }: Someone) {
  const { csrfToken } = await (await context.request.get("/api/auth/csrf")).json();
  const form = { csrfToken, json: "true", name, firstName, password: PASSWORD };
  const answer = await context.request.post(`/api/auth/callback/${way}`, { form, headers: { origin: homeOf() } });
  expect(answer.ok()).toBe(true);
}

/** Where the server of this journey keeps its data. */
export const dataDir = () => path.join(String(process.env.MEND_E2E_DATA), test.info().project.name);

const homeOf = () => new URL(String(test.info().project.use.baseURL)).origin;

/** The same person, signed in on another device. */
export async function onAnotherDevice(browser: Browser, someone: Someone): Promise<Someone> {
  const other = { ...(await aBrowser(browser, DESKTOP, someone.firstName)), name: someone.name };
  await enter("sign-in", other);
  return other;
}

/** Someone's own end of the wire, beside their pages. */
export async function wireOf({ context }: Someone) {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const socket = io(homeOf(), { path: "/wire", transports: ["websocket"], extraHeaders: { cookie, origin: homeOf() } });
  await new Promise<void>((connected, refused) => socket.once("connect", connected).once("connect_error", refused));
  return {
    do: async (name: string, input: unknown) => {
      const answer = await socket.emitWithAck("do", name, crypto.randomUUID(), input);
      expect(answer, name).toMatchObject({ ok: true });
    },
    look: async (view: string, input: unknown = {}) =>
      (await socket.emitWithAck("look", [{ view, input }])).views[0].data,
    close: () => socket.close(),
  };
}

/** Links two people who have signed up. Linking by hand is a journey of its own. */
async function link(hurt: Someone, accountable: Someone) {
  const [first, second] = [await wireOf(hurt), await wireOf(accountable)];
  await first.do("createInvitation", { role: "hurt" });
  const { pair, code } = await first.look("invitation");
  await second.do("joinInvitation", { code, role: "accountable" });
  await first.do("confirmJoiner", { pair, role: "hurt" });
  first.close();
  second.close();
}

type Fixtures = {
  /** Two browsers, a phone and a desktop, in which nobody has signed in. */
  ada: Someone;
  ben: Someone;
  /** The same two, signed in and linked: she was hurt, he is accountable. */
  couple: { hurt: Someone; accountable: Someone };
};

export const test = base.extend<Fixtures>({
  ada: async ({ browser }, use) => {
    const ada = await aBrowser(browser, PHONE, "Ada");
    await use(ada);
    await ada.context.close();
  },
  ben: async ({ browser }, use) => {
    const ben = await aBrowser(browser, DESKTOP, "Ben");
    await use(ben);
    await ben.context.close();
  },
  couple: async ({ ada, ben }, use) => {
    await enter("sign-up", ada);
    await enter("sign-up", ben);
    await link(ada, ben);
    await use({ hurt: ada, accountable: ben });
  },
});

test.afterEach("nothing was asked of another host, and no page failed", ({ browserName: _ }) => {
  expect(foreign).toEqual([]);
  expect(faults).toEqual([]);
});

export { expect };
