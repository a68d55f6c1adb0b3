import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { startRuntime } from "../start-runtime";

export const SECRET = "a secret that only the tests know, and not a long one";
const KEY = `t1:${Buffer.alloc(32, 7).toString("base64url")}`;

async function build() {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const making = new pg.Client({ connectionString: Object.assign(new URL(inject("ownerUrl")), { pathname: "/postgres" }).href });
  await making.connect();
  await making.query(`create database ${name} template ${inject("template")}`);
  await making.end();
  const appUrl = at(inject("appUrl"));
  const ownerUrl = at(inject("ownerUrl"));
  const { pool } = startRuntime({ databaseUrl: appUrl, connections: 20, secret: SECRET, key: KEY, publicUrl: new URL("http://127.0.0.1:3000") });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on("error", () => {});
  return {
    pool,
    appUrl,
    ownerUrl,
    /** Runs SQL as the owner: for asserting what is in the tables, and for moving the clock. */
    asOwner: async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows,
    /** Moves everybody's time on, in seconds. */
    pass: (seconds: number) => owner.query(`update "Clock" set "offsetSeconds" = "offsetSeconds" + $1`, [seconds]),
  };
}

let built: ReturnType<typeof build> | undefined;

/** A database of this test file's own, and the runtime on it. */
export const house = () => {
  built ??= build();
  return built;
};
