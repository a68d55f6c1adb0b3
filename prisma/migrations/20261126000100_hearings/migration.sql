-- CreateEnum
CREATE TYPE "HearingState" AS ENUM ('toHear', 'toJudge', 'toMakeSense', 'toImagine', 'toAskMore', 'toSayMore', 'closed');

-- CreateEnum
CREATE TYPE "HearingNeed" AS ENUM ('justHear', 'sayBack', 'comfort', 'nothingYet');

-- CreateEnum
CREATE TYPE "HearingSide" AS ENUM ('locked', 'open', 'said');

-- CreateEnum
CREATE TYPE "HearingMove" AS ENUM ('shared', 'more', 'heard', 'judged', 'makesSense', 'imagine', 'isThereMore', 'side', 'unlocked', 'need', 'closed');

-- CreateEnum
CREATE TYPE "Judgement" AS ENUM ('yes', 'partly', 'notQuite');

-- CreateTable
CREATE TABLE "Hearing" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "repairId" UUID NOT NULL,
    "speakerId" UUID NOT NULL,
    "state" "HearingState" NOT NULL DEFAULT 'toHear',
    "need" "HearingNeed" NOT NULL,
    "side" "HearingSide" NOT NULL DEFAULT 'locked',
    "lastSeq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Hearing_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "HearingTurn" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "hearingId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "move" "HearingMove" NOT NULL,
    "words" TEXT,
    "aloud" BOOLEAN NOT NULL DEFAULT false,
    "judgement" "Judgement",
    "need" "HearingNeed",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "HearingTurn_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "HearingSitting" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "hearingId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "turnEndsAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "HearingSitting_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "HearingSeat" (
    "pairId" UUID NOT NULL,
    "sittingId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "HearingSeat_pkey" PRIMARY KEY ("pairId","sittingId","userId")
);

-- CreateIndex
CREATE INDEX "Hearing_pairId_lastSeq_idx" ON "Hearing"("pairId", "lastSeq");

