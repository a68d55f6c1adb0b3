-- CreateTable
CREATE TABLE "ReminderChoice" (
    "userId" UUID NOT NULL,
    "digest" TEXT,
    "quietFrom" TEXT,
    "quietTo" TEXT,
    "zone" TEXT NOT NULL,
    "answersAt" TIMESTAMPTZ(3),
    "digestAt" TIMESTAMPTZ(3),
    "digestedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReminderChoice_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "PushDevice" (
    "sessionId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subscription" TEXT NOT NULL,
    "language" TEXT NOT NULL,

    CONSTRAINT "PushDevice_pkey" PRIMARY KEY ("sessionId")
);

-- CreateTable
CREATE TABLE "MailAddress" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "stopHash" BYTEA NOT NULL,
    "language" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailAddress_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Notice" (
    "userId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("userId","about")
);

-- CreateIndex
CREATE INDEX "ReminderChoice_digestAt_idx" ON "ReminderChoice"("digestAt");

-- CreateIndex
CREATE INDEX "Reminder_at_idx" ON "Reminder"("at");

-- CreateIndex
CREATE INDEX "PushDevice_userId_idx" ON "PushDevice"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "MailAddress_stopHash_key" ON "MailAddress"("stopHash");

-- CreateIndex
CREATE INDEX "Notice_at_idx" ON "Notice"("at");

-- AddForeignKey
ALTER TABLE "ReminderChoice" ADD CONSTRAINT "ReminderChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PushDevice" ADD CONSTRAINT "PushDevice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailAddress" ADD CONSTRAINT "MailAddress_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Notes that leave the app. All of it is one person's own; nothing of a pair's is written here, and nothing of the other's is read
-- but what the two share.

