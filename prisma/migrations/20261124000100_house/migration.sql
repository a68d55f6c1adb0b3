-- The house's own SQL: time, who is asking, the record, and what the app's role may touch.
-- The owner of the database migrates. The app connects as mend_app, which owns nothing, passes no row-level security,
-- and has no UPDATE or DELETE on the record.

do $$ begin
  create role mend_app nologin nosuperuser nobypassrls;
exception when duplicate_object or unique_violation then null;
end $$;

insert into "Clock" (id) values (1);

-- Time, as everything here means it: the database's, to the millisecond, plus an offset that only the owner can set:
-- for everybody in "Clock" (tests), or for a connection of the owner's own (the demo's six weeks).
create function clock() returns timestamptz language sql stable security definer set search_path = public, pg_temp as $$
  select date_trunc('milliseconds', now() + make_interval(secs => "offsetSeconds" + case when session_user = 'mend_app' then 0
    else coalesce(nullif(current_setting('mend.clock', true), ''), '0')::float8 end)) from "Clock"
$$;

-- Who is asking, as enter() proved it for this transaction. Null before that.
create function my_id() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('mend.user', true), '')::uuid
$$;
create function my_pair() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('mend.pair', true), '')::uuid
$$;

-- Takes the lock that was asked for ('none', 'self' or 'pair'), sets the row-security context for one person, and
-- answers what the heart needs to know: clocks, pair, repairs, keys, an earlier answer to the same request, and the
-- names of the events since p_since (null: too many to say). What is read is read after the lock was had.
create function enter_as(p_user uuid, p_lock text, p_request uuid, p_since int, p_now timestamptz, p_session uuid,
  p_shared boolean, p_proven timestamptz) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  locked uuid;
  request json;
  moved json;
  actor json;
  context text;
begin
  if p_lock = 'pair' then
    select id into locked from "Pair" where id = (select "pairId" from "User" where id = p_user) for no key update;
  elsif p_lock = 'self' then
    perform from "User" where id = p_user for no key update;
  end if;
  if p_request is not null then
    select json_build_object('mac', encode(r.mac, 'hex'), 'answer', r.answer) into request
      from "Request" r where r."userId" = p_user and r."requestId" = p_request;
  end if;
  if p_since is not null then
    select coalesce((select json_agg(distinct e.name) from "Event" e where e."pairId" = p.id and e.seq > p_since), '[]')
      into moved from "User" u join "Pair" p on p.id = u."pairId" where u.id = p_user and p.seq - p_since <= 500;
  end if;
  select
    json_build_object(
      'userId', u.id,
      'sessionId', p_session,
      'provenAt', (extract(epoch from p_proven) * 1000)::bigint,
      'shared', p_shared,
      'now', (extract(epoch from p_now) * 1000)::bigint,
      'self', u.seq,
      'pair', case when p.id is not null then json_build_object('id', p.id, 'seq', p.seq,
        'head', encode(p."headHash", 'hex'), 'slot', 3 - them.slot, 'partnerId', them."userId") end,
      'repairs', coalesce((
        select json_agg(json_build_object('id', id, 'hurtId', "hurtId", 'accountableId', "accountableId")
          order by "confirmedAt")
        from "Repair" where "pairId" = p.id and "confirmedAt" is not null), '[]'),
      'keys', (
        select json_agg(json_build_object('id', id, 'ownerId', "ownerId", 'pairId', "pairId", 'wrapped', wrapped))
        from "DataKey" where ("ownerId" = u.id and "pairId" is null) or "pairId" = p.id),
      'request', request,
      'moved', moved),
    set_config('mend.user', u.id::text, true) || set_config('mend.pair', coalesce(p.id::text, ''), true)
  into actor, context
  from "User" u
    -- The pair may have ended, or this one have left it, while we waited for the lock.
    left join "Pair" p on p.id = u."pairId" and (p."endedAt" <= p_now) is not true and (p_lock <> 'pair' or p.id = locked)
    left join "Member" them on them."pairId" = p.id and them."userId" <> u.id
  where u.id = p_user;
  return actor;
