/** The first time it is moved, the clock is made to read how far from a table of the tests' own. */
const moved = (seconds: string) => `do $$ begin
  if to_regclass('clock_moved') is null then
    create table clock_moved as select 0::float8 as seconds;
    alter table clock_moved enable row level security;
    create or replace function clock_offset() returns float8 language sql stable security definer set search_path = public
      return (select seconds from clock_moved);
  end if;
  update clock_moved set seconds = ${seconds};
end $$`;

/** SQL by which the owner of a database moves everybody's time there on, in seconds. */
export const movedOn = (seconds: number) => moved(`seconds + ${seconds}`);

/** SQL by which everybody's time there is the database's own again. */
export const MOVED_BACK = moved("0");
