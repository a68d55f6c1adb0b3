import { randomUUID } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { startRuntime } from "../start-runtime";
import { MOVED_BACK, movedOn } from "./clock";

export const SECRET = "a secret that only the tests know, and not a long one";
export const KEY = `t1:${Buffer.alloc(32, 7).toString("base64url")}`;
export const PUBLIC_URL = new URL("http://127.0.0.1:3000");

const at = (url: string, name: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;

async function clone(template: string) {
  const name = `t_${randomUUID().replaceAll("-", "")}`;
  const making = new pg.Client({ connectionString: at(inject("ownerUrl"), "postgres") });
  await making.connect();
  await making.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [template]);
  await making.query(`create database ${name} template ${template}`);
  await making.end();
  return name;
}

/** A database that is a copy of another, and this process's runtime on it. */
export async function openHouse(template: string) {
  const name = await clone(template);
  const [appUrl, ownerUrl] = [at(inject("appUrl"), name), at(inject("ownerUrl"), name)];
  const { pool } = startRuntime({
    databaseUrl: appUrl,
    connections: 20,
    secret: SECRET,
    key: KEY,
    publicUrl: PUBLIC_URL,
  });
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  owner.on("error", () => {});
  const asOwner = async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows;
  return {
    name,
    pool,
    appUrl,
    ownerUrl,
    /** Runs SQL as the owner: for asserting what is in the tables, and for moving the clock. */
    asOwner,
    /** Moves everybody's time on, in seconds. */
    pass: (seconds: number) => asOwner(movedOn(seconds)),
    /** Ends all that passed: it is now again. */
    passBack: () => asOwner(MOVED_BACK),
    /** Lets go of the database, so that it can be copied. */
    close: () => Promise.all([pool.end(), owner.end()]),
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

let built: Promise<House> | undefined;

/** A database of this test file's own, and the runtime on it. */
export const house = () => {
  built ??= openHouse(inject("template"));
  return built;
};