-- What may be sent now, with all that sending needs: a code for an address, one's own reminder, that of a time which the one who
-- broke trust chose for an answer, the daily note. Of who was hurt, only what they set themselves. Quiet hours are a rule's matter.
-- What is held is in no record yet, and so in no note. In a time-out nothing is said of what is between the two; while the one who was
-- hurt wants no words, nobody is reminded of an answer that could not go.
create function due_notices(p_noted text[]) returns table (kind text, about text, "userId" uuid, now timestamptz, by timestamptz, fresh boolean, zone text, digest text,
  "quietFrom" text, "quietTo" text, keys jsonb, mail jsonb, devices jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with wanted as (
    select 'code' as kind, 'code:' || m.id as about, m."userId", null::timestamptz as by, true as fresh
    from "MailAddress" m where m."confirmedAt" is null and m."expiresAt" > clock()
    union all
    select 'reminder', 'reminder:' || r.id, r."userId", null, true
    from "Reminder" r where r.at <= clock() and r.at > clock() - interval '2 days'
    union all
    select 'answer', 'answer:' || e.id, u.id, e.by, true
    from "ReminderChoice" c join "User" u on u.id = c."userId" join "Pair" p on p.id = u."pairId" and (p."endedAt" <= clock()) is not true
        and (p."pausedUntil" > clock()) is not true
      join "Member" b on b."pairId" = p.id and b."userId" = u.id
      join "Repair" r on r."pairId" = p.id and r."accountableId" = u.id and r."confirmedAt" is not null
      join "Question" q on q."pairId" = p.id and q."repairId" = r.id and q."askerId" <> u.id and q.state = 'acknowledged'
        and (b.pace <> 'stop' or q.concern is not null)
      cross join lateral (select n.id, n.by from "QuestionEntry" n where n."pairId" = q."pairId" and n."questionId" = q.id
        and n.kind = 'acknowledged' and n."authorId" = u.id order by n.seq desc limit 1) e
    where c."answersAt" is not null and e.by > clock() and e.by < clock() + interval '27 hours'
    union all
    -- Fresh: since the last of these the other has done something that a note may be for.
    select 'digest', 'digest', c."userId", null, exists (
      select from "User" u join "Pair" p on p.id = u."pairId" and (p."endedAt" <= clock()) is not true
          and (p."pausedUntil" > clock()) is not true
        join "Event" e on e."pairId" = p.id and e."actorId" <> u.id and e.at > c."digestedAt" and e.name = any(p_noted)
      where u.id = c."userId")
    from "ReminderChoice" c where c."digestAt" <= clock())
  select w.kind, w.about, w."userId", clock(), w.by, w.fresh, coalesce(c.zone, 'UTC'), c.digest, c."quietFrom", c."quietTo",
    (select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."ownerId" = w."userId" and k."pairId" is null),
    case when (m."confirmedAt" is null) = (w.kind = 'code')
      then jsonb_build_object('id', m.id, 'address', m.address, 'code', m.code, 'language', m.language) end,
    case when w.kind <> 'code' then (
      select jsonb_agg(jsonb_build_object('session', d."sessionId", 'subscription', d.subscription,
        'language', d.language))
      from "PushDevice" d join "Session" s on s.id = d."sessionId"
      where d."userId" = w."userId" and s."revokedAt" is null and s."lastUsedAt" + make_interval(mins => s."idleMinutes") > clock()) end
  from wanted w left join "ReminderChoice" c on c."userId" = w."userId" left join "MailAddress" m on m."userId" = w."userId"
  where not exists (select from "Notice" n where n."userId" = w."userId" and n.about = w.about)
  limit 500
$$;

-- Takes a note up, before it is sent: true for one process alone. Of the daily one, when it is looked at next; what it was not sent
-- for, as in a time-out, is for the next.
create function claim_notice(p_user uuid, p_about text, p_next timestamptz, p_sent boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_about = 'digest' then
    update "ReminderChoice" set "digestAt" = p_next, "digestedAt" = case when p_sent then clock() else "digestedAt" end
      where "userId" = p_user and "digestAt" <= clock();
  else
    insert into "Notice" ("userId", about, at) values (p_user, p_about, clock()) on conflict do nothing;
  end if;
  return found;
end $$;

-- Lets go of a subscription that its service no longer knows, unless the browser has made another one since.
create function drop_device(p_session uuid, p_subscription text) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "PushDevice" where "sessionId" = p_session and subscription = p_subscription
$$;

-- Ends mail to an address by the token that was in each of them. Its person's pages look again when they are next moved.
create function stop_mail(p_hash bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  with stopped as (delete from "MailAddress" where "stopHash" = p_hash returning "userId")
  update "User" set seq = seq + 1 where id in (select "userId" from stopped)
$$;

create function forget_reminders() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "Notice" where at < clock() - interval '30 days';
  delete from "MailAddress" where "confirmedAt" is null and "expiresAt" < clock();
  delete from "PushDevice" d using "Session" s where s.id = d."sessionId" and s."lastUsedAt" + make_interval(mins => s."idleMinutes") <= clock();
$$;

-- A device that was signed out takes no notes any more, whatever signed it out.
create function no_notes_here() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from "PushDevice" where "sessionId" = new.id;
  return new;
end $$;
create trigger quieted after update of "revokedAt" on "Session" for each row when (new."revokedAt" is not null) execute function no_notes_here();

alter table "ReminderChoice" enable row level security;
alter table "Reminder" enable row level security;
alter table "PushDevice" enable row level security;
alter table "MailAddress" enable row level security;
alter table "Notice" enable row level security;
create policy own on "ReminderChoice" to mend_app using ("userId" = my_id());
create policy own on "Reminder" to mend_app using ("userId" = my_id());
create policy own on "PushDevice" to mend_app using ("userId" = my_id())
  with check ("userId" = my_id() and exists (select from "Session" s where s.id = "sessionId" and s."userId" = my_id()));
create policy own on "MailAddress" to mend_app using ("userId" = my_id());

revoke all on function due_notices(text[]), claim_notice(uuid, text, timestamptz, boolean), drop_device(uuid, text), stop_mail(bytea), forget_reminders(),
  no_notes_here() from public;
grant execute on function due_notices(text[]), claim_notice(uuid, text, timestamptz, boolean), drop_device(uuid, text), stop_mail(bytea),
  forget_reminders() to mend_app;
grant select, insert, update on "ReminderChoice" to mend_app;
grant select, insert, delete on "Reminder" to mend_app;
grant select, insert, update, delete on "PushDevice", "MailAddress" to mend_app;
