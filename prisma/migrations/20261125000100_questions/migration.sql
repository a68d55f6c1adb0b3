-- CreateEnum
CREATE TYPE "Wait" AS ENUM ('undo', 'room', 'window');

-- CreateEnum
CREATE TYPE "QuestionState" AS ENUM ('asked', 'acknowledged', 'answered', 'notWilling', 'inPerson', 'settled', 'askedAgain', 'withdrawn');

-- CreateEnum
CREATE TYPE "Concern" AS ENUM ('health', 'safety');

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('asked', 'acknowledged', 'answered', 'notWilling', 'inPerson', 'settled', 'readTold');

-- CreateEnum
CREATE TYPE "AnswerHow" AS ENUM ('now', 'byTime', 'inPerson', 'withCounsellor');

-- CreateEnum
CREATE TYPE "OpeningChoice" AS ENUM ('opened', 'together', 'later');

-- AlterTable
ALTER TABLE "Held" ADD COLUMN     "place" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "why" "Wait" NOT NULL;

-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "room" INTEGER NOT NULL DEFAULT 3;

-- CreateTable
CREATE TABLE "Question" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "repairId" UUID NOT NULL,
    "threadId" UUID NOT NULL,
    "askerId" UUID NOT NULL,
    "state" "QuestionState" NOT NULL,
    "concern" "Concern",
    "sealed" BOOLEAN NOT NULL,
    "again" BOOLEAN NOT NULL,
    "closed" BOOLEAN NOT NULL DEFAULT false,
    "lastSeq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "QuestionEntry" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "threadId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "EntryKind" NOT NULL,
    "words" TEXT,
    "version" INTEGER,
    "sealed" BOOLEAN,
    "length" INTEGER,
    "details" BOOLEAN,
    "how" "AnswerHow",
    "by" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "QuestionEntry_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "Opening" (
    "userId" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "choice" "OpeningChoice" NOT NULL,

    CONSTRAINT "Opening_pkey" PRIMARY KEY ("userId","pairId","entryId")
);

-- CreateIndex
CREATE INDEX "Question_pairId_closed_lastSeq_idx" ON "Question"("pairId", "closed", "lastSeq");

-- CreateIndex
CREATE INDEX "Question_pairId_askerId_state_idx" ON "Question"("pairId", "askerId", "state");

