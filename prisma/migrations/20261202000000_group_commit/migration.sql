-- Enters as somebody who was here before and writes the event of what they do, if nothing has changed since: the same pair, not
-- ended, both clocks where they stood, the session open, and no request that came before. Else it fails, and they enter the long way.
-- The pair is locked by the first statement, and who they are is read after the lock was had. It may be in a group with others
-- (lib/group-commit.ts), and holds none of them up: whoever would wait for a lock for longer goes the long way, alone.
create function enter_and_record(p_token bytea, p_user uuid, p_pair uuid, p_self int, p_seq int, p_name text, p_data text,
  p_request uuid, p_mac bytea, p_answer jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  soon text := set_config('lock_timeout', '50ms', true);
  at timestamptz := clock();
  head bytea;
begin
  update "Pair" set seq = p_seq, "headHash" = event_hash("headHash", id, p_seq, p_name, p_user, at, p_data)
    where id = p_pair and seq = p_seq - 1 and ("endedAt" <= at) is not true returning "headHash" into head;
  with who as (
    select u.id, set_config('mend.user', u.id::text, true), set_config('mend.pair', u."pairId"::text, true)
      from "Session" s join "User" u on u.id = s."userId"
      where s."tokenHash" = p_token and s."revokedAt" is null
        and s."lastUsedAt" + make_interval(mins => s."idleMinutes") > at
        and u.id = p_user and u.seq = p_self and u."pairId" = p_pair and head is not null
  ), said as (
    insert into "Event" ("pairId", seq, name, "actorId", at, data, hash)
      select p_pair, p_seq, p_name, id, at, p_data::jsonb, head from who
  )
  insert into "Request" ("userId", "requestId", mac, answer, at) select id, p_request, p_mac, p_answer, at from who
    on conflict do nothing;
  if not found then raise exception 'something has changed' using errcode = 'serialization_failure'; end if;
end $$;
drop function enter_again(bytea, text, uuid, uuid, int, int);
revoke all on function enter_and_record(bytea, uuid, uuid, int, int, text, text, uuid, bytea, jsonb) from public;
grant execute on function enter_and_record(bytea, uuid, uuid, int, int, text, text, uuid, bytea, jsonb) to mend_app;

-- Both are written by functions alone that have just locked the pair, or read the user. No function deletes either of those, and
-- the app's role may not. What the two keys cost is in docs/decisions/0003.
alter table "Event" drop constraint "Event_pairId_fkey";
alter table "Request" drop constraint "Request_userId_fkey";
