import type { Statement } from "../db";
import { runtime } from "../runtime";
import { trip } from "../trip";

/** One statement on its own, for what happens before there is a session to enter with. */
export async function once<Row>(statement: Statement<Row>): Promise<Row[]> {
  const client = await runtime().pool.connect();
  try {
    return (await trip(client, [statement]))[0] as Row[];
  } finally {
    client.release();
  }
}
