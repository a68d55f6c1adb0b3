import path from "node:path";
import pg from "pg";
import { startPostgres } from "../scripts/postgres";

/** Brings the hour of every draw to now, by the hand of the database's owner. The server comes by within a minute, as it does each night. */
export async function bringDrawToNow() {
  const { url, stop } = await startPostgres(path.join(process.env.MEND_E2E_DATA ?? "", "postgres"), { log: () => {} });
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  await owner.query(`update "MomentDraw" set next = clock()`);
  await owner.end();
  await stop();
}
