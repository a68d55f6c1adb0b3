-- Every write asks the time three times, and a function with rights of its own that reads a table was a twentieth of what
-- a post takes. As two functions of one expression the clock becomes part of the statement that asks it.

-- How far, in seconds, everybody's time here is from the database's own. Tests alone replace it, as the owner; in production
-- start-up refuses anything but 0.
create function clock_offset() returns float8 language sql stable parallel safe return 0;

-- Time, as everything here means it: the database's, to the millisecond, plus an offset that only the owner can set: for
-- everybody (above), or for a connection of the owner's own (the demo's six weeks).
create or replace function clock() returns timestamptz language sql stable parallel safe return
  date_trunc('milliseconds', now() + make_interval(secs => clock_offset() + case when session_user = 'mend_app' then 0
    else coalesce(nullif(current_setting('mend.clock', true), ''), '0')::float8 end));
drop table "Clock";
revoke all on function clock_offset() from public;
grant execute on function clock_offset() to mend_app;

-- As before, in two statements for four: the lock, and then everything else, so that what is read is read after it was had.
create or replace function enter_again(p_token bytea, p_lock text, p_request uuid, p_pair uuid, p_seq int, p_self int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_lock = 'pair' then
    perform from "Pair" where id = p_pair for no key update;
  else
    perform from "User" where id = (select "userId" from "Session" where "tokenHash" = p_token) for no key update;
  end if;
  perform set_config('mend.user', u.id::text, true), set_config('mend.pair', coalesce(p.id::text, ''), true)
    from "Session" s join "User" u on u.id = s."userId" left join "Pair" p on p.id = u."pairId"
    where s."tokenHash" = p_token and s."revokedAt" is null
      and s."lastUsedAt" + make_interval(mins => s."idleMinutes") > clock()
      and u.seq = p_self and p.id is not distinct from p_pair and p.seq is not distinct from p_seq
      and (p."endedAt" <= clock()) is not true
      and not exists (select from "Request" r where r."userId" = u.id and r."requestId" = p_request);
  if not found then raise exception 'something has changed' using errcode = 'serialization_failure'; end if;
end $$;

-- The hash of an event over the one before it, for whoever writes one: what is hashed is the text of `chain` in lib/record.ts.
create function event_hash(p_head bytea, p_pair uuid, p_seq int, p_name text, p_actor uuid, p_at timestamptz, p_data text) returns bytea
language sql stable return sha256(convert_to(format('["%s","%s",%s,"%s","%s","%s",%s]', encode(p_head, 'hex'), p_pair, p_seq, p_name,
  p_actor, to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_data), 'UTF8'));
revoke all on function event_hash(bytea, uuid, int, text, uuid, timestamptz, text) from public;

-- As before, in one statement where the request is new.
create or replace function record(p_seq int, p_name text, p_data text, p_request uuid, p_mac bytea, p_answer jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock();
  moved boolean;
  kept boolean;
begin
  with step as (
    update "Pair" set seq = p_seq, "headHash" = event_hash("headHash", id, p_seq, p_name, my_id(), at, p_data)
      where id = my_pair() and seq = p_seq - 1 returning id, "headHash"
  ), said as (
    insert into "Event" ("pairId", seq, name, "actorId", at, data, hash)
      select id, p_seq, p_name, my_id(), at, p_data::jsonb, "headHash" from step
  ), noted as (
    insert into "Request" ("userId", "requestId", mac, answer, at) select my_id(), p_request, p_mac, p_answer, at from step
      on conflict do nothing returning true
  )
  select exists (select from step), exists (select from noted) into moved, kept;
  if not moved then raise exception 'the pair has moved on' using errcode = 'serialization_failure'; end if;
  if not kept then perform remember(p_request, p_mac, p_answer, at); end if;
end $$;

-- As before, with the same hash.
create or replace function record_by_clock(p_pair uuid, p_name text, p_data text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock();
  head bytea;
  number int;
begin
  update "Pair" set seq = seq + 1, "headHash" = event_hash("headHash", id, seq + 1, p_name, id, at, p_data)
    where id = p_pair returning "headHash", seq into head, number;
  insert into "Event" ("pairId", seq, name, "actorId", at, data, hash) values (p_pair, number, p_name, p_pair, at, p_data::jsonb, head);
  return number;
end $$;
