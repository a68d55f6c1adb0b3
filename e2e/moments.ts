import type { Page } from "@playwright/test";
import { expect } from "./couple";
import { withOwner } from "./owner";

/** Brings the hour of every draw to now. */
export const bringDrawToNow = () =>
  withOwner(async ({ query, tick }) => {
    await query(`update "MomentDraw" set next = clock()`);
    await tick();
  });

/** The fourth shelf came out three days sooner: it may rest. What the clock wrote, nobody changes but the tables' owner. */
export const letThreeDaysGoBy = () =>
  withOwner(async ({ query }) => {
    await query(`alter table "ShelfTurn" disable trigger kept`);
    await query(`update "ShelfTurn" set at = at - interval '3 days'`);
    await query(`alter table "ShelfTurn" enable trigger kept`);
  });

/** The chip of a shelf. Who was hurt has the fourth's name on a card too. */
export const shelf = (page: Page, name: string) => page.locator("label").filter({ hasText: new RegExp(`^${name}$`) });

/** Marks a moment of the shelf that is open. */
export async function mark(page: Page, moment: string, wish: string) {
  const row = page.getByRole("listitem").filter({ has: page.getByText(moment, { exact: true }) });
  await row.locator("summary").click();
  await row.getByText(wish, { exact: true }).last().click();
  await expect(row.locator("summary")).toContainText(wish);
  await row.locator("summary").click();
}

/** The card of what both said yes to. */
export const overlap = (page: Page) => page.locator("section").filter({ hasText: "Both of you said yes" });
