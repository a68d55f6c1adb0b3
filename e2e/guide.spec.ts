import { existsSync } from "node:fs";
import { guideRows, plain } from "../lib/testing/guide";
import en from "../messages/en.json" with { type: "json" };
import { expect, go, type Someone, test, wireOf } from "./couple";

/** What the accountable one, or the one who was hurt, presses on a page, one after the other, to be shown all of it. */
const PRESSED: Record<string, { hurt?: string[]; accountable?: string[] }> = {
  "/own-it": { accountable: ["Write it down"] },
  "/apology": { accountable: ["Write an apology"] },
  "/hearings": { hurt: ["Say how it is for you"] },
  "/hearings/[hearing]": { accountable: ["For later"] },
  "/questions/[thread]": { accountable: ["Answer"] },
  "/check-ins": { accountable: ["Write a check-in"] },
  "/agreements/table": { accountable: ["Sit down at the table"] },
  "/openness": { accountable: ["Make an offer"] },
  "/closeness": { hurt: ["Talk", "Do something", "Be present", "How this goes"] },
};

const isBuilt = (route: string) =>
  ["app/(pair)", "app/(public)"].some((group) => existsSync(`${group}${route === "/" ? "" : route}/page.tsx`));

const textOf = (key: string) =>
  String(key.split(".").reduce<unknown>((found, part) => (found as Record<string, unknown>)[part], en));

/** The pieces of a text between what it is given. */
const piecesOf = (key: string) => plain(textOf(key)).split(/\{\w+\}/);

const isIn = (said: string, key: string) => {
  let at = 0;
  return piecesOf(key).every((piece) => {
    const found = said.indexOf(piece, at);
    at = found + piece.length;
    return found >= 0;
  });
};

/** Opens a page, presses what is to be pressed, and answers what it has said meanwhile. */
async function opened({ context }: Someone, address: string, pressed: string[] = []) {
  const page = await context.newPage();
  if (address === "/") await page.goto(address);
  else await go(page, address);
  const before: string[] = [];
  for (const press of pressed) {
    await page.getByText(press, { exact: true }).first().click();
    before.push(...(await page.locator("main").allInnerTexts()));
  }
  return {
    said: async () => plain([...before, ...(await page.locator("main").allInnerTexts())].join("\n")),
    close: () => page.close(),
  };
}

/** A hearing at its first step and one at its second, and a question: what the pages with an id show. */
async function aBeginning({ hurt, accountable }: { hurt: Someone; accountable: Someone }) {
  const [hers, his] = [await wireOf(hurt), await wireOf(accountable)];
  const repair = (await hers.look("us")).repairs[0].id;
  const [first, second, question] = [1, 2, 3].map(() => crypto.randomUUID()) as [string, string, string];
  for (const id of [first, second])
    await hers.do("shareHearing", { repair, id, words: "I lie awake.", feelings: ["sad"], need: "sayBack" });
  await his.do("takeTurn", {
    repair,
    hearing: second,
    id: crypto.randomUUID(),
    move: "heard",
    words: "You lie awake.",
  });
  await hers.do("judgeTurn", { repair, hearing: second, id: crypto.randomUUID(), judgement: "yes" });
  await hers.do("askQuestion", { repair, id: question, words: "Why did you do it?", sealed: false });
  await expect.poll(async () => (await his.look("thread", { thread: question })).entries.length, GONE).toBe(1);
  for (const wire of [hers, his]) wire.close();
  return {
    "/hearings/[hearing]": [`/hearings/${first}`, `/hearings/${second}`],
    "/questions/[thread]": [`/questions/${question}`],
  } as Record<string, string[]>;
}

/** What has ten seconds in which it can be taken back takes that long to be there. */
const GONE = { timeout: 90_000 };

test("what the guide says stands where the table says", async ({ couple }) => {
  test.setTimeout(600_000);
  const addresses = await aBeginning(couple);
  const rows = guideRows().filter(({ route, file }) => isBuilt(route) && file === "e2e/guide.spec.ts");
  for (const route of new Set(rows.map((row) => row.route))) {
    const pages = await Promise.all(
      (["hurt", "accountable"] as const).flatMap((role) =>
        (addresses[route] ?? [route]).map((address) => opened(couple[role], address, PRESSED[route]?.[role])),
      ),
    );
    const missing = async () => {
      const said = (await Promise.all(pages.map((page) => page.said()))).join("\n");
      return rows
        .filter((row) => row.route === route && !isIn(said, row.key))
        .map(({ key, sentence }) => [key, sentence]);
    };
    await expect.poll(missing, { message: route }).toEqual([]);
    for (const page of pages) await page.close();
  }
});

test("one of the guide's five reminders stands at the end of Today, the same for both", async ({
  couple: { hurt, accountable },
}) => {
  const reminders = Object.values(en.path.reminders);
  const found: string[] = [];
  for (const { page } of [hurt, accountable]) {
    await go(page, "/today");
    const said = await page.locator("main").allInnerTexts();
    found.push(...reminders.filter((one) => said.join("\n").includes(one)));
  }
  expect(found).toEqual([found[0], found[0]]);
});
