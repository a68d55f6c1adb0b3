-- CreateEnum
CREATE TYPE "PaceMode" AS ENUM ('steady', 'slow', 'stop');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "Wait" ADD VALUE 'pace';
ALTER TYPE "Wait" ADD VALUE 'timeOut';

-- AlterTable
ALTER TABLE "Held" ADD COLUMN     "n" SERIAL NOT NULL,
ADD COLUMN     "pairId" UUID,
ADD COLUMN     "tries" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "pace" "PaceMode" NOT NULL DEFAULT 'steady',
ADD COLUMN     "paceHour" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN     "paceZone" TEXT NOT NULL DEFAULT 'UTC',
ADD COLUMN     "paceSetAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Pair" ADD COLUMN     "pausedUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Pace" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "setterId" UUID NOT NULL,
    "mode" "PaceMode" NOT NULL,
    "hour" INTEGER NOT NULL,
    "zone" TEXT NOT NULL,
    "word" TEXT,
    "day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pace_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "PaceRequest" (
    "pairId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "askerId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PaceRequest_pkey" PRIMARY KEY ("pairId","seq")
);

-- CreateTable
CREATE TABLE "TimeOut" (
    "pairId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "starterId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TimeOut_pkey" PRIMARY KEY ("pairId","seq")
);

-- CreateTable
CREATE TABLE "HardDay" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "date" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HardDay_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Pressed" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Pressed_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "Pace_pairId_repairId_seq_idx" ON "Pace"("pairId", "repairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Pace_pairId_seq_key" ON "Pace"("pairId", "seq");

-- AddForeignKey
ALTER TABLE "Pace" ADD CONSTRAINT "Pace_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pace" ADD CONSTRAINT "Pace_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaceRequest" ADD CONSTRAINT "PaceRequest_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeOut" ADD CONSTRAINT "TimeOut_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HardDay" ADD CONSTRAINT "HardDay_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Pressed" ADD CONSTRAINT "Pressed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of paces and time-outs: only a time-out takes a change, its end by the one who began it, once.

alter table "Pace" add constraint hours check (hour between 0 and 23);
alter table "TimeOut" add constraint lengths check (until > at and until <= at + interval '24 hours');
create trigger kept before update or delete on "Pace" for each row execute function refuse_change();
create trigger kept before update or delete on "PaceRequest" for each row execute function refuse_change();
create trigger untruncated before truncate on "Pace" for each statement execute function refuse_change();
create trigger untruncated before truncate on "PaceRequest" for each statement execute function refuse_change();
create trigger untruncated before truncate on "TimeOut" for each statement execute function refuse_change();
create function only_ends_early() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'endedAt' = to_jsonb(old) - 'endedAt' and old."endedAt" is null
    and new."endedAt" between old.at and old.until then return new; end if;
  raise exception 'a time-out is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "TimeOut" for each row execute function only_ends_early();

-- When something happened, and its number, are the database's to say: a time that was forged could bind for ever, or let go.
create function stamped() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.at <> clock()::timestamptz(3) or new.seq <> (select seq + 1 from "Pair" where id = new."pairId") then
    raise exception 'not now' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger stamped before insert on "Pace" for each row execute function stamped();
create trigger stamped before insert on "PaceRequest" for each row execute function stamped();
create trigger stamped before insert on "TimeOut" for each row execute function stamped();

-- One time-out at a time, and the same person's next an hour after their last.
create function one_time_out() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from "TimeOut" o where o."pairId" = new."pairId"
      and coalesce(o."endedAt", o.until) + case when o."starterId" = new."starterId" then interval '1 hour' else interval '0' end > new.at) then
    raise exception 'a time-out is under way' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger one before insert on "TimeOut" for each row execute function one_time_out();

-- What waits was meant for a pair, and is let go in no other.
update "Held" h set "pairId" = u."pairId" from "User" u where u.id = h."userId";

