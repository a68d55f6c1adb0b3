-- CreateEnum
CREATE TYPE "LetterKind" AS ENUM ('ownership', 'apology', 'lateTruth');

-- CreateEnum
CREATE TYPE "LetterTopic" AS ENUM ('health', 'money', 'contact', 'children', 'other');

-- CreateEnum
CREATE TYPE "LetterEntryKind" AS ENUM ('delivered', 'read', 'missing', 'inPerson');

-- CreateEnum
CREATE TYPE "LetterPart" AS ENUM ('did', 'impact', 'responsible', 'mend');

-- CreateEnum
CREATE TYPE "Readiness" AS ENUM ('notYet', 'write', 'inPerson');

-- DropForeignKey
ALTER TABLE "Opening" DROP CONSTRAINT "Opening_pairId_entryId_fkey";

-- AlterTable
ALTER TABLE "Repair" ADD COLUMN     "readiness" "Readiness" NOT NULL DEFAULT 'notYet',
ADD COLUMN     "readyAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Letter" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "repairId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "LetterKind" NOT NULL,
    "topic" "LetterTopic",
    "urgent" BOOLEAN,
    "lastSeq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "LetterEntry" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "letterId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "LetterEntryKind" NOT NULL,
    "words" TEXT,
    "version" INTEGER,
    "length" INTEGER,
    "details" BOOLEAN,
    "part" "LetterPart",
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "LetterEntry_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateIndex
CREATE INDEX "Letter_pairId_repairId_kind_idx" ON "Letter"("pairId", "repairId", "kind");

