import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Where systems keep a Chromium of their own. */
const systemPaths = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a Chromium that starts: Playwright's own, downloading it where that works, else the system's, else one from apt.
 * Returns its path, or "" for Playwright's own. Throws, in words, when there is none.
 */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");

  const starts = async (executablePath) => {
    if (!existsSync(executablePath || chromium.executablePath())) return false;
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    try {
      const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
      await browser.close();
      return true;
    } catch {
      return false;
    }
  };

  const firstThatStarts = async (paths) => {
    for (const path of paths) if (await starts(path)) return path;
    return undefined;
  };

  const ready = await firstThatStarts(["", process.env.CHROMIUM_PATH || systemPaths[0], ...systemPaths]);
  if (ready !== undefined) return ready;

  console.log("Downloading a browser for the tests …");
  run(["npx", "playwright", "install", "chromium"], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "5000" });
  if (await starts("")) return "";

  console.log("That did not work here. Installing Chromium with apt …");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  run([...sudo, "apt-get", "update"]);
  run([...sudo, "apt-get", "install", "-y", "--no-install-recommends", "chromium"], {
    DEBIAN_FRONTEND: "noninteractive",
  });
  const installed = await firstThatStarts(systemPaths);
  if (installed === undefined)
    throw new Error("No browser for the tests: install Chromium, or set CHROMIUM_PATH to one.");
  return installed;
}

function run([program, ...args], env = {}) {
  spawnSync(program, args, { stdio: "ignore", timeout: 180_000, env: { ...process.env, ...env } });
}