end $$;

-- The one way in: proves the session, then enters as its person. Null when the session is over.
create function enter(p_token bytea, p_lock text, p_request uuid, p_since int) returns json
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s "Session"%rowtype;
  at timestamptz := clock();
begin
  select * into s from "Session" where "tokenHash" = p_token;
  if s.id is null or s."revokedAt" is not null
    or s."lastUsedAt" + make_interval(mins => s."idleMinutes") <= at then return null; end if;
  return enter_as(s."userId", p_lock, p_request, p_since, at, s.id, s."idleMinutes" < 60, s."provenAt");
end $$;

-- Whose session this is, for a socket that asks for its rooms. Null when it is over.
create function who_is(p_token bytea) returns table (who jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare actor json := enter(p_token, 'none', null, null);
begin
  return query select case when actor is not null then jsonb_build_object(
    'userId', actor->'userId', 'sessionId', actor->'sessionId', 'pairId', actor->'pair'->'id') end;
end $$;

-- The sweep's way in: as the author of something held that is due, and of nothing else.
create function enter_held(p_held uuid, p_lock text, p_request uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare h "Held"%rowtype;
begin
  select * into h from "Held" where id = p_held and until <= clock() for update skip locked;
  if h.id is null then return null; end if;
  return enter_as(h."userId", p_lock, p_request, null, clock(), null, null, null)::jsonb || jsonb_build_object('released', true,
    'held', jsonb_build_object('operation', h.operation, 'requestId', h."requestId", 'mac', encode(h.mac, 'hex'), 'input', h.input));
end $$;

create function due_held() returns setof "Held" language sql stable security definer set search_path = public, pg_temp as $$
  select * from "Held" where until <= clock() order by until, "createdAt" limit 500
$$;

-- Remembers an accepted request. What was held is answered anew once it is released, and is held no longer.
create function remember(p_request uuid, p_mac bytea, p_answer jsonb, p_at timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into "Request" ("userId", "requestId", mac, answer, at) values (my_id(), p_request, p_mac, p_answer, p_at)
    on conflict do nothing;
  if found then return; end if;
  update "Request" set answer = p_answer
    where "userId" = my_id() and "requestId" = p_request and mac = p_mac and answer ? 'held';
  if not found then raise exception 'this request was answered already' using errcode = 'unique_violation'; end if;
  if not p_answer ? 'held' then
    delete from "Held" where "userId" = my_id() and "requestId" = p_request;
  end if;
end $$;

-- The end of every shared write: its event, the pair's clock and chain, and the request.
create function record(p_seq int, p_name text, p_data jsonb, p_at timestamptz, p_hash bytea,
  p_request uuid, p_mac bytea, p_answer jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Pair" set seq = p_seq, "headHash" = p_hash where id = my_pair() and seq = p_seq - 1;
  if not found then raise exception 'the pair has moved on' using errcode = 'serialization_failure'; end if;
  insert into "Event" ("pairId", seq, name, "actorId", at, data, hash)
    values (my_pair(), p_seq, p_name, my_id(), p_at, p_data, p_hash);
  perform remember(p_request, p_mac, p_answer, p_at);
end $$;

-- Moves the own clocks of people whom something concerns.
create function tell(p_people uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  update "User" set seq = seq + 1 where id = any (p_people)
$$;

-- The end of every private write: one's own clock, the clocks of those it tells, and the request.
create function record_self(p_tells uuid[], p_request uuid, p_mac bytea, p_answer jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform tell(my_id() || p_tells);
  perform remember(p_request, p_mac, p_answer, clock());
end $$;

-- Signing up and in, before there is a session to prove.

create function find_account(p_name_mac bytea) returns table (id uuid, "passwordHash" text)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, "passwordHash" from "User" where "nameMac" = p_name_mac
$$;

-- False when the name is taken.
create function create_account(p_id uuid, p_name_mac bytea, p_name text, p_first_name text, p_password_hash text,
  p_key uuid, p_wrapped text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into "User" (id, "nameMac", name, "firstName", "passwordHash", "createdAt")
    values (p_id, p_name_mac, p_name, p_first_name, p_password_hash, clock());
  insert into "DataKey" (id, "ownerId", wrapped, "createdAt") values (p_key, p_id, p_wrapped, clock());
  return true;
exception when unique_violation then return false;
end $$;

create function begin_session(p_id uuid, p_user uuid, p_token_hash bytea, p_device_hash bytea, p_device text, p_idle_minutes int)
returns void language sql security definer set search_path = public, pg_temp as $$
  insert into "Session" (id, "userId", "tokenHash", "deviceHash", device, "createdAt", "lastUsedAt", "idleMinutes", "provenAt")
    values (p_id, p_user, p_token_hash, p_device_hash, p_device, clock(), clock(), p_idle_minutes, clock())
$$;

create function end_session(p_token_hash bytea) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  update "Session" set "revokedAt" = clock() where "tokenHash" = p_token_hash and "revokedAt" is null returning id
$$;

-- Writes down that a session is in use. One that is over stays so.
create function touch_session(p_token_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Session" set "lastUsedAt" = clock() where "tokenHash" = p_token_hash and "revokedAt" is null
    and "lastUsedAt" + make_interval(mins => "idleMinutes") > clock()
$$;

-- Uses up a sign-in link that the owner made. Null when there is none.
create function use_link(p_token_hash bytea) returns uuid
language sql security definer set search_path = public, pg_temp as $$
  delete from "SignInLink" where "tokenHash" = p_token_hash and "expiresAt" > clock() returning "userId"
$$;

create function known_device(p_user uuid, p_device_hash bytea) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from "Session" where "userId" = p_user and "deviceHash" = p_device_hash)
$$;

-- Linking. A pair exists from the invitation on, with nothing in it; only link_pair() opens it.

create function invite(p_pair uuid, p_head bytea, p_code_mac bytea, p_code text, p_first_name text, p_role "Role",
  p_key uuid, p_wrapped text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Invitation" set "revokedAt" = clock() where "inviterId" = my_id() and "revokedAt" is null and "confirmedAt" is null;
  insert into "Pair" (id, "headHash", "createdAt") values (p_pair, p_head, clock());
  insert into "Member" ("pairId", "userId", slot, "firstName", role, "joinedAt") values (p_pair, my_id(), 1, p_first_name, p_role, clock());
  insert into "DataKey" (id, "ownerId", "pairId", wrapped, "createdAt") values (p_key, my_id(), p_pair, p_wrapped, clock());
  insert into "Invitation" ("pairId", "inviterId", "codeMac", code, "createdAt", "expiresAt")
    values (p_pair, my_id(), p_code_mac, p_code, clock(), clock() + interval '72 hours');
end $$;

-- The newest invitation that the asking person sent or joined and that was not confirmed. The inviter is never told
-- of a declining: "declinedAt" is not read here.
create function my_invitation() returns table ("pairId" uuid, side text, code text, "expiresAt" timestamptz, "revokedAt" timestamptz,
  "joinedAt" timestamptz, members jsonb, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select i."pairId", case when i."inviterId" = my_id() then 'inviter' else 'joiner' end,
    case when i."inviterId" = my_id() then i.code end, i."expiresAt", i."revokedAt", i."joinedAt",
    (select jsonb_agg(jsonb_build_object('userId', "userId", 'firstName', "firstName", 'role', role) order by slot)
      from "Member" m where m."pairId" = i."pairId"),
    (select jsonb_agg(jsonb_build_object('id', id, 'ownerId', "ownerId", 'pairId', "pairId", 'wrapped', wrapped))
      from "DataKey" k where k."pairId" = i."pairId")
  from "Invitation" i join "Member" me on me."pairId" = i."pairId" and me."userId" = my_id()
  where i."confirmedAt" is null order by me."joinedAt" desc limit 1
$$;

-- An invitation that can still be joined, by the code that was handed over. Used, revoked, expired and unknown are one
-- answer: none. A declined one still opens until it expires: its inviter holds the code too, and could try it.
create function invitation_by_code(p_code_mac bytea) returns table ("pairId" uuid, "inviterId" uuid, "firstName" text, role "Role",
  "expiresAt" timestamptz, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select i."pairId", i."inviterId", m."firstName", m.role, i."expiresAt",
    (select jsonb_agg(jsonb_build_object('id', id, 'ownerId', "ownerId", 'pairId', k."pairId", 'wrapped', wrapped))
      from "DataKey" k where k."pairId" = i."pairId")
  from "Invitation" i join "Member" m on m."pairId" = i."pairId" and m.slot = 1
  where i."codeMac" = p_code_mac and i."revokedAt" is null and i."joinedAt" is null and i."expiresAt" > clock()
$$;

create function decline_invitation(p_code_mac bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Invitation" set "declinedAt" = clock() where "codeMac" = p_code_mac and "joinedAt" is null and "declinedAt" is null
$$;

create function join_invitation(p_code_mac bytea, p_first_name text, p_role "Role", p_key uuid, p_wrapped text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare target uuid;
begin
  update "Invitation" set "joinedAt" = clock(), "expiresAt" = clock() + interval '72 hours'
    where "codeMac" = p_code_mac and "revokedAt" is null and "joinedAt" is null and "expiresAt" > clock() and "inviterId" <> my_id() returning "pairId" into target;
  if target is null then raise exception 'no such invitation' using errcode = 'no_data_found'; end if;
  insert into "Member" ("pairId", "userId", slot, "firstName", role, "joinedAt") values (target, my_id(), 2, p_first_name, p_role, clock());
  insert into "DataKey" (id, "ownerId", "pairId", wrapped, "createdAt") values (p_key, my_id(), target, p_wrapped, clock());
end $$;

create function revoke_invitation(p_pair uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Invitation" set "revokedAt" = clock()
  where "pairId" = p_pair and "revokedAt" is null and "confirmedAt" is null
    and exists (select from "Member" m where m."pairId" = p_pair and m."userId" = my_id());
  if not found then raise exception 'no such invitation' using errcode = 'no_data_found'; end if;
end $$;

-- Opens the pair, by its inviter, once both are free, and makes it the asking person's pair for the rest of the transaction.
create function link_pair(p_pair uuid, p_role "Role") returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Invitation" set "confirmedAt" = clock()
    where "pairId" = p_pair and "inviterId" = my_id() and "joinedAt" is not null and "revokedAt" is null
      and "confirmedAt" is null and "expiresAt" > clock();
  if not found then raise exception 'no such invitation' using errcode = 'no_data_found'; end if;
  update "User" set "pairId" = p_pair where "pairId" is null and id in (select "userId" from "Member" where "pairId" = p_pair);
  if (select count(*) from "User" where "pairId" = p_pair) <> 2 then
    raise exception 'one of the two is in another pair' using errcode = 'no_data_found';
  end if;
  update "Member" set role = p_role where "pairId" = p_pair and "userId" = my_id();
  update "Pair" set "linkedAt" = clock() where id = p_pair;
  perform set_config('mend.pair', p_pair::text, true);
end $$;

-- Leaving: one person's act, at once. Quietly, the other's side goes on as it was for 72 hours; nothing of the pair's moves.
create function leave_pair(p_quiet boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p "Pair"%rowtype;
  ends timestamptz := clock() + case when p_quiet then interval '72 hours' else interval '0' end;
begin
  select * into p from "Pair" where id = my_pair() for no key update;
  update "Member" set "leftAt" = clock(), "leftSeq" = p.seq where "pairId" = p.id and "userId" = my_id();
  update "Pair" set "endedAt" = least(coalesce("endedAt", ends), ends) where id = p.id;
  update "User" set "pairId" = null where "pairId" = p.id and (id = my_id() or not p_quiet);
end $$;

-- Pairs whose quiet time is over: lets the other one out too, and answers who they are.
create function close_ended_pairs() returns table ("userId" uuid)
language sql security definer set search_path = public, pg_temp as $$
  update "User" u set "pairId" = null, seq = u.seq + 1 from "Pair" p
  where u."pairId" = p.id and p."endedAt" <= clock() returning u.id
$$;

-- The pair that one was last in, once it is over for them, for thirty days.
create function my_last_pair() returns table ("pairId" uuid, "closedAt" timestamptz, "byMe" boolean, members jsonb, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, coalesce(me."leftAt", p."endedAt"), me."leftAt" is not null,
    (select jsonb_agg(jsonb_build_object('userId', "userId", 'firstName', "firstName")) from "Member" m where m."pairId" = p.id),
    (select jsonb_agg(jsonb_build_object('id', id, 'ownerId', "ownerId", 'pairId', "pairId", 'wrapped', wrapped))
      from "DataKey" k where k."pairId" = p.id)
  from "Member" me join "Pair" p on p.id = me."pairId"
  where me."userId" = my_id() and p."linkedAt" is not null
    and coalesce(me."leftAt", p."endedAt") between clock() - interval '30 days' and clock()
  order by 2 desc limit 1
$$;

-- What one may take a copy of: the open pair's check-ins, or the last one's up to the moment when it was over for them.
create function my_copy(p_before int) returns table (id uuid, seq int, "authorId" uuid, kind "CheckInKind", words text, outcome "Outcome",
  at timestamptz, "localDate" text, zone text, about text, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select c.id, c.seq, c."authorId", c.kind, c.words, c.outcome, c.at, c."localDate"::text, c.zone, c.about::text, c."pairId",
    case when row_number() over (order by c.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = c."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "CheckIn" c on c."pairId" = here."pairId"
  where c.seq <= coalesce(me."leftSeq", c.seq) and (p_before is null or c.seq < p_before)
  order by c.seq desc limit 100
$$;

-- Lets go of what nothing needs any more. A request that comes again after ninety days is refused by its row's own id.
create function forget_old() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "Request" where at < clock() - interval '90 days';
  delete from "SignInLink" where "expiresAt" < clock();
  delete from "RateLimit" where expire < extract(epoch from clock()) * 1000;
$$;

-- Withdrawing erases the words and leaves a tombstone. Only the author, only in their pair.
create function withdraw_check_in(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "CheckIn" set words = null, outcome = null, about = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- Pairs that moved lately, for the slow sweep that covers a process that died between a commit and its announcement.
create function moved_since(p_since timestamptz) returns table ("pairId" uuid, seq int)
language sql stable security definer set search_path = public, pg_temp as $$
  select id, p.seq from "Pair" p where exists (select from "Event" e where e."pairId" = p.id and e.seq = p.seq and e.at > p_since)
$$;

-- The record takes no UPDATE, DELETE or TRUNCATE, from anybody; the one exception is a withdrawal, which may only
-- empty the words of a row and date it.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create function only_withdraw() returns trigger language plpgsql as $$
declare emptied text[] := array['words', 'outcome', 'about', 'withdrawnAt'];
begin
  if tg_op = 'UPDATE' and old."withdrawnAt" is null and new."withdrawnAt" is not null and new.words is null
    and new.outcome is null and new.about is null and to_jsonb(new) - emptied = to_jsonb(old) - emptied then return new; end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger kept before update or delete on "Event" for each row execute function refuse_change();
create trigger kept before update or delete on "CheckInReply" for each row execute function refuse_change();
create trigger kept before update or delete on "RepairName" for each row execute function refuse_change();
create trigger kept before update or delete on "CheckIn" for each row execute function only_withdraw();
create trigger untruncated before truncate on "Event" for each statement execute function refuse_change();
create trigger untruncated before truncate on "CheckInReply" for each statement execute function refuse_change();
create trigger untruncated before truncate on "RepairName" for each statement execute function refuse_change();
create trigger untruncated before truncate on "CheckIn" for each statement execute function refuse_change();

-- A revoked session stays revoked.
create function stay_revoked() returns trigger language plpgsql as $$
begin
  if old."revokedAt" is not null then raise exception 'a revoked session stays revoked' using errcode = 'restrict_violation'; end if;
  return new;
end $$;
create trigger revoked before update on "Session" for each row execute function stay_revoked();

-- What the app's role sees and may do: its person's own rows, and the open pair's.

revoke all on all functions in schema public from public;
grant execute on function clock(), my_id(), my_pair(), enter(bytea, text, uuid, int), who_is(bytea), enter_held(uuid, text, uuid), due_held(),
  record(int, text, jsonb, timestamptz, bytea, uuid, bytea, jsonb), record_self(uuid[], uuid, bytea, jsonb), tell(uuid[]),
  find_account(bytea), create_account(uuid, bytea, text, text, text, uuid, text), begin_session(uuid, uuid, bytea, bytea, text, int),
  end_session(bytea), touch_session(bytea), known_device(uuid, bytea), use_link(bytea),
  invite(uuid, bytea, bytea, text, text, "Role", uuid, text), my_invitation(), invitation_by_code(bytea), decline_invitation(bytea),
  join_invitation(bytea, text, "Role", uuid, text), revoke_invitation(uuid), link_pair(uuid, "Role"), withdraw_check_in(uuid),
  leave_pair(boolean), close_ended_pairs(), forget_old(), my_last_pair(), my_copy(int),
  moved_since(timestamptz) to mend_app;

alter table "User" enable row level security;
alter table "Session" enable row level security;
alter table "SignInLink" enable row level security;
alter table "Pair" enable row level security;
alter table "Member" enable row level security;
alter table "Invitation" enable row level security;
alter table "Repair" enable row level security;
alter table "RepairName" enable row level security;
alter table "RepairDeclined" enable row level security;
alter table "Event" enable row level security;
alter table "Request" enable row level security;
alter table "Held" enable row level security;
alter table "Draft" enable row level security;
alter table "DataKey" enable row level security;
alter table "CheckIn" enable row level security;
alter table "CheckInReply" enable row level security;
alter table "Clock" enable row level security;

create policy own on "User" to mend_app using (id = my_id());
create policy own on "Session" to mend_app using ("userId" = my_id());
create policy own on "Held" to mend_app using ("userId" = my_id());
create policy own on "Draft" to mend_app using ("userId" = my_id());
create policy own on "RepairDeclined" to mend_app using ("pairId" = my_pair() and "userId" = my_id());
create policy pair on "Pair" to mend_app using (id = my_pair());
create policy pair on "Member" to mend_app using ("pairId" = my_pair());
create policy pair on "Repair" to mend_app using ("pairId" = my_pair());
create policy pair on "Event" to mend_app using ("pairId" = my_pair());
create policy pair on "DataKey" for select to mend_app using ("ownerId" = my_id() or "pairId" = my_pair());
create policy pair on "RepairName" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy pair on "CheckIn" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy pair on "CheckInReply" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());

grant usage on schema public to mend_app;
grant select on "User", "Pair", "Member", "Event", "DataKey" to mend_app;
grant update ("passwordHash") on "User" to mend_app;
grant select (id, "userId", device, "createdAt", "lastUsedAt", "idleMinutes", "provenAt", "revokedAt") on "Session" to mend_app;
grant update ("provenAt", "revokedAt") on "Session" to mend_app;
grant select, insert on "RepairName", "RepairDeclined", "CheckIn", "CheckInReply" to mend_app;
grant select, insert, update ("confirmedAt", "withdrawnAt") on "Repair" to mend_app;
grant select, insert, delete, update (until) on "Held" to mend_app;
grant select, insert, update, delete on "Draft" to mend_app;
grant select, insert, update, delete on "RateLimit" to mend_app;