-- CreateIndex
CREATE INDEX "LetterEntry_pairId_letterId_seq_idx" ON "LetterEntry"("pairId", "letterId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "LetterEntry_pairId_seq_key" ON "LetterEntry"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "LetterEntry_pairId_letterId_version_key" ON "LetterEntry"("pairId", "letterId", "version");

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Letter" ADD CONSTRAINT "Letter_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterEntry" ADD CONSTRAINT "LetterEntry_pairId_letterId_fkey" FOREIGN KEY ("pairId", "letterId") REFERENCES "Letter"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The record of letters. An entry takes no UPDATE, DELETE or TRUNCATE but a withdrawal; a letter only gets older, and is withdrawn once.

create trigger kept before update or delete on "LetterEntry" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "LetterEntry" for each statement execute function refuse_change();

create function only_get_older() returns trigger language plpgsql as $$
declare moving text[] := array['lastSeq', 'withdrawnAt'];
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - moving = to_jsonb(old) - moving and new."lastSeq" > old."lastSeq"
    and (old."withdrawnAt" is null or new."withdrawnAt" = old."withdrawnAt") then return new; end if;
  raise exception 'a letter is never changed or removed' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "Letter" for each row execute function only_get_older();
create trigger untruncated before truncate on "Letter" for each statement execute function refuse_change();

-- Withdrawing erases the words of a letter in all of its versions and leaves tombstones. Only the author, only in their pair.
create function withdraw_letter(p_letter uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "LetterEntry" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and "letterId" = p_letter and "authorId" = my_id() and version is not null and "withdrawnAt" is null
$$;

-- An opening names an envelope by its id alone: no answer and no letter may have the id of the other, or one that was opened
-- would open another. Both come under the pair's lock.
create function one_envelope() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare there boolean;
begin
  execute format('select exists (select from %I where "pairId" = $1 and id = $2)', tg_argv[0]) into there using new."pairId", new.id;
  if there then raise exception 'there is an envelope with this id' using errcode = 'unique_violation'; end if;
  return new;
end $$;
create trigger one before insert on "LetterEntry" for each row execute function one_envelope('QuestionEntry');
create trigger one before insert on "QuestionEntry" for each row execute function one_envelope('LetterEntry');

-- An envelope in the pair, as the rules see it: a sealed answer, or a version of a letter.
create function envelope_here(p_entry uuid) returns table ("authorId" uuid, sealed boolean, "withdrawnAt" timestamptz)
language sql stable set search_path = public, pg_temp as $$
  select "authorId", sealed, "withdrawnAt" from "QuestionEntry" where "pairId" = my_pair() and id = p_entry and kind = 'answered'
  union all
  select "authorId", true, "withdrawnAt" from "LetterEntry" where "pairId" = my_pair() and id = p_entry and kind = 'delivered'
$$;

-- Whether somebody has opened an envelope. Of oneself alone: the rows of the other are out of sight.
create function have_opened(p_entry uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select from "Opening" where "userId" = my_id() and "pairId" = my_pair() and "entryId" = p_entry and choice = 'opened')
$$;

-- A letter as the rules see it: what its reader has open before them, and what they have said of its newest version.
create function letter_here(p_repair uuid, p_letter uuid) returns table ("authorId" uuid, kind "LetterKind", version int,
  "withdrawnAt" timestamptz, read boolean, said jsonb, readiness "Readiness")
language sql stable set search_path = public, pg_temp as $$
  select l."authorId", l.kind, max(e.version), l."withdrawnAt",
    l."withdrawnAt" is null and have_opened((array_agg(e.id order by e.version desc nulls last))[1]),
    coalesce((select jsonb_agg(jsonb_build_object('kind', s.kind, 'part', s.part)) from "LetterEntry" s
      where s."pairId" = l."pairId" and s."letterId" = l.id and s.kind <> 'delivered'
        and s.seq > (select max(n.seq) from "LetterEntry" n where n."pairId" = l."pairId" and n."letterId" = l.id and n.kind = 'delivered')), '[]'),
    (select r.readiness from "Repair" r where r."pairId" = l."pairId" and r.id = l."repairId")
  from "Letter" l join "LetterEntry" e on e."pairId" = l."pairId" and e."letterId" = l.id
  where l."pairId" = my_pair() and l."repairId" = p_repair and l.id = p_letter group by l."pairId", l.id
$$;

-- What delivering a letter depends on: whether one of its kind stands already, when the last came, how many of them came in a day,
-- and whether the one who was hurt is ready for an apology.
create function to_deliver(p_repair uuid, p_kind "LetterKind") returns table (standing boolean, "lastAt" timestamptz,
  lately int, readiness "Readiness", "readyAt" timestamptz)
language sql stable set search_path = public, pg_temp as $$
  select exists (select from "Letter" l where l."pairId" = r."pairId" and l."repairId" = r.id and l.kind = p_kind and l."withdrawnAt" is null),
    (select max(l.at) from "Letter" l where l."pairId" = r."pairId" and l."repairId" = r.id and l.kind = p_kind),
    (select count(*)::int from "Letter" l where l."pairId" = r."pairId" and l.kind = p_kind and l.at > clock() - interval '1 day'),
    r.readiness, r."readyAt"
  from "Repair" r where r."pairId" = my_pair() and r.id = p_repair
$$;

-- What of letters one may take a copy of, as far as my_copy() goes. A letter that its reader has not opened stays closed.
create function my_copied_letters(p_before int) returns table (id uuid, seq int, "letterId" uuid, letter "LetterKind", topic "LetterTopic",
  urgent boolean, "authorId" uuid, kind "LetterEntryKind", words text, version int, closed boolean, part "LetterPart", at timestamptz,
  "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select e.id, e.seq, e."letterId", l.kind, l.topic, l.urgent, e."authorId", e.kind, case when not unopened.is then e.words end, e.version,
    unopened.is, e.part, e.at,
    case when e."withdrawnAt" is not null then least(e."withdrawnAt", me."leftAt") end, e."pairId",
    case when row_number() over (order by e.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = e."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "LetterEntry" e on e."pairId" = here."pairId" join "Letter" l on l."pairId" = e."pairId" and l.id = e."letterId"
    cross join lateral (select e.kind = 'delivered' and e."authorId" <> my_id() and not exists (
      select from "Opening" o where o."userId" = my_id() and o."pairId" = e."pairId" and o."entryId" = e.id
        and o.choice = 'opened') as is) unopened
  where e.seq <= coalesce(me."leftSeq", e.seq) and (p_before is null or e.seq < p_before)
  order by e.seq desc limit 100
$$;

alter table "Letter" enable row level security;
alter table "LetterEntry" enable row level security;
create policy pair on "Letter" to mend_app using ("pairId" = my_pair());
create policy author on "Letter" as restrictive for insert to mend_app with check ("authorId" = my_id());
create policy pair on "LetterEntry" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy envelope on "Opening" as restrictive for insert to mend_app with check (exists (select from envelope_here("entryId")));
-- Only the one who was hurt says whether they are ready.
create function only_hurt_is_ready() returns trigger language plpgsql as $$
begin
  if new."hurtId" = my_id() or (new.readiness = old.readiness and new."readyAt" is not distinct from old."readyAt") then return new; end if;
  raise exception 'only the one who was hurt says whether they are ready' using errcode = 'restrict_violation';
end $$;
create trigger ready before update on "Repair" for each row execute function only_hurt_is_ready();

revoke all on function only_get_older(), withdraw_letter(uuid), one_envelope(), only_hurt_is_ready(), envelope_here(uuid), have_opened(uuid), letter_here(uuid, uuid), to_deliver(uuid, "LetterKind"),
  my_copied_letters(int) from public;
grant execute on function withdraw_letter(uuid), envelope_here(uuid), have_opened(uuid), letter_here(uuid, uuid), to_deliver(uuid, "LetterKind"),
  my_copied_letters(int) to mend_app;
grant select, insert on "Letter", "LetterEntry" to mend_app;
grant update ("lastSeq", "withdrawnAt") on "Letter" to mend_app;
grant update (readiness, "readyAt") on "Repair" to mend_app;
