import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { prepareDatabase } from "./database";
import { startPostgres } from "./postgres";

declare module "vitest" {
  export interface ProvidedContext {
    /** The owner's address of the migrated template; put another name in its path for another database. */
    ownerUrl: string;
    /** The address of the same template for the app's role. */
    appUrl: string;
    /** The name of the migrated, empty database to clone: `create database x template y`. Nobody connects to it. */
    template: string;
  }
}

/** Vitest's global set-up: one embedded PostgreSQL for the whole run, gone afterwards. */
export default async function setUpTestDatabase(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(tmpdir(), "mend-test-"));
  chmodSync(dir, 0o755); // Postgres may have to run as another user, who must reach it.
  const settings = { fsync: "off", full_page_writes: "off", synchronous_commit: "off" };
  const postgres = await startPostgres(dir, { settings });
  const template = "mend_template";
  const ownerUrl = Object.assign(new URL(postgres.url), { pathname: `/${template}` }).href;
  const appUrl = await prepareDatabase(ownerUrl, "only for tests", () => {});
  project.provide("ownerUrl", ownerUrl);
  project.provide("appUrl", appUrl);
  project.provide("template", template);
  return async () => {
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
