import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { hashToken } from "../auth/token";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";

test("nobody forges a time-out, a pace or its asking: not its time, not its place, not over another", async () => {
  const { pool, pass } = await house();
  const { hurt, accountable, repair } = await aPair();
  const number = `(select seq + 1 from "Pair" where id = my_pair())`;
  const forges = async (person: Person, text: string) => {
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query("select enter($1, 'none', null, null)", [hashToken(person.token)]);
      await client.query(text);
      return "it went";
    } catch (error) {
      return (error as Error).message;
    } finally {
      await client.query("rollback");
      client.release();
    }
  };
  const pauses = (at: string, seq = number) =>
    `insert into "TimeOut" ("pairId", seq, "starterId", at, until) values (my_pair(), ${seq}, my_id(), ${at}, ${at} + interval '1 hour')`;
  const paces = (of: string) =>
    `insert into "Pace" ("pairId", id, seq, "repairId", "setterId", mode, hour, zone, day, at)
     values (my_pair(), gen_random_uuid(), ${number}, '${of}', my_id(), 'stop', 20, 'UTC', '2026-11-26', clock())`;
  expect(await forges(accountable, pauses("clock()"))).toBe("it went");
  expect(await forges(accountable, pauses("clock() + interval '1 year'"))).toBe("not now");
  expect(await forges(accountable, pauses("clock()", "2147483647"))).toBe("not now");
  await hurt.do("takeTimeOut", { length: "sixty", zone: "UTC" });
  expect(await forges(accountable, pauses("clock()"))).toBe("a time-out is under way");
  const offered = randomUUID();
  await pass(3600);
  await accountable.do("offerRepair", { id: offered, name: "The other way" });
  expect(await forges(hurt, paces(repair))).toBe("it went");
  for (const of of [repair, offered]) expect(await forges(accountable, paces(of))).toMatch("row-level security");
  const asks = `insert into "PaceRequest" ("pairId", seq, "repairId", "askerId", at) values (my_pair(), ${number}, '${repair}', my_id(), clock())`;
  expect(await forges(accountable, asks)).toBe("it went");
  expect(await forges(hurt, asks)).toMatch("row-level security");
});
