/** SQL by which the owner of a database moves everybody's time there on, in seconds. From then on a table says how far. */
export const movedOn = (seconds: number) => `do $$ begin
  if to_regclass('clock_moved') is null then
    create table clock_moved as select 0::float8 as seconds;
    create or replace function clock_offset() returns float8 language sql stable parallel safe security definer
      return (select seconds from clock_moved);
  end if;
  update clock_moved set seconds = seconds + ${seconds};
end $$`;

/** SQL by which everybody's time there is the database's own again. */
export const MOVED_BACK = `do $$ begin
  if to_regclass('clock_moved') is not null then update clock_moved set seconds = 0; end if;
end $$`;
