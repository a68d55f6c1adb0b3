-- CreateEnum
CREATE TYPE "Shelf" AS ENUM ('talk', 'together', 'present', 'touch');

-- CreateEnum
CREATE TYPE "MomentWish" AS ENUM ('like', 'open', 'notNow', 'notForMe');

-- CreateEnum
CREATE TYPE "ShelfState" AS ENUM ('out', 'resting');

-- CreateTable
CREATE TABLE "Moment" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "shelf" "Shelf" NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Moment_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "MomentMark" (
    "pairId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "moment" TEXT NOT NULL,
    "shelf" "Shelf" NOT NULL,
    "wish" "MomentWish" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MomentMark_pkey" PRIMARY KEY ("pairId","userId","moment")
);

-- CreateTable
CREATE TABLE "Overlap" (
    "pairId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "moment" TEXT NOT NULL,
    "shelf" "Shelf" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Overlap_pkey" PRIMARY KEY ("pairId","seq","moment")
);

-- CreateTable
CREATE TABLE "GoodMoment" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "GoodMoment_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "ShelfTurn" (
    "pairId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" "ShelfState" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ShelfTurn_pkey" PRIMARY KEY ("pairId","seq")
);

-- CreateTable
CREATE TABLE "ShelfWish" (
    "pairId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "wantedAt" TIMESTAMPTZ(3),
    "quietDays" INTEGER NOT NULL DEFAULT 14,

    CONSTRAINT "ShelfWish_pkey" PRIMARY KEY ("pairId","userId")
);

-- CreateTable
CREATE TABLE "MomentDraw" (
    "pairId" UUID NOT NULL,
    "next" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MomentDraw_pkey" PRIMARY KEY ("pairId")
);

