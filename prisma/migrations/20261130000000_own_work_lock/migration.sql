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
