import { sql } from "kysely";
import { expect, test } from "vitest";
import { call, sqlState } from "./db";
import { house } from "./testing/house";
import { trip } from "./trip";

const connected = async <T>(work: (client: Parameters<typeof trip>[0]) => Promise<T>) => {
  const client = await (await house()).pool.connect();
  try {
    return await work(client);
  } finally {
    await client.query("rollback");
    client.release();
  }
};

const series = (from: number, to: number) => sql`select n from generate_series(${from}::int, ${to}::int) n`;
const half = (of: number) => sql`select 10 / ${of}::int as half`;

test("the statements of a trip are answered together, each with its own rows", () =>
  connected(async (client) => {
    for (let again = 0; again < 2; again++) {
      const [begun, three, none, one] = await trip(client, ["begin", series(1, 3), series(1, 0), half(2)]);
      expect(begun).toEqual([]);
      expect(three).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
      expect(none).toEqual([]);
      expect(one).toEqual([{ half: 5 }]);
    }
  }));

test("what fails is thrown, what comes after it is not run, and the connection goes on", () =>
  connected(async (client) => {
    const fails = trip(client, ["begin", series(1, 1), half(0), call("set_config", "mend.user", "somebody", false)]);
    expect(sqlState(await fails.catch((error: unknown) => error))).toBe("22012");
    await client.query("rollback");
    const [rows, named] = await trip(client, [half(1), call("current_setting", "mend.user", true)]);
    expect(rows).toEqual([{ half: 10 }]);
    expect(named).not.toEqual([{ current_setting: "somebody" }]);
  }));

test("a value that cannot be sent is refused before anything is", () =>
  connected(async (client) => {
    const round: Record<string, unknown> = {};
    round.round = round;
    await expect(async () => trip(client, [sql`select ${round}::jsonb`])).rejects.toThrow();
    expect(await trip(client, [series(1, 1)])).toEqual([[{ n: 1 }]]);
  }));

test("a connection that dies rejects its trip", async () => {
  const client = await (await house()).pool.connect();
  await expect(
    trip(client, [call("pg_terminate_backend", (client as unknown as { processID: number }).processID)]),
  ).rejects.toThrow();
  client.release(true);
});