-- CreateTable
CREATE TABLE "MomentUnseen" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "MomentUnseen_pkey" PRIMARY KEY ("pairId","id","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Moment_pairId_seq_key" ON "Moment"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "GoodMoment_pairId_seq_key" ON "GoodMoment"("pairId", "seq");

-- CreateIndex
CREATE INDEX "MomentDraw_next_idx" ON "MomentDraw"("next");

-- AddForeignKey
ALTER TABLE "Moment" ADD CONSTRAINT "Moment_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MomentMark" ADD CONSTRAINT "MomentMark_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Overlap" ADD CONSTRAINT "Overlap_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoodMoment" ADD CONSTRAINT "GoodMoment_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShelfTurn" ADD CONSTRAINT "ShelfTurn_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ShelfWish" ADD CONSTRAINT "ShelfWish_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MomentDraw" ADD CONSTRAINT "MomentDraw_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MomentUnseen" ADD CONSTRAINT "MomentUnseen_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Small moments. What the two add and what they log takes no UPDATE, DELETE or TRUNCATE but a withdrawal; what the clock found
-- takes none.

create trigger kept before update or delete on "Moment" for each row execute function only_withdraw('words');
create trigger kept before update or delete on "GoodMoment" for each row execute function only_withdraw('words');
create trigger kept before update or delete on "Overlap" for each row execute function refuse_change();
create trigger kept before update or delete on "ShelfTurn" for each row execute function refuse_change();
create trigger untruncated before truncate on "Moment" for each statement execute function refuse_change();
create trigger untruncated before truncate on "GoodMoment" for each statement execute function refuse_change();
create trigger untruncated before truncate on "Overlap" for each statement execute function refuse_change();
create trigger untruncated before truncate on "ShelfTurn" for each statement execute function refuse_change();

create function withdraw_moment(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Moment" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

create function withdraw_good_moment(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "GoodMoment" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- Whether the asking person has the part of the one who was hurt in any repair.
create function hurt_here() returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from "Repair" where "pairId" = my_pair() and "confirmedAt" is not null and "hurtId" = my_id())
$$;

-- Since when the fourth shelf is out for the asking person, or null. One who was hurt, and wants it no longer, has it put away at
-- once; for the other it goes with the next draw.
create function touch_here() returns timestamptz
language sql stable set search_path = public, pg_temp as $$
  select case when newest.state = 'out' and (not hurt_here() or exists (select from "ShelfWish" w
      where w."pairId" = my_pair() and w."userId" = my_id() and w."wantedAt" is not null)) then newest.at end
  from (select t.state, t.at from "ShelfTurn" t where t."pairId" = my_pair() order by t.seq desc limit 1) newest
$$;

-- What is added to the fourth shelf while one who was hurt has it put away is on no page of theirs, and so in no copy of theirs,
-- unless it comes out for them again.
create function note_unseen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into "MomentUnseen" ("pairId", id, "userId") select distinct new."pairId", new.id, r."hurtId" from "Repair" r
    where r."pairId" = new."pairId" and r."confirmedAt" is not null and r."hurtId" <> new."authorId" and not exists (
      select from "ShelfWish" w where w."pairId" = r."pairId" and w."userId" = r."hurtId" and w."wantedAt" is not null);
  return null;
end $$;
create trigger unseen after insert on "Moment" for each row when (new.shelf = 'touch') execute function note_unseen();

create function note_seen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from "MomentUnseen" u where u."pairId" = new."pairId" and u."userId" = new."userId"
    and (select t.state = 'out' from "ShelfTurn" t where t."pairId" = new."pairId" order by t.seq desc limit 1);
  return null;
end $$;
create trigger seen after insert or update on "ShelfWish" for each row when (new."wantedAt" is not null) execute function note_seen();

-- A moment as the rules see it: the shelf of one of the two's own, null where there is none; and whether the fourth shelf is out.
create function moment_here(p_moment text) returns table (shelf "Shelf", touch boolean)
language sql stable set search_path = public, pg_temp as $$
  select (select m.shelf from "Moment" m where m."pairId" = my_pair() and m.id::text = p_moment and m."withdrawnAt" is null),
    touch_here() is not null
$$;

-- What adding one depends on: how many of one's own stand, and whether the fourth shelf is out.
create function to_add_moment() returns table (standing int, touch boolean)
language sql stable set search_path = public, pg_temp as $$
  select (select count(*)::int from "Moment" m where m."pairId" = my_pair() and m."authorId" = my_id() and m."withdrawnAt" is null),
    touch_here() is not null
$$;

-- All of it as one person sees it: moments of their own, what they alone marked and still counts, what both said yes to, and for
-- one who was hurt how they keep the fourth shelf. Of the other's marks it knows nothing.
create function moments_here() returns table (moments jsonb, marks jsonb, overlaps jsonb, touch boolean, shelf jsonb)
language sql stable set search_path = public, pg_temp as $$
  with here as (select touch_here() as since)
  select
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'shelf', m.shelf, 'authorId', m."authorId", 'words', m.words) order by m.seq)
      from "Moment" m where m."pairId" = my_pair() and m."withdrawnAt" is null and (m.shelf <> 'touch' or here.since is not null)), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('moment', k.moment, 'wish', k.wish,
          'until', (extract(epoch from k.at + interval '7 days') * 1000)::float8) order by k.moment)
      from "MomentMark" k where k."pairId" = my_pair() and k."userId" = my_id() and k.at > clock() - interval '7 days'
        and (k.shelf <> 'touch' or here.since is not null)), '[]'),
    coalesce((select jsonb_agg(jsonb_build_object('moment', o.moment, 'shelf', o.shelf, 'seq', o.seq,
          'until', (extract(epoch from o.until) * 1000)::float8) order by o.seq desc, o.moment)
      from "Overlap" o where o."pairId" = my_pair() and o.until > clock() and (o.shelf <> 'touch' or o.at >= here.since)
        and not exists (select from "Moment" m where m."pairId" = o."pairId" and m.id::text = o.moment and m."withdrawnAt" is not null)), '[]'),
    here.since is not null,
    case when hurt_here() then jsonb_build_object(
      'wanted', coalesce((select w."wantedAt" is not null from "ShelfWish" w where w."pairId" = my_pair() and w."userId" = my_id()), false),
      'quietDays', coalesce((select w."quietDays" from "ShelfWish" w where w."pairId" = my_pair() and w."userId" = my_id()), 14)) end
  from here
