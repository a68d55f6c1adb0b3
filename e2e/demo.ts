import { execFileSync } from "node:child_process";
import { type Browser, test } from "@playwright/test";
import { aBrowser, DESKTOP, dataDir, PHONE, ready, type Someone } from "./couple";

/** The two of `npm run demo`, with six weeks behind them, each signed in by their one-use link: on this run's own server. */
export async function theDemo(browser: Browser): Promise<{ hurt: Someone; accountable: Someone }> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir(),
    PUBLIC_URL: String(test.info().project.use.baseURL),
  };
  const empty = { PORT: "", HOST: "", DATABASE_URL: "", DATABASE_POOL: "", MEND_SECRET: "", MEND_KEY: "" };
  const said = execFileSync("node", ["dist/demo.mjs"], {
    env: { ...env, ...empty, NODE_ENV: "production" },
    encoding: "utf8",
  });
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
