-- CreateTable
CREATE TABLE "OwnWorkLock" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "keys" TEXT NOT NULL,

    CONSTRAINT "OwnWorkLock_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "OwnWorkPrepared" (
    "userId" UUID NOT NULL,
    "record" TEXT NOT NULL,
    "batch" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OwnWorkPrepared_pkey" PRIMARY KEY ("userId","record")
);

-- AddForeignKey
ALTER TABLE "OwnWorkLock" ADD CONSTRAINT "OwnWorkLock_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnWorkPrepared" ADD CONSTRAINT "OwnWorkPrepared_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A lock and what is made ready for it are their author's alone, as own work is.
alter table "OwnWorkLock" enable row level security;
alter table "OwnWorkPrepared" enable row level security;
create policy own on "OwnWorkLock" to mend_app using ("userId" = my_id());
create policy own on "OwnWorkPrepared" to mend_app using ("userId" = my_id());
grant select, insert, update, delete on "OwnWorkLock", "OwnWorkPrepared" to mend_app;

create trigger few before insert on "OwnWorkPrepared" for each row execute function keep_few('300', 'record');

-- Whether all own work, as it stands at this moment, was made ready in one batch.
create function own_work_prepared(p_batch uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (
    select from (
      select section as record, revision from "OwnWork" where "userId" = my_id()
      union all select id::text, revision from "Appointment" where "userId" = my_id()
    ) w where not exists (
      select from "OwnWorkPrepared" p
      where p."userId" = my_id() and p.batch = p_batch and p.record = w.record and p.revision = w.revision + 1))
$$;

-- Puts what was made ready in the place of all that stood there, and keeps none of it beside.
create function take_prepared(p_batch uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "OwnWork" w set words = p.words, revision = p.revision from "OwnWorkPrepared" p
    where w."userId" = my_id() and p."userId" = my_id() and p.batch = p_batch and p.record = w.section;
  update "Appointment" a set words = p.words, revision = p.revision from "OwnWorkPrepared" p
    where a."userId" = my_id() and p."userId" = my_id() and p.batch = p_batch and p.record = a.id::text;
  delete from "OwnWorkPrepared" where "userId" = my_id();
$$;

-- As before; and what was made ready for a lock and never taken.
create or replace function forget_old() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "Request" where at < clock() - interval '90 days';
  delete from "SignInLink" where "expiresAt" < clock();
  delete from "RateLimit" where expire < extract(epoch from clock()) * 1000;
  delete from "OwnWorkPrepared" where at < clock() - interval '1 hour';
$$;

revoke all on function own_work_prepared(uuid), take_prepared(uuid) from public;
grant execute on function own_work_prepared(uuid), take_prepared(uuid) to mend_app;

-- CreateTable
CREATE TABLE "Paragraph" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Paragraph_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paragraph_pairId_seq_key" ON "Paragraph"("pairId", "seq");

-- AddForeignKey
ALTER TABLE "Paragraph" ADD CONSTRAINT "Paragraph_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A paragraph of one's own work that was published on purpose: a copy, which points at nothing private.
create trigger kept before update or delete on "Paragraph" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "Paragraph" for each statement execute function refuse_change();

create function withdraw_paragraph(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "Paragraph" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- Paragraphs that one may take a copy of. Who has left is not told when one was withdrawn after that.
create function my_copied_paragraphs(p_before int) returns table (id uuid, seq int, "authorId" uuid, words text, at timestamptz,
  "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, n.seq, n."authorId", n.words, n.at, case when n."withdrawnAt" is not null then least(n."withdrawnAt", me."leftAt") end,
    n."pairId", case when row_number() over (order by n.seq desc) = 1 then copied_keys(n."pairId") end
  from copying() me join "Paragraph" n on n."pairId" = me."pairId"
  where n.seq <= coalesce(me."leftSeq", n.seq) and (p_before is null or n.seq < p_before)
  order by n.seq desc limit 100
$$;

alter table "Paragraph" enable row level security;
create policy pair on "Paragraph" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
revoke all on function withdraw_paragraph(uuid), my_copied_paragraphs(int) from public;
grant execute on function withdraw_paragraph(uuid), my_copied_paragraphs(int) to mend_app;
grant select, insert on "Paragraph" to mend_app;