$$;

-- The draw. Once a day, at an hour that is the same for everybody, the clock looks at what the two have marked, and at nothing in
-- between. A pair in which nobody has marked anything is not looked at.

create function next_draw() returns timestamptz language sql stable set search_path = public, pg_temp as $$
  select (date_trunc('day', (clock() - interval '4 hours') at time zone 'UTC') + interval '1 day 4 hours') at time zone 'UTC'
$$;

create function will_be_drawn() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into "MomentDraw" ("pairId", next) values (new."pairId", next_draw()) on conflict do nothing;
  return null;
end $$;
create trigger drawn after insert or update on "MomentMark" for each row execute function will_be_drawn();
create trigger drawn after insert or update on "ShelfWish" for each row execute function will_be_drawn();

-- What two marked and wished goes with their pair: when it ends, or nobody is in it any more. In the 72 hours after a quiet leaving
-- it stays, because a shelf must come out and rest as it would have.
create function forget_marks() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from "Pair" p where p.id = old."pairId" and (p."endedAt" > clock()) is not false)
    and exists (select from "User" u where u."pairId" = old."pairId") then return null; end if;
  delete from "MomentMark" k where k."pairId" = old."pairId";
  delete from "ShelfWish" w where w."pairId" = old."pairId";
  delete from "MomentDraw" d where d."pairId" = old."pairId";
  return null;
end $$;
create trigger marks_forgotten after update of "pairId" on "User" for each row
  when (old."pairId" is not null and new."pairId" is distinct from old."pairId") execute function forget_marks();

-- What the clock does to a pair, on its chain. Nobody did it: where a person stands in other events, here stands the pair itself.
-- p_data is canonical JSON, as `canonical` in lib/record.ts writes it.
create function record_by_clock(p_pair uuid, p_name text, p_data text) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  at timestamptz := clock();
  head bytea;
  number int;
begin
  update "Pair" set seq = seq + 1, "headHash" = sha256(convert_to(format('["%s","%s",%s,"%s","%s","%s",%s]',
      encode("headHash", 'hex'), id, seq + 1, p_name, id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), p_data), 'UTF8'))
    where id = p_pair returning "headHash", seq into head, number;
  insert into "Event" ("pairId", seq, name, "actorId", at, data, hash) values (p_pair, number, p_name, p_pair, at, p_data::jsonb, head);
  return number;
end $$;

-- Days are counted from one draw to the next, so that it makes no difference how many seconds late one was.
create function draw_day(p_at timestamptz) returns int language sql immutable set search_path = public, pg_temp as $$
  select floor((extract(epoch from p_at) - 4 * 3600) / 86400)::int
$$;

-- How many days it has been quiet on the fourth shelf, from what both know: it came out, both said yes to something on it. Null when
-- it is not out.
create function quiet_for(p_pair uuid) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select draw_day(clock()) - draw_day(greatest(newest.at,
    (select max(o.at) from "Overlap" o where o."pairId" = p_pair and o.shelf = 'touch')))
  from (select t.state, t.at from "ShelfTurn" t where t."pairId" = p_pair order by t.seq desc limit 1) newest where newest.state = 'out'
$$;