-- CreateIndex
CREATE INDEX "QuestionEntry_pairId_threadId_seq_idx" ON "QuestionEntry"("pairId", "threadId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionEntry_pairId_seq_key" ON "QuestionEntry"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionEntry_pairId_questionId_version_key" ON "QuestionEntry"("pairId", "questionId", "version");

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionEntry" ADD CONSTRAINT "QuestionEntry_pairId_questionId_fkey" FOREIGN KEY ("pairId", "questionId") REFERENCES "Question"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_pairId_entryId_fkey" FOREIGN KEY ("pairId", "entryId") REFERENCES "QuestionEntry"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opening" ADD CONSTRAINT "Opening_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of questions. An entry takes no UPDATE, DELETE or TRUNCATE but a withdrawal; a question only moves on.

create or replace function only_withdraw() returns trigger language plpgsql as $$
declare emptied text[] := array['withdrawnAt'] || tg_argv;
begin
  if tg_op = 'UPDATE' and old."withdrawnAt" is null and new."withdrawnAt" is not null
    and to_jsonb(new) - emptied = to_jsonb(old) - emptied
    and not exists (select from unnest(tg_argv) emptied (name) where to_jsonb(new) -> name <> 'null') then return new; end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
drop trigger kept on "CheckIn";
create trigger kept before update or delete on "CheckIn" for each row execute function only_withdraw('words', 'outcome', 'about');
create trigger kept before update or delete on "QuestionEntry" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "QuestionEntry" for each statement execute function refuse_change();

create function only_move_on() returns trigger language plpgsql as $$
declare moving text[] := array['state', 'closed', 'lastSeq'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and new."lastSeq" > old."lastSeq"
    and new.closed = (new.state in ('inPerson', 'settled', 'askedAgain', 'withdrawn'))
    and (new.state = old.state or case old.state
      when 'asked' then new.state in ('acknowledged', 'answered', 'notWilling', 'inPerson', 'withdrawn')
      when 'acknowledged' then new.state in ('answered', 'notWilling', 'inPerson', 'withdrawn')
      when 'notWilling' then new.state in ('acknowledged', 'answered', 'inPerson', 'withdrawn', 'settled', 'askedAgain')
      when 'answered' then new.state in ('settled', 'askedAgain')
      when 'inPerson' then new.state = 'askedAgain'
      when 'settled' then new.state = 'askedAgain'
      else false end) then return new; end if;
  raise exception 'a question does not go from % to %', old.state, new.state using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "Question" for each row execute function only_move_on();
create trigger untruncated before truncate on "Question" for each statement execute function refuse_change();

-- Withdrawing erases the words of a question or an answer and leaves a tombstone. Only the author, only in their pair.
create function withdraw_entry(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "QuestionEntry" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- A question of a repair, as the rules see it: where it stands, how often it was answered, who has said that they
-- answered it in person, whether there is an answer that the asking
-- person has open before them, and whether the newest was said to have been read.
create function question_here(p_repair uuid, p_question uuid) returns table ("threadId" uuid, "askerId" uuid,
  state "QuestionState", sealed boolean, version int, ticked uuid[], read boolean, told boolean)
language sql stable set search_path = public, pg_temp as $$
  select q."threadId", q."askerId", q.state, q.sealed or coalesce(bool_or(e.sealed), false), coalesce(max(e.version), 0),
    coalesce(array_agg(e."authorId") filter (where e.kind = 'inPerson'), '{}'),
    coalesce(bool_or(e.version is not null and e."withdrawnAt" is null and (not e.sealed or exists (
      select from "Opening" o where o."userId" = my_id() and o."pairId" = e."pairId" and o."entryId" = e.id and o.choice = 'opened'))), false),
    coalesce(max(e.seq) filter (where e.kind = 'readTold') > max(e.seq) filter (where e.version is not null), false)
  from "Question" q join "QuestionEntry" e on e."pairId" = q."pairId" and e."threadId" = q."threadId" and e."questionId" = q.id
  where q."pairId" = my_pair() and q."repairId" = p_repair and q.id = p_question group by q."pairId", q.id
$$;

-- Taking back what is held, unless it has gone meanwhile.
create function take_back(p_held uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from "Held" where id = p_held and "userId" = my_id();
  if not found then raise exception 'nothing is held' using errcode = 'no_data_found'; end if;
end $$;

-- What is due, in its author's own order, and some of each author's: nobody's crowd holds up another.
create or replace function due_held() returns setof "Held" language sql stable security definer set search_path = public, pg_temp as $$
  select h.* from "Held" h join (
    select id, row_number() over (partition by "userId" order by until, place, "createdAt") as turn from "Held" where until <= clock()
  ) due using (id) where due.turn <= 20 order by h.until, h.place, h."createdAt" limit 500
$$;

-- What can't be released is tried again in a minute: it may have been the moment's fault, and somebody's words wait.
create function postpone(p_held uuid) returns void language sql security definer set search_path = public, pg_temp as $$
  update "Held" set until = clock() + interval '1 minute' where id = p_held and until <= clock()
$$;

-- So many things one person may keep of a kind: each is shown whole to them, and takes its turn before those of others.
create function keep_few() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare kept int;
begin
  -- One that is there already, and is written over, is not one more.
  execute format('select count(*) from %I where "userId" = $1 and %I::text <> $2', tg_table_name, tg_argv[1])
    into kept using new."userId", to_jsonb(new) ->> tg_argv[1];
  if kept >= tg_argv[0]::int then
    raise exception 'too many are kept' using errcode = 'program_limit_exceeded';
  end if;
  return new;
end $$;
create trigger few before insert on "Held" for each row execute function keep_few('100', 'requestId');
create trigger few before insert on "Draft" for each row execute function keep_few('500', 'composer');

-- Locks its author before what they hold, as taking it back does: the two would else wait for each other.
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
  return actor || jsonb_build_object('released', true,
    'held', jsonb_build_object('operation', h.operation, 'requestId', h."requestId", 'mac', encode(h.mac, 'hex'),
      'input', h.input, 'why', h.why));
end $$;

-- What of questions and answers one may take a copy of, as far as my_copy() goes: an envelope that its reader has not opened
-- stays closed, and its words are not even sent to whoever puts the copy together. Who has left is not told when something was
-- withdrawn after that.
create function my_copied_entries(p_before int) returns table (id uuid, seq int, "questionId" uuid, "authorId" uuid, kind "EntryKind",
  words text, version int, closed boolean, how "AnswerHow", by timestamptz, at timestamptz, "withdrawnAt" timestamptz, "pairId" uuid,
  keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select e.id, e.seq, e."questionId", e."authorId", e.kind, case when not unopened.is then e.words end, e.version, unopened.is,
    e.how, e.by, e.at, least(e."withdrawnAt", coalesce(me."leftAt", e."withdrawnAt")), e."pairId",
    case when row_number() over (order by e.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = e."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "QuestionEntry" e on e."pairId" = here."pairId"
    cross join lateral (select coalesce(e.sealed, false) and e."authorId" <> my_id() and not exists (
      select from "Opening" o where o."userId" = my_id() and o."pairId" = e."pairId" and o."entryId" = e.id
        and o.choice = 'opened') as is) unopened
  where e.seq <= coalesce(me."leftSeq", e.seq) and (p_before is null or e.seq < p_before)
  order by e.seq desc limit 100
$$;

alter table "Question" enable row level security;
alter table "QuestionEntry" enable row level security;
alter table "Opening" enable row level security;
create policy pair on "Question" to mend_app using ("pairId" = my_pair());
create policy asker on "Question" as restrictive for insert to mend_app with check ("askerId" = my_id());
create policy pair on "QuestionEntry" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy own on "Opening" to mend_app using ("userId" = my_id() and "pairId" = my_pair());
-- Both see how much room each has; only its owner sets it.
create policy own on "Member" as restrictive for update to mend_app using ("userId" = my_id());

revoke all on function my_copied_entries(int), withdraw_entry(uuid), question_here(uuid, uuid), take_back(uuid), postpone(uuid), only_move_on(), keep_few() from public;
grant execute on function my_copied_entries(int), withdraw_entry(uuid), question_here(uuid, uuid), take_back(uuid), postpone(uuid) to mend_app;
grant select, insert on "Question", "QuestionEntry", "Opening" to mend_app;
grant update (state, closed, "lastSeq") on "Question" to mend_app;
grant update (choice) on "Opening" to mend_app;
grant update (room) on "Member" to mend_app;
grant update (why, place) on "Held" to mend_app;
