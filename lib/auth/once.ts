import type { Statement } from "../db";
import { connected, trip } from "../trip";

/** One statement on its own, for what happens before there is a session to enter with. */
export const once = <Row>(statement: Statement<Row>): Promise<Row[]> =>
  connected(async (client) => (await trip(client, [statement]))[0] as Row[]);
