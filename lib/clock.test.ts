import { expect, test } from "vitest";
import { asApp } from "./testing/forged";
import { house } from "./testing/house";
import { aPair } from "./testing/pair";

test("the app's role does not move the clock", async () => {
  const { hurt } = await aPair();
  const { pass, asOwner } = await house();
  await pass(60);
  const tries = `set local mend.clock = '100000'; create temp table clock_moved as select 1e5::float8 as seconds;
    set local search_path = pg_temp, public`;
  const away = "select round(extract(epoch from clock() - now()))::int as seconds";
  const after = await asApp(hurt, async (query) => {
    await query(tries);
    return query(away);
  });
  expect(after).toEqual([{ seconds: 60 }]);
  expect(await asOwner(away)).toEqual([{ seconds: 60 }]);
  for (const other of [
    "clock_offset() returns float8 language sql return 1",
    "clock() returns timestamptz language sql return now()",
  ])
    await expect(asApp(hurt, (query) => query(`create or replace function public.${other}`))).rejects.toThrow(
      /permission denied|must be owner/,
    );
});
