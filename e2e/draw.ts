import path from "node:path";
import pg from "pg";
import { startPostgres } from "../scripts/postgres";
import { dataDir } from "./couple";

/** Brings the hour of every draw to now, by the hand of the database's owner, and tells the server that it is. */
export async function bringDrawToNow() {
  const { url, stop } = await startPostgres(path.join(dataDir(), "postgres"));
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`update "MomentDraw" set next = clock()`);
  await owner.query("select graphile_worker.add_job('sweep')");
  await owner.end();
  await stop();
}