-- CreateIndex
CREATE INDEX "HearingTurn_pairId_hearingId_seq_idx" ON "HearingTurn"("pairId", "hearingId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "HearingTurn_pairId_seq_key" ON "HearingTurn"("pairId", "seq");

-- CreateIndex
CREATE INDEX "HearingSitting_pairId_hearingId_at_idx" ON "HearingSitting"("pairId", "hearingId", "at");

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingTurn" ADD CONSTRAINT "HearingTurn_pairId_hearingId_fkey" FOREIGN KEY ("pairId", "hearingId") REFERENCES "Hearing"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingSitting" ADD CONSTRAINT "HearingSitting_pairId_hearingId_fkey" FOREIGN KEY ("pairId", "hearingId") REFERENCES "Hearing"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingSeat" ADD CONSTRAINT "HearingSeat_pairId_sittingId_fkey" FOREIGN KEY ("pairId", "sittingId") REFERENCES "HearingSitting"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of hearings. A turn takes no UPDATE, DELETE or TRUNCATE but a withdrawal, and each of the two makes their own
-- moves alone.

create trigger kept before update or delete on "HearingTurn" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "HearingTurn" for each statement execute function refuse_change();

create function only_own_moves() returns trigger language plpgsql as $$
begin
  if (new.move in ('shared', 'more', 'judged', 'unlocked', 'need', 'closed')) = (new."authorId" = (
    select h."speakerId" from "Hearing" h where h."pairId" = new."pairId" and h.id = new."hearingId")) then return new; end if;
  raise exception 'this move is the other''s' using errcode = 'restrict_violation';
end $$;
create trigger own before insert on "HearingTurn" for each row execute function only_own_moves();

-- Where a hearing goes from where it stands. What it needs, whether the other's side is open, whether it was heard, and
-- when it is closed or opened again is the speaker's to say; the rest is the listener's.
create function only_take_turns() returns trigger language plpgsql as $$
declare
  moving text[] := array['state', 'need', 'side', 'lastSeq'];
  speaks boolean := coalesce(my_id() = old."speakerId", false);
  listens boolean := coalesce(my_id() <> old."speakerId", false);
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and new."lastSeq" > old."lastSeq"
    and (new.need = old.need or speaks)
    and (new.side = old.side or (speaks and new.side in ('open', 'locked')) or (listens and old.side = 'open' and new.side = 'said'))
    and (new.state = old.state or (speaks and new.state = 'closed') or case old.state
      when 'toHear' then listens and new.state = 'toJudge'
      when 'toJudge' then speaks and new.state in ('toHear', 'toMakeSense')
      when 'toMakeSense' then listens and new.state = 'toImagine'
      when 'toImagine' then listens and new.state = 'toAskMore'
      when 'toAskMore' then listens and new.state = 'toSayMore'
      else speaks and new.state = 'toHear' end) then return new; end if;
  raise exception 'a hearing does not go there from %', old.state using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "Hearing" for each row execute function only_take_turns();
create trigger untruncated before truncate on "Hearing" for each statement execute function refuse_change();

-- A sitting begins once, with both inside, and from then on its end only moves on.
create function only_run_on() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare moving text[] := array['startedAt', 'endsAt', 'turnEndsAt', 'pausedAt', 'endedAt'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and (old."startedAt" is null or new."endsAt" >= old."endsAt")
    and (old."endedAt" is null or new."endedAt" = old."endedAt")
    and (new."startedAt" is not distinct from old."startedAt" or (old."startedAt" is null and 2 = (
      select count(*) from "HearingSeat" m where m."pairId" = new."pairId" and m."sittingId" = new.id and m."leftAt" is null)))
    then return new; end if;
  raise exception 'a sitting begins once, with both inside, and ends once' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "HearingSitting" for each row execute function only_run_on();

-- Withdrawing erases what was said in a turn and leaves a tombstone. Only the author, only in their pair.
create function withdraw_turn(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "HearingTurn" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and words is not null
$$;

-- A hearing of a repair (null: of whichever), as the rules see it: where it stands, its newest sitting, and who has a seat
-- in that. Only of my_pair().
create function hearing_here(p_repair uuid, p_hearing uuid) returns table ("speakerId" uuid, state "HearingState", need "HearingNeed",
  side "HearingSide", sitting jsonb, seats jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select h."speakerId", h.state, h.need, h.side, to_jsonb(s), (
    select coalesce(jsonb_agg(to_jsonb(m) order by m."userId"), '[]') from "HearingSeat" m
    where m."pairId" = s."pairId" and m."sittingId" = s.id)
  from "Hearing" h left join lateral (
    select * from "HearingSitting" s where s."pairId" = h."pairId" and s."hearingId" = h.id order by s.at desc limit 1) s on true
  where h."pairId" = my_pair() and h.id = p_hearing and h."repairId" = coalesce(p_repair, h."repairId")
$$;

-- What of hearings one may take a copy of, as far as my_copy() goes. Who has left is not told when something was withdrawn
-- after that.
create function my_copied_turns(p_before int) returns table (id uuid, seq int, "hearingId" uuid, "authorId" uuid, move "HearingMove",
  words text, aloud boolean, judgement "Judgement", need "HearingNeed", at timestamptz, "withdrawnAt" timestamptz, "pairId" uuid,
  keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select t.id, t.seq, t."hearingId", t."authorId", t.move, t.words, t.aloud, t.judgement, t.need, t.at,
    case when t."withdrawnAt" is not null then least(t."withdrawnAt", me."leftAt") end, t."pairId",
    case when row_number() over (order by t.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = t."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "HearingTurn" t on t."pairId" = here."pairId"
  where t.seq <= coalesce(me."leftSeq", t.seq) and (p_before is null or t.seq < p_before)
  order by t.seq desc limit 100
$$;

alter table "Hearing" enable row level security;
alter table "HearingTurn" enable row level security;
alter table "HearingSitting" enable row level security;
alter table "HearingSeat" enable row level security;
create policy pair on "Hearing" to mend_app using ("pairId" = my_pair());
-- Only the one who was hurt begins a hearing.
create policy hurt on "Hearing" as restrictive for insert to mend_app with check ("speakerId" = my_id() and exists (
  select from "Repair" r where r."pairId" = "Hearing"."pairId" and r.id = "repairId" and r."hurtId" = my_id() and r."confirmedAt" is not null));
create policy pair on "HearingTurn" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy pair on "HearingSitting" to mend_app using ("pairId" = my_pair());
-- Who is inside is a row for themselves alone; hearing_here() says it to the rules, and the view to who is inside.
create policy own on "HearingSeat" to mend_app using ("pairId" = my_pair() and "userId" = my_id());

revoke all on function only_own_moves(), only_take_turns(), only_run_on(), withdraw_turn(uuid), hearing_here(uuid, uuid), my_copied_turns(int) from public;
grant execute on function withdraw_turn(uuid), hearing_here(uuid, uuid), my_copied_turns(int) to mend_app;
grant select, insert on "Hearing", "HearingTurn", "HearingSitting", "HearingSeat" to mend_app;
grant update (state, need, side, "lastSeq") on "Hearing" to mend_app;
grant update ("startedAt", "endsAt", "turnEndsAt", "pausedAt", "endedAt") on "HearingSitting" to mend_app;
grant update ("leftAt") on "HearingSeat" to mend_app;
