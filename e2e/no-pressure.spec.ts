import type { Page } from "@playwright/test";
import { pressureIn } from "../lib/testing/pressure";
import { expect, go, type Someone, signUp, test } from "./couple";
import { theDemo } from "./demo";

/** So many pages are walked of those whose addresses differ in an id alone: they are one page. */
const ALIKE = 3;

/** Everything of a page that is read or read out, but for people's own words: those are theirs. */
async function saidOn(page: Page) {
  const named = await page.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) fold.open = true;
    for (const own of document.querySelectorAll<HTMLElement>("main bdi")) own.style.display = "none";
    return [...document.querySelectorAll("[aria-label], [title], [placeholder], [alt]")].flatMap((one) =>
      ["aria-label", "title", "placeholder", "alt"].map((name) => one.getAttribute(name) ?? ""),
    );
  });
  return [await page.title(), ...(await page.locator("body").allInnerTexts()), ...named].join("\n");
}

const linksOn = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>("a[href^='/']")].map((link) => link.pathname));

const shapeOf = (path: string) => path.replace(/[0-9a-f-]{36}/g, "*").replace(/\d{4}-\d{2}/g, "*");

/** Walks every page that can be reached by a link, and answers what presses on any of them, and where one has been. */
async function walk({ page }: Someone, from: string[]) {
  const found: string[] = [];
  const been = new Map<string, number>();
  const queue = [...from];
  for (const path of queue) {
    const shape = shapeOf(path);
    if ((been.get(shape) ?? 0) >= ALIKE) continue;
    been.set(shape, (been.get(shape) ?? 0) + 1);
    await go(page, path);
    await page.locator("main h1").first().waitFor();
    await page.waitForLoadState("networkidle");
    found.push(...pressureIn(await saidOn(page)).map((words) => `${path}: ${words}`));
    for (const link of await linksOn(page)) if (!queue.includes(link) && !isOutside(link)) queue.push(link);
  }
  return { found, been: [...been.keys()] };
}

/** What is not a page of the two: files, what is read without signing in (walked by itself), and signing in. */
const isOutside = (path: string) =>
  /\.\w+$|^\/(api|sign-in|sign-up|join|link|safe|help|privacy|offline)?$|^\/(api|link)\//.test(path);

const PUBLIC = ["/", "/sign-in", "/sign-up", "/join", "/safe", "/help", "/privacy", "/offline", "/nowhere"];

test("no pressure: no page says a word of step 9's list to either of the two, with nothing in it yet", async ({
  couple: { hurt, accountable },
}) => {
  test.setTimeout(600_000);
  for (const someone of [hurt, accountable]) {
    const { found, been } = await walk(someone, ["/today"]);
    expect(found, someone.firstName).toEqual([]);
    expect(been).toEqual(
      expect.arrayContaining(["/today", "/check-ins", "/questions", "/agreements", "/more", "/done", "/closeness"]),
    );
  }
});

test("no pressure: nor with six weeks in it", async ({ browser }) => {
  test.setTimeout(900_000);
  const { hurt, accountable } = await theDemo(browser);
  for (const someone of [hurt, accountable]) {
    const { found, been } = await walk(someone, ["/today"]);
    expect(found, someone.firstName).toEqual([]);
    expect(been).toEqual(expect.arrayContaining(["/questions/*", "/letters/*", "/hearings/*", "/agreements/*"]));
    await someone.context.close();
  }
});

test("no pressure: nor before one is signed in, nor alone", async ({ ada }) => {
  test.setTimeout(300_000);
  for (const path of PUBLIC) {
    await ada.page.goto(path);
    await ada.page.locator("body[data-ready]").waitFor({ state: "attached" });
    expect(pressureIn(await saidOn(ada.page)), path).toEqual([]);
  }
  await signUp(ada);
  expect((await walk(ada, ["/today"])).found).toEqual([]);
});
