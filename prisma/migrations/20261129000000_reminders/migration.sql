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
    "addressMac" BYTEA NOT NULL,
    "code" TEXT NOT NULL,
    "stopHash" BYTEA NOT NULL,
    "language" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailAddress_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "MailRefused" (
    "mac" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailRefused_pkey" PRIMARY KEY ("mac")
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

-- What there is cause for now: a code for an address, one's own reminder, that of a time which the one who broke trust chose for an
-- answer, the daily note. Of who was hurt, only what they set themselves. Quiet hours are a rule's matter.
-- What is held is in no record yet, and so in no note. In a time-out nothing is said of what is between the two; while the one who was
-- hurt wants no words, nobody is reminded of an answer that could not go. A reminder that is set again is another one by its time.
-- It has no settings of its own, so that Postgres puts it into the statements of the two functions that may call it.
create function standing_notices() returns table (kind text, about text, "userId" uuid, by timestamptz) language sql stable as $$
  select 'code', 'code:' || m.id, m."userId", null::timestamptz
  from "MailAddress" m where m."confirmedAt" is null and m."expiresAt" > clock()
    and not exists (select from "MailRefused" n where n.mac = m."addressMac")
  union all
  select 'reminder', 'reminder:' || r.id || ':' || extract(epoch from r.at), r."userId", null
  from "Reminder" r where r.at <= clock() and r.at > clock() - interval '2 days'
  union all
  select 'answer', 'answer:' || e.id, u.id, e.by
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
  select 'digest', 'digest', c."userId", null from "ReminderChoice" c where c."digestAt" <= clock()
$$;

-- Whether the other has done something that a note may be for, since the last daily one.
create function has_news(p_user uuid, p_noted text[]) returns boolean language sql stable as $$
  select exists (
    select from "ReminderChoice" c join "User" u on u.id = c."userId"
      join "Pair" p on p.id = u."pairId" and (p."endedAt" <= clock()) is not true and (p."pausedUntil" > clock()) is not true
      join "Event" e on e."pairId" = p.id and e."actorId" <> u.id and e.at > c."digestedAt" and e.name = any(p_noted)
    where c."userId" = p_user)
$$;

-- Who may be sent something, some people at a time in the order of their ids: all that there is cause for, of each. Those whose quiet
-- hours it is are among them, and keep nobody after them from being seen.
create function due_notices(p_after uuid) returns table (kind text, about text, "userId" uuid, now timestamptz, by timestamptz, choice jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with wanted as (
    select * from standing_notices() s where (s."userId" > p_after) is not false
      and not exists (select from "Notice" n where n."userId" = s."userId" and n.about = s.about))
  select w.kind, w.about, w."userId", clock(), w.by, to_jsonb(c) from wanted w left join "ReminderChoice" c on c."userId" = w."userId"
  where w."userId" in (select distinct "userId" from wanted order by 1 limit 50)
  order by w."userId", w.about
$$;

-- Takes up what one person may be sent, before it is sent: one process alone is answered, and with what there is at that moment to
-- send it by. Of what has no cause any more, or was decided by a choice that is another one now, nothing is. Of the daily note, it is
-- set when it is looked at next; what it was not sent for, as in a time-out, is for the next.
create function claim_notices(p_user uuid, p_about text[], p_choice jsonb, p_next timestamptz, p_noted text[])
  returns table (keys jsonb, mail jsonb, devices jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  is_sent boolean;
  is_new boolean;
begin
  if (select to_jsonb(c) from "ReminderChoice" c where c."userId" = p_user) is distinct from p_choice then return; end if;
  insert into "Notice" ("userId", about, at)
    select p_user, s.about, clock() from standing_notices() s
    where s."userId" = p_user and s.about = any(p_about) and s.about <> 'digest' order by s.about
    on conflict do nothing;
  is_sent := found;
  if 'digest' = any(p_about) then
    is_new := has_news(p_user, p_noted);
    update "ReminderChoice" set "digestAt" = p_next, "digestedAt" = case when is_new then clock() else "digestedAt" end
      where "userId" = p_user and "digestAt" <= clock();
    is_sent := is_sent or (found and is_new);
  end if;
  if not is_sent then return; end if;
  return query select
    (select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."ownerId" = p_user and k."pairId" is null),
    (select jsonb_build_object('id', m.id, 'address', m.address, 'code', m.code, 'language', m.language)
      from "MailAddress" m where m."userId" = p_user and (m."confirmedAt" is null) = ('code:' || m.id = any(p_about))),
    (select jsonb_agg(jsonb_build_object('session', d."sessionId", 'subscription', d.subscription, 'language', d.language))
      from "PushDevice" d join "Session" s on s.id = d."sessionId"
      where d."userId" = p_user and p_about[1] not like 'code:%'
        and s."revokedAt" is null and s."lastUsedAt" + make_interval(mins => s."idleMinutes") > clock());
end $$;

-- Lets go of a subscription that its service no longer knows, unless the browser has made another one since. Its person's pages look
-- again when they are next moved.
create function drop_device(p_session uuid, p_subscription text) returns void
language sql security definer set search_path = public, pg_temp as $$
  with dropped as (delete from "PushDevice" where "sessionId" = p_session and subscription = p_subscription returning "userId")
  update "User" set seq = seq + 1 where id in (select "userId" from dropped)
$$;

-- Ends mail to an address by the token that was in each of them, and codes to a mailbox by that of a mail with one. Its person's pages
-- look again when they are next moved.
create function stop_mail(p_hash bytea, p_codes bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into "MailRefused" (mac, at) select p_codes, clock() where p_codes is not null on conflict do nothing;
  with stopped as (delete from "MailAddress" where "stopHash" = p_hash returning "userId")
  update "User" set seq = seq + 1 where id in (select "userId" from stopped)
$$;

create function forget_reminders() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "Notice" where at < clock() - interval '30 days';
  with addresses as (delete from "MailAddress" where "confirmedAt" is null and "expiresAt" < clock() returning "userId"),
    devices as (delete from "PushDevice" d using "Session" s
      where s.id = d."sessionId" and s."lastUsedAt" + make_interval(mins => s."idleMinutes") <= clock() returning d."userId")
  update "User" set seq = seq + 1 where id in (select "userId" from addresses union all select "userId" from devices);
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
alter table "MailRefused" enable row level security;
alter table "Notice" enable row level security;
create policy own on "ReminderChoice" to mend_app using ("userId" = my_id());
create policy own on "Reminder" to mend_app using ("userId" = my_id());
create policy own on "PushDevice" to mend_app using ("userId" = my_id())
  with check ("userId" = my_id() and exists (select from "Session" s where s.id = "sessionId" and s."userId" = my_id()));
create policy own on "MailAddress" to mend_app using ("userId" = my_id());

revoke all on function standing_notices(), has_news(uuid, text[]), due_notices(uuid), claim_notices(uuid, text[], jsonb, timestamptz, text[]),
  drop_device(uuid, text), stop_mail(bytea, bytea), forget_reminders(), no_notes_here() from public;
grant execute on function due_notices(uuid), claim_notices(uuid, text[], jsonb, timestamptz, text[]), drop_device(uuid, text), stop_mail(bytea, bytea),
  forget_reminders() to mend_app;
grant select, insert, update on "ReminderChoice" to mend_app;
grant select, insert, delete on "Reminder" to mend_app;
grant select, insert, update, delete on "PushDevice", "MailAddress" to mend_app;