-- What waits for a pace or a time-out is looked at anew: by the sweep, with all of its rules, in its order.
create function let_go(p_pair uuid, p_people uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Held" set until = clock()
  where "pairId" = p_pair and "userId" = any (p_people) and why::text in ('pace', 'timeOut') and until > clock()
$$;

create or replace function due_held() returns setof "Held" language sql stable security definer set search_path = public, pg_temp as $$
  select h.* from "Held" h join (
    select id, row_number() over (partition by "userId" order by until, place, n) as turn from "Held" where until <= clock()
  ) due using (id) where due.turn <= 20 order by h.until, h.place, h.n limit 500
$$;
create or replace function postpone(p_held uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update "Held" set until = clock() + interval '1 minute', tries = tries + 1 where id = p_held and until <= clock()
$$;

-- Until when something waits that one wrote before in this pair. What could not be let go three times holds up nothing more.
create function behind(p_user uuid, p_pair uuid, p_before int) returns bigint
language sql stable security definer set search_path = public, pg_temp as $$
  select (extract(epoch from max(until)) * 1000)::bigint from "Held"
  where "userId" = p_user and "pairId" = p_pair and why::text in ('pace', 'timeOut') and tries < 3 and n < p_before
$$;

-- Words that come back are never turned away: there are no more of them than could wait.
drop trigger few on "Draft";
create trigger few before insert on "Draft" for each row when (new.composer not like 'returned:%') execute function keep_few('500', 'composer');

-- A pace binds the person, in everything that they do in the pair: the strictest of those in whose repairs they are accountable.
create function pace_binds() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare bound uuid := (select "accountableId" from "Repair" where "pairId" = new."pairId" and id = new."repairId");
begin
  update "Member" m set pace = p.mode, "paceHour" = p.hour, "paceZone" = p.zone, "paceSetAt" = p.at
  from (select n.* from "Repair" r cross join lateral (
      select * from "Pace" o where o."pairId" = r."pairId" and o."repairId" = r.id order by o.seq desc limit 1) n
    where r."pairId" = new."pairId" and r."accountableId" = bound and r."confirmedAt" is not null order by n.mode desc, n.seq desc limit 1) p
  where m."pairId" = new."pairId" and m."userId" = bound;
  perform let_go(new."pairId", array[bound]);
  return null;
end $$;
create trigger binds after insert on "Pace" for each row execute function pace_binds();

-- A time-out stops both.
create function time_out_pauses() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Pair" set "pausedUntil" = coalesce(new."endedAt", new.until) where id = new."pairId";
  if new."endedAt" is not null then
    perform let_go(new."pairId", (select array_agg("userId") from "Member" where "pairId" = new."pairId"));
  end if;
  return null;
end $$;
create trigger pauses after insert or update on "TimeOut" for each row execute function time_out_pauses();

-- Ends one's own time-out, which the rules found under way.
create function end_time_out(p_seq int) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "TimeOut" set "endedAt" = clock() where "pairId" = my_pair() and seq = p_seq and "starterId" = my_id()
$$;

-- The newest time-out of the pair, and one's own newest, as the rules see them.
create function time_outs() returns table (seq int, "starterId" uuid, until timestamptz, "myLast" timestamptz)
language sql stable set search_path = public, pg_temp as $$
  select t.seq, t."starterId", coalesce(t."endedAt", t.until),
    (select coalesce(o."endedAt", o.until) from "TimeOut" o where o."pairId" = my_pair() and o."starterId" = my_id() order by o.seq desc limit 1)
  from (select 1) one left join lateral (
    select * from "TimeOut" n where n."pairId" = my_pair() order by n.seq desc limit 1) t on true
$$;

-- As before; and what binds the one who enters: their pace, a time-out, and until when something of theirs waits for either. What
-- comes after that waits with it, so that everything arrives in the order in which it was written.
create or replace function enter_as(p_user uuid, p_lock text, p_request uuid, p_since int, p_now timestamptz, p_session uuid,
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
        'head', encode(p."headHash", 'hex'), 'slot', 3 - them.slot, 'partnerId', them."userId",
        'bound', json_build_object('mode', me.pace, 'hour', me."paceHour", 'zone', me."paceZone",
          'setAt', (extract(epoch from me."paceSetAt") * 1000)::bigint,
          'pausedUntil', (extract(epoch from p."pausedUntil") * 1000)::bigint,
          'behind', behind(u.id, p.id, 2147483647))) end,
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
    left join "Member" me on me."pairId" = p.id and me."userId" = u.id
  where u.id = p_user;
  return actor;
end $$;

create or replace function enter_held(p_held uuid, p_lock text, p_request uuid) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  author uuid := (select "userId" from "Held" where id = p_held and until <= clock());
  actor jsonb;
  h "Held"%rowtype;
begin
  if author is null then return null; end if;
  actor := enter_as(author, p_lock, p_request, null, clock(), null, null, null);
  if p_lock <> 'none' then perform from "User" where id = author for no key update; end if;
  select * into h from "Held" where id = p_held and until <= clock() for update skip locked;
  if h.id is null then return null; end if;
  if (actor -> 'pair' ->> 'id')::uuid is distinct from h."pairId" then
    -- It was meant for somebody else.
    actor := actor || '{"pair": null, "repairs": []}';
  elsif h."pairId" is not null then
    -- It waits for what was written before it alone.
    actor := jsonb_set(actor, '{pair,bound,behind}', coalesce(to_jsonb(behind(author, h."pairId", h.n)), 'null'));
  end if;
  return actor || jsonb_build_object('released', true,
    'held', jsonb_build_object('operation', h.operation, 'requestId', h."requestId", 'mac', encode(h.mac, 'hex'),
      'input', h.input, 'why', h.why, 'writtenAt', (extract(epoch from h."createdAt") * 1000)::bigint));
end $$;

-- What is typed at the drafting table reaches the other as it is typed, and can't be held: where words wait, none are taken.
create function append_in_time(p_token bytea, p_pair uuid, p_document uuid, p_id uuid, p_update text, p_size int,
  p_clients bigint[], p_from int[], p_to int[], p_gone bigint[], p_ends int[])
returns table (n int) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from "Session" s join "Member" m on m."userId" = s."userId" and m."pairId" = p_pair join "Pair" p on p.id = p_pair
      where s."tokenHash" = p_token and (m.pace <> 'steady' or p."pausedUntil" > clock())) then
    raise exception 'words wait just now' using errcode = 'object_not_in_prerequisite_state';
  end if;
  return query select a.n from append_update(p_token, p_pair, p_document, p_id, p_update, p_size, p_clients, p_from, p_to, p_gone, p_ends) a;
end $$;

alter table "Pace" enable row level security;
alter table "PaceRequest" enable row level security;
alter table "TimeOut" enable row level security;
alter table "HardDay" enable row level security;
alter table "Pressed" enable row level security;
create policy pair on "Pace" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "setterId" = my_id());
create policy hurt on "Pace" as restrictive for insert to mend_app with check (exists (
  select from "Repair" r where r."pairId" = my_pair() and r.id = "repairId" and r."hurtId" = my_id() and r."confirmedAt" is not null));
