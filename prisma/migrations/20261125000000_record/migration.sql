-- The end of every shared write: its event, the pair's clock and chain, and the request. The time and the hash are made
-- here, so that whoever writes can't say either. What is hashed is the text of `chain` in lib/record.ts: ids, a name and
-- a time, which JSON writes as they are, and p_data as its author ordered it.
drop function record(int, text, jsonb, timestamptz, bytea, uuid, bytea, jsonb);
create function record(p_seq int, p_name text, p_data text, p_request uuid, p_mac bytea, p_answer jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock();
  head bytea;
begin
  update "Pair" set seq = p_seq, "headHash" = sha256(convert_to(format('["%s","%s",%s,"%s","%s","%s",%s]',
      encode("headHash", 'hex'), id, p_seq, p_name, my_id(),
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_data), 'UTF8'))
    where id = my_pair() and seq = p_seq - 1 returning "headHash" into head;
  if not found then raise exception 'the pair has moved on' using errcode = 'serialization_failure'; end if;
  insert into "Event" ("pairId", seq, name, "actorId", at, data, hash)
    values (my_pair(), p_seq, p_name, my_id(), at, p_data::jsonb, head);
  perform remember(p_request, p_mac, p_answer, at);
end $$;

-- Enters as somebody who was here before, if nothing has changed since (the same pair, and both clocks where they stood)
-- and this is no request that came before. Else it fails, and they enter the long way. What is read is read after the lock was had.
create function enter_again(p_token bytea, p_lock text, p_request uuid, p_pair uuid, p_seq int, p_self int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock();
  who uuid;
  moved boolean;
begin
  select "userId" into who from "Session"
    where "tokenHash" = p_token and "revokedAt" is null and "lastUsedAt" + make_interval(mins => "idleMinutes") > at;
  if p_lock = 'pair' then
    perform from "Pair" where id = p_pair for no key update;
  else
    perform from "User" where id = who for no key update;
  end if;
  select p.seq is distinct from p_seq or (p."endedAt" <= at) is true into moved
    from "User" u join "Session" s on s."userId" = u.id and s."tokenHash" = p_token and s."revokedAt" is null
      left join "Pair" p on p.id = u."pairId"
    where u.id = who and u.seq = p_self and u."pairId" is not distinct from p_pair
      and not exists (select from "Request" r where r."userId" = who and r."requestId" = p_request);
  if moved is distinct from false then raise exception 'something has changed' using errcode = 'serialization_failure'; end if;
  perform set_config('mend.user', who::text, true), set_config('mend.pair', coalesce(p_pair::text, ''), true);
end $$;

-- As before, and whoever was signed out while they waited for a lock is out.
create or replace function enter(p_token bytea, p_lock text, p_request uuid, p_since int) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s "Session"%rowtype;
  at timestamptz := clock();
  actor json;
begin
  select * into s from "Session" where "tokenHash" = p_token;
  if s.id is null or s."revokedAt" is not null
    or s."lastUsedAt" + make_interval(mins => s."idleMinutes") <= at then return null; end if;
  actor := enter_as(s."userId", p_lock, p_request, p_since, at, s.id, s."idleMinutes" < 60, s."provenAt");
  if p_lock <> 'none' and exists (select from "Session" where id = s.id and "revokedAt" is not null) then return null; end if;
  return actor;
end $$;

revoke all on function record(int, text, text, uuid, bytea, jsonb), enter_again(bytea, text, uuid, uuid, int, int) from public;
grant execute on function record(int, text, text, uuid, bytea, jsonb), enter_again(bytea, text, uuid, uuid, int, int) to mend_app;
