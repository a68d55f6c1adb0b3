-- CreateTable
CREATE TABLE "WindowPlan" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "days" INTEGER[],
    "time" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "only" BOOLEAN NOT NULL,
    "agreedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WindowPlan_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "Sitting" (
    "pairId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "questionId" UUID,
    "extendedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Sitting_pkey" PRIMARY KEY ("pairId","startsAt")
);

-- CreateTable
CREATE TABLE "SittingMember" (
    "pairId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID NOT NULL,
    "leftAt" TIMESTAMPTZ(3),
    "moreAt" TIMESTAMPTZ(3),
    "words" TEXT,

    CONSTRAINT "SittingMember_pkey" PRIMARY KEY ("pairId","startsAt","userId")
);

-- AddForeignKey
ALTER TABLE "WindowPlan" ADD CONSTRAINT "WindowPlan_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sitting" ADD CONSTRAINT "Sitting_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SittingMember" ADD CONSTRAINT "SittingMember_pairId_startsAt_fkey" FOREIGN KEY ("pairId", "startsAt") REFERENCES "Sitting"("pairId", "startsAt") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Where a sitting stands, as the rules see it: the times that were agreed, a sitting that is not over, the question on its
-- table, who is in it, and the question that is asked about. Only of my_pair().
create function sitting_here(p_question uuid) returns table (plan jsonb, sitting jsonb, "table" jsonb, members jsonb,
  question jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select * from "Sitting" where "pairId" = my_pair() and "endsAt" > clock() order by "startsAt" desc limit 1)
  select
    (select to_jsonb(w) from "WindowPlan" w where w."pairId" = my_pair() and w."agreedAt" is not null and w."endedAt" is null),
    (select to_jsonb(here) from here),
    (select to_jsonb(q) from here join "Question" q on q."pairId" = my_pair() and q.id = here."questionId"),
    (select coalesce(jsonb_agg(m order by m."userId"), '[]') from here join "SittingMember" m using ("pairId", "startsAt")),
    (select to_jsonb(q) from "Question" q where q."pairId" = my_pair() and q.id = p_question)
$$;

-- What asking depends on: how many open questions the other takes and has of mine, whether others of mine wait, the
-- earlier question, if it follows one, and when the two have agreed to speak.
create function to_ask(p_repair uuid, p_earlier uuid) returns table (room int, open int, waiting int, earlier jsonb, plan jsonb,
  sitting jsonb)
language sql stable set search_path = public, pg_temp as $$
  select
    (select m.room from "Member" m where m."pairId" = my_pair() and m."userId" <> my_id()),
    (select count(*)::int from "Question" q where q."pairId" = my_pair() and q."askerId" = my_id()
      and q.state in ('asked', 'acknowledged') and q.concern is null),
    (select count(*)::int from "Held" h where h."userId" = my_id() and h.why = 'room'),
    (select to_jsonb(q) from "Question" q where q."pairId" = my_pair() and q."repairId" = p_repair and q.id = p_earlier),
    here.plan, here.sitting
  from sitting_here(null) here
$$;

-- A sitting only grows longer, once, and what somebody said at its end stays.
create function only_extend() returns trigger language plpgsql as $$
declare moving text[] := array['endsAt', 'questionId', 'extendedAt'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and (new."endsAt" = old."endsAt"
    or (old."extendedAt" is null and new."extendedAt" is not null and new."endsAt" = old."endsAt" + interval '10 minutes'))
    then return new; end if;
  raise exception 'a sitting only grows longer, once' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "Sitting" for each row execute function only_extend();

create function only_say_once() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.words is null or new.words = old.words) then return new; end if;
  raise exception 'what was said at the end of a sitting stays' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "SittingMember" for each row execute function only_say_once();

alter table "WindowPlan" enable row level security;
alter table "Sitting" enable row level security;
alter table "SittingMember" enable row level security;
create policy pair on "WindowPlan" to mend_app using ("pairId" = my_pair());
create policy pair on "Sitting" to mend_app using ("pairId" = my_pair());
create policy proposer on "WindowPlan" as restrictive for insert to mend_app with check ("proposerId" = my_id());
-- Who is in a sitting is a row for themselves alone; sitting_here() says it to the rules, and the view to who is inside.
create policy own on "SittingMember" to mend_app using ("pairId" = my_pair() and "userId" = my_id());
revoke all on function sitting_here(uuid), to_ask(uuid, uuid), only_extend(), only_say_once() from public;
grant execute on function sitting_here(uuid), to_ask(uuid, uuid) to mend_app;
grant select, insert on "WindowPlan", "Sitting", "SittingMember" to mend_app;
grant update ("agreedAt", "endedAt") on "WindowPlan" to mend_app;
grant update ("endsAt", "questionId", "extendedAt") on "Sitting" to mend_app;
grant update ("leftAt", "moreAt", words) on "SittingMember" to mend_app;
