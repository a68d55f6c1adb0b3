import type { Browser } from "@playwright/test";
import { aBrowser, DESKTOP, PHONE, ready, type Someone } from "./couple";
import { command } from "./owner";

/** The two of `npm run demo`, with six weeks behind them, each signed in by their one-use link: on this run's own server. */
export async function theDemo(browser: Browser): Promise<{ hurt: Someone; accountable: Someone }> {
  const said = command("demo");
  const links = [...said.matchAll(/^(\w+): (http\S+)$/gm)];
  const [hurt, accountable] = await Promise.all(
    links.map(async ([, firstName = "", link = ""], at) => {
      const someone = await aBrowser(browser, at ? DESKTOP : PHONE, firstName);
      await someone.page.goto(link);
      await someone.page.waitForURL("/today");
      await ready(someone.page);
      return someone;
    }),
  );
  return { hurt: hurt as Someone, accountable: accountable as Someone };
}
