-- CreateEnum
CREATE TYPE "MarkOutcome" AS ENUM ('kept', 'notKept');

-- CreateEnum
CREATE TYPE "Fit" AS ENUM ('fits', 'doesNotFit');

-- CreateTable
CREATE TABLE "Wish" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Wish_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "wishId" UUID,
    "letterId" UUID,
    "days" INTEGER[],
    "first" DATE NOT NULL,
    "last" DATE,
    "time" TEXT,
    "zone" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "CommitmentMark" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "commitmentId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "version" INTEGER NOT NULL,
    "outcome" "MarkOutcome" NOT NULL,
    "words" TEXT,
    "newDate" DATE,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CommitmentMark_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "MarkNote" (
    "userId" UUID NOT NULL,
    "pairId" UUID NOT NULL,
    "markId" UUID NOT NULL,
    "fit" "Fit" NOT NULL,

    CONSTRAINT "MarkNote_pkey" PRIMARY KEY ("userId","pairId","markId")
);

-- CreateIndex
CREATE INDEX "Wish_pairId_repairId_seq_idx" ON "Wish"("pairId", "repairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Wish_pairId_seq_key" ON "Wish"("pairId", "seq");

-- CreateIndex
CREATE INDEX "Commitment_pairId_repairId_seq_idx" ON "Commitment"("pairId", "repairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Commitment_pairId_seq_key" ON "Commitment"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentMark_pairId_seq_key" ON "CommitmentMark"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "CommitmentMark_pairId_commitmentId_date_version_key" ON "CommitmentMark"("pairId", "commitmentId", "date", "version");

-- AddForeignKey
ALTER TABLE "Wish" ADD CONSTRAINT "Wish_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_pairId_wishId_fkey" FOREIGN KEY ("pairId", "wishId") REFERENCES "Wish"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_pairId_letterId_fkey" FOREIGN KEY ("pairId", "letterId") REFERENCES "Letter"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentMark" ADD CONSTRAINT "CommitmentMark_pairId_commitmentId_fkey" FOREIGN KEY ("pairId", "commitmentId") REFERENCES "Commitment"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkNote" ADD CONSTRAINT "MarkNote_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MarkNote" ADD CONSTRAINT "MarkNote_pairId_markId_fkey" FOREIGN KEY ("pairId", "markId") REFERENCES "CommitmentMark"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table "Commitment" add check ("wishId" is null or "letterId" is null),
  add check (days <@ array[1, 2, 3, 4, 5, 6, 7]);
alter table "CommitmentMark" add check (outcome = 'notKept' or (words is null and "newDate" is null));

-- The record of wishes and of what was done. A wish is taken back, a commitment is ended, each once; nothing else in them changes.

create trigger kept before update or delete on "Wish" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "Wish" for each statement execute function refuse_change();
create trigger kept before update or delete on "CommitmentMark" for each row execute function refuse_change();
create trigger untruncated before truncate on "CommitmentMark" for each statement execute function refuse_change();

create function only_end() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old."endedAt" is null and new."endedAt" is not null
    and to_jsonb(new) - 'endedAt' = to_jsonb(old) - 'endedAt' then return new; end if;
  raise exception '% rows are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "Commitment" for each row execute function only_end();
create trigger untruncated before truncate on "Commitment" for each statement execute function refuse_change();

-- Taking a wish back erases its words and leaves a tombstone. Only the author, only in their pair.
create function withdraw_wish(p_wish uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Wish" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_wish and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- What making a commitment depends on: how many stand, and whether the wish or one's own apology that it comes from is there.
create function to_commit(p_repair uuid, p_wish uuid, p_letter uuid) returns table (standing int, wish boolean, letter boolean)
language sql stable set search_path = public, pg_temp as $$
  select (select count(*)::int from "Commitment" c where c."pairId" = r."pairId" and c."repairId" = r.id and c."endedAt" is null),
    exists (select from "Wish" w where w."pairId" = r."pairId" and w."repairId" = r.id and w.id = p_wish and w."withdrawnAt" is null),
    exists (select from "Letter" l where l."pairId" = r."pairId" and l."repairId" = r.id and l.id = p_letter
      and l."authorId" = my_id() and l.kind = 'apology' and l."withdrawnAt" is null)
  from "Repair" r where r."pairId" = my_pair() and r.id = p_repair
$$;

-- A commitment as the rules see it: the new days that were named last for what was not kept, and how often a day was marked.
create function commitment_here(p_repair uuid, p_commitment uuid, p_date date) returns table ("authorId" uuid, days int[], first text,
  last text, zone text, "endedAt" timestamptz, moved text[], version int)
language sql stable set search_path = public, pg_temp as $$
  select c."authorId", c.days, c.first::text, c.last::text, c.zone, c."endedAt",
    coalesce((select array_agg(n."newDate"::text) from (select distinct on (m.date) m."newDate" from "CommitmentMark" m
      where m."pairId" = c."pairId" and m."commitmentId" = c.id order by m.date, m.version desc) n where n."newDate" is not null), '{}'),
    coalesce((select max(m.version) from "CommitmentMark" m
      where m."pairId" = c."pairId" and m."commitmentId" = c.id and m.date = p_date), 0)
  from "Commitment" c where c."pairId" = my_pair() and c."repairId" = p_repair and c.id = p_commitment
$$;

-- Whose copy is taken, of which pair, and up to where: who has left takes it of what there was until then.
create function copying() returns table ("pairId" uuid, "leftAt" timestamptz, "leftSeq" int)
language sql stable security definer set search_path = public, pg_temp as $$
  select m."pairId", m."leftAt", m."leftSeq" from "Member" m
  where m."pairId" = coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) and m."userId" = my_id()
$$;

-- What opens the words of that copy.
create function copied_keys(p_pair uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
  from "DataKey" k where k."pairId" = p_pair
$$;

-- What of wishes and commitments one may take a copy of, as far as my_copy() goes; with one's own notes, and nobody else's.
create function my_copied_commitments(p_before int) returns table (id uuid, seq int, "authorId" uuid, kind text, words text, "of" uuid,
  more jsonb, at timestamptz, "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with me as (select * from copying()),
  entry as (
    select w.id, w.seq, w."authorId", 'wish' as kind, w.words, null::uuid as "of", '{}'::jsonb as more, w.at,
      case when w."withdrawnAt" is not null then least(w."withdrawnAt", me."leftAt") end as "withdrawnAt"
    from me join "Wish" w on w."pairId" = me."pairId"
    union all
    select c.id, c.seq, c."authorId", 'made', c.words, coalesce(c."wishId", c."letterId"), jsonb_build_object('days', c.days, 'first', c.first,
      'last', c.last, 'time', c.time, 'zone', c.zone,
      'endedAt', case when c."endedAt" <= coalesce(me."leftAt", c."endedAt") then c."endedAt" end), c.at, null
    from me join "Commitment" c on c."pairId" = me."pairId"
    union all
    select m.id, m.seq, m."authorId", m.outcome::text, m.words, m."commitmentId", jsonb_build_object('date', m.date, 'version', m.version,
      'newDate', m."newDate", 'fit', n.fit), m.at, null
    from me join "CommitmentMark" m on m."pairId" = me."pairId"
      left join "MarkNote" n on n."userId" = my_id() and n."pairId" = m."pairId" and n."markId" = m.id)
  select e.*, me."pairId", case when row_number() over (order by e.seq desc) = 1 then copied_keys(me."pairId") end
  from me cross join entry e
  where e.seq <= coalesce(me."leftSeq", e.seq) and (p_before is null or e.seq < p_before)
  order by e.seq desc limit 100
$$;

alter table "Wish" enable row level security;
alter table "Commitment" enable row level security;
alter table "CommitmentMark" enable row level security;
alter table "MarkNote" enable row level security;
create policy pair on "Wish" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id()
  and exists (select from "Repair" r where r."pairId" = "Wish"."pairId" and r.id = "Wish"."repairId" and r."hurtId" = my_id()));
create policy pair on "Commitment" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id()
  and exists (select from "Repair" r where r."pairId" = "Commitment"."pairId" and r.id = "Commitment"."repairId" and r."accountableId" = my_id())
  and ("wishId" is null or exists (select from "Wish" w
    where w."pairId" = "Commitment"."pairId" and w.id = "wishId" and w."repairId" = "Commitment"."repairId"))
  and ("letterId" is null or exists (select from "Letter" l where l."pairId" = "Commitment"."pairId" and l.id = "letterId"
    and l."repairId" = "Commitment"."repairId" and l."authorId" = my_id() and l.kind = 'apology')));
create policy pair on "CommitmentMark" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id()
  and exists (select from "Commitment" c where c."pairId" = "CommitmentMark"."pairId" and c.id = "commitmentId" and c."authorId" = my_id()));
create policy own on "MarkNote" to mend_app using ("userId" = my_id() and "pairId" = my_pair());
create policy theirs on "MarkNote" as restrictive for insert to mend_app with check (exists (select from "CommitmentMark" m
  where m."pairId" = "MarkNote"."pairId" and m.id = "markId" and m."authorId" <> my_id()));

revoke all on function only_end(), copying(), copied_keys(uuid), withdraw_wish(uuid), to_commit(uuid, uuid, uuid), commitment_here(uuid, uuid, date),
  my_copied_commitments(int) from public;
grant execute on function withdraw_wish(uuid), to_commit(uuid, uuid, uuid), commitment_here(uuid, uuid, date), my_copied_commitments(int)
  to mend_app;
grant select, insert on "Wish", "Commitment", "CommitmentMark", "MarkNote" to mend_app;
grant update ("endedAt") on "Commitment" to mend_app;
grant delete on "MarkNote" to mend_app;