-- Whether everybody who was hurt wants the fourth shelf, and it has not been quiet for longer than they say. Quiet is counted from
-- what both know, or from their own wish, and never from what anybody marked: a "not now" must not keep it out. No wish keeps it
-- out for longer than the most quiet days that can be chosen: that could be told from a choice of days.
create function wants_touch(p_pair uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  with hurt as (select distinct "hurtId" as id from "Repair" where "pairId" = p_pair and "confirmedAt" is not null)
  select count(*) > 0 and count(*) = count(w."userId")
  from hurt cross join quiet_for(p_pair) as quiet left join "ShelfWish" w on w."pairId" = p_pair and w."userId" = hurt.id
    and w."wantedAt" is not null and least(quiet, draw_day(clock()) - draw_day(w."wantedAt")) < w."quietDays" and (quiet < 60) is not false
$$;

-- One pair's draw, when it is due: the fourth shelf comes out or goes to rest, and what both have said yes to is shown to both, in
-- one event. A yes is for once: it is used up. Answers the pair's clock when that has moved, and whose wish for a shelf that never
-- came out is over: their own clock alone moves. Answers nothing when nothing has changed. Somebody who has left
-- quietly says yes to nothing any more; a shelf comes out and goes to rest as it would have. In a time-out nothing arrives: what was
-- due comes when that is over. A yes, and the wish that the shelf come out, count from the next hour on: never sooner than the screen
-- says. A shelf that was put away by hand rests no sooner than the fewest quiet days would have let it: it stays out for the other
-- until then, with their marks, and nothing on it is a yes.
create function draw_moments(p_pair uuid) returns table (seq int, people uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p "Pair"%rowtype;
  hour timestamptz;
  together boolean;
  wanted boolean;
  quiet int;
  stays boolean;
  turned "ShelfState";
  yeses text[] := '{}';
  alone uuid[] := '{}';
  number int;
begin
  select * into p from "Pair" where id = p_pair for no key update;
  select greatest(d.next, next_draw() - interval '1 day') into hour from "MomentDraw" d where d."pairId" = p_pair and d.next <= clock();
  if not found or p."pausedUntil" > clock() then return; end if;
  if (p."endedAt" <= clock()) is true then
    delete from "MomentDraw" d where d."pairId" = p_pair;
    return;
  end if;
  together := (select count(*) = 2 from "User" u where u."pairId" = p_pair);
  wanted := wants_touch(p_pair);
  quiet := quiet_for(p_pair);
  turned := case when not wanted and quiet >= 3 then 'resting' when wanted and quiet is null
    and not exists (select from "ShelfWish" w where w."pairId" = p_pair and w."wantedAt" > hour) then 'out' end;
  stays := quiet is not null and turned is null;
  with spent as (
    update "ShelfWish" w set "wantedAt" = null where w."pairId" = p_pair and w."wantedAt" is not null
      and (turned = 'resting' or (quiet is null and draw_day(clock()) - draw_day(w."wantedAt") >= w."quietDays")) returning w."userId"),
  told as (
    update "User" u set seq = u.seq + 1 from spent where quiet is null and u.id = spent."userId" and u."pairId" = p_pair returning u.id)
  select coalesce(array_agg(t.id), '{}') into alone from told t;
  delete from "MomentMark" k where k."pairId" = p_pair
    and (k.at <= clock() - interval '7 days' or (k.shelf = 'touch' and not stays));
  if together then
    yeses := array(select k.moment from "MomentMark" k where k."pairId" = p_pair and k.wish in ('like', 'open') and k.at <= hour
      and (k.shelf <> 'touch' or wanted)
      and not exists (select from "Overlap" o where o."pairId" = p_pair and o.moment = k.moment and o.until > clock())
      and not exists (select from "Moment" m where m."pairId" = p_pair and m.id::text = k.moment and m."withdrawnAt" is not null)
      group by k.moment having count(*) = 2 order by k.moment collate "C");
  end if;
  if turned is not null or cardinality(yeses) > 0 then
    number := record_by_clock(p_pair, 'moments.drawn', format('{"moments":[%s],"shelf":%s}',
      (select string_agg(to_json(y.moment)::text, ',' order by y.place) from unnest(yeses) with ordinality y (moment, place)),
      coalesce(to_json(turned)::text, 'null')));
    if turned is not null then
      insert into "ShelfTurn" ("pairId", seq, state, at) values (p_pair, number, turned, clock());
      delete from "MomentUnseen" u where u."pairId" = p_pair and turned = 'out';
    end if;
    insert into "Overlap" ("pairId", seq, moment, shelf, at, until)
      select distinct p_pair, number, k.moment, k.shelf, clock(), clock() + interval '7 days' from "MomentMark" k
      where k."pairId" = p_pair and k.moment = any (yeses);
    delete from "MomentMark" k where k."pairId" = p_pair and k.moment = any (yeses);
  end if;
  if turned = 'out' or stays or exists (select from "MomentMark" k where k."pairId" = p_pair)
    or exists (select from "ShelfWish" w where w."pairId" = p_pair and w."wantedAt" is not null) then
    update "MomentDraw" d set next = next_draw() where d."pairId" = p_pair;
  else
    delete from "MomentDraw" d where d."pairId" = p_pair;
  end if;
  if number is not null or cardinality(alone) > 0 then return query select number, alone; end if;
end $$;

-- Draws what is due, up to the first pair in which something changed, and answers that. Which others were due is nobody's to know:
-- it would tell that somebody has marked something. One that can't be drawn holds up no other.
create function draw_due() returns table ("pairId" uuid, seq int, people uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare due uuid;
begin
  for due in select d."pairId" from "MomentDraw" d join "Pair" p on p.id = d."pairId"
    where d.next <= clock() and (p."pausedUntil" > clock()) is not true order by d.next
  loop
    begin
      select due, n.seq, n.people into "pairId", seq, people from draw_moments(due) n;
      if found then
        return next;
        return;
      end if;
    exception when others then raise warning 'not drawn: %', sqlerrm;
    end;
  end loop;
end $$;

-- What of moments one may take a copy of, as far as my_copy() goes: those of the two's own, and the log.
create function my_copied_moments(p_before int) returns table (id uuid, seq int, "authorId" uuid, good boolean, shelf "Shelf", words text,
  at timestamptz, "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select * from copying()),
    said as (
      select m.id, m.seq, m."authorId", false as good, m.shelf, m.words, m.at, m."withdrawnAt", m."pairId" from me join "Moment" m using ("pairId")
      where not exists (select from "MomentUnseen" u where u."pairId" = m."pairId" and u.id = m.id and u."userId" = my_id())
      union all
      select g.id, g.seq, g."authorId", true, null, g.words, g.at, g."withdrawnAt", g."pairId" from me join "GoodMoment" g using ("pairId"))
  select b.id, b.seq, b."authorId", b.good, b.shelf, b.words, b.at,
    case when b."withdrawnAt" is not null then least(b."withdrawnAt", me."leftAt") end, b."pairId",
    case when row_number() over (order by b.seq desc) = 1 then copied_keys(b."pairId") end
  from me cross join said b
  where b.seq <= coalesce(me."leftSeq", b.seq) and (p_before is null or b.seq < p_before)
  order by b.seq desc limit 100
$$;

alter table "Moment" enable row level security;
alter table "MomentMark" enable row level security;
alter table "Overlap" enable row level security;
alter table "GoodMoment" enable row level security;
alter table "ShelfTurn" enable row level security;
alter table "ShelfWish" enable row level security;
alter table "MomentDraw" enable row level security;
alter table "MomentUnseen" enable row level security;
create policy pair on "Moment" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy own on "MomentMark" to mend_app using ("pairId" = my_pair() and "userId" = my_id());
create policy pair on "Overlap" to mend_app using ("pairId" = my_pair());
create policy pair on "GoodMoment" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy pair on "ShelfTurn" to mend_app using ("pairId" = my_pair());
create policy own on "ShelfWish" to mend_app using ("pairId" = my_pair() and "userId" = my_id());

revoke all on function withdraw_moment(uuid), withdraw_good_moment(uuid), hurt_here(), touch_here(), moment_here(text), to_add_moment(),
  moments_here(), next_draw(), draw_day(timestamptz), will_be_drawn(), note_unseen(), note_seen(), forget_marks(), draw_due(), record_by_clock(uuid, text, text), quiet_for(uuid), wants_touch(uuid),
  draw_moments(uuid), my_copied_moments(int) from public;
grant execute on function withdraw_moment(uuid), withdraw_good_moment(uuid), hurt_here(), touch_here(), moment_here(text), to_add_moment(),
  moments_here(), draw_due(), my_copied_moments(int) to mend_app;
grant select, insert on "Moment", "GoodMoment" to mend_app;
grant select on "Overlap", "ShelfTurn" to mend_app;
grant select, insert, delete, update (shelf, wish, at) on "MomentMark" to mend_app;
grant select, insert, update ("wantedAt", "quietDays") on "ShelfWish" to mend_app;
