import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig } from "@playwright/test";

/** One server for nearly everything, and one whose clock is moved. */
const SERVERS = { journeys: "http://127.0.0.1:3210", week: "http://127.0.0.1:3220" };

/** A fresh folder for the data of this run. Playwright's workers read this file again and find it in their environment. */
if (!process.env.MEND_E2E_DATA) {
  const dir = mkdtempSync(path.join(tmpdir(), "mend-e2e-"));
  chmodSync(dir, 0o755); // Postgres may have to run as another user, who must reach it.
  process.env.MEND_E2E_DATA = dir;
  process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  forbidOnly: true,
  expect: { timeout: 20_000 },
  use: {
    trace: "retain-on-failure",
    launchOptions: {
      ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  projects: Object.entries(SERVERS).map(([name, baseURL]) => ({
    name,
    use: { baseURL },
    ...(name === "week" ? { testMatch: "week.spec.ts" } : { testIgnore: "week.spec.ts" }),
  })),
  webServer: Object.entries(SERVERS).map(([name, baseURL]) => ({
    command: "node dist/server.mjs",
    url: `${baseURL}/api/health/ready`,
    timeout: 120_000,
    // SIGKILL, which is the default, would leave the embedded database behind.
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
    env: {
      NODE_ENV: "production",
      PUBLIC_URL: baseURL,
      DATA_DIR: path.join(process.env.MEND_E2E_DATA ?? "", name),
      // Empty, so that a developer's own .env has no part in this.
      PORT: "",
      HOST: "",
      DATABASE_URL: "",
      DATABASE_POOL: "",
      MEND_SECRET: "",
      MEND_KEY: "",
      // A post office that `e2e/reminders.spec.ts` opens.
      SMTP_URL: "smtp://127.0.0.1:3211",
      MAIL_FROM: "Mend <mend@example.org>",
    },
  })),
});