create policy pair on "PaceRequest" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "askerId" = my_id());
create policy bound on "PaceRequest" as restrictive for insert to mend_app with check (exists (
  select from "Repair" r where r."pairId" = my_pair() and r.id = "repairId" and r."accountableId" = my_id() and r."confirmedAt" is not null));
create policy pair on "TimeOut" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "starterId" = my_id());
create policy own on "HardDay" to mend_app using ("userId" = my_id());
create policy own on "Pressed" to mend_app using ("userId" = my_id());
grant select, insert on "Pace", "PaceRequest", "TimeOut" to mend_app;
grant select, insert, delete on "HardDay", "Pressed" to mend_app;
create trigger few before insert on "HardDay" for each row execute function keep_few('100', 'id');
create trigger few before insert on "Pressed" for each row execute function keep_few('500', 'id');
grant usage on sequence "Held_n_seq" to mend_app;
revoke all on function let_go(uuid, uuid[]), behind(uuid, uuid, int), stamped(), one_time_out(), pace_binds(), only_ends_early(), time_out_pauses(), end_time_out(int), time_outs() from public;
revoke all on function append_in_time(bytea, uuid, uuid, uuid, text, int, bigint[], int[], int[], bigint[], int[]) from public;
revoke execute on function append_update(bytea, uuid, uuid, uuid, text, int, bigint[], int[], int[], bigint[], int[]) from mend_app;
grant execute on function end_time_out(int), time_outs(), append_in_time(bytea, uuid, uuid, uuid, text, int, bigint[], int[], int[], bigint[], int[]) to mend_app;
