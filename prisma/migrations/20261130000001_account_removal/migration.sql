-- AlterTable
ALTER TABLE "User" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "User_removedAt_idx" ON "User"("removedAt");

-- What is somebody's alone goes at once, and with it the key that opened it. The row of the person stays without a name:
-- the record of a pair points at it. Their key in a pair, which opens what they gave to the other, is forgotten later, when
-- the other can no longer take a copy. Somebody who is still linked leaves first. Sessions are revoked, and forgotten later:
-- whatever else of theirs waits for this one to be done asks whether its session still stands.
create function remove_account_of(who uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare linked uuid;
begin
  select "pairId" into linked from "User" where id = who and "removedAt" is null for update;
  if not found then return; end if;
  update "Member" m set "leftAt" = clock(), "leftSeq" = p.seq from "Pair" p
    where p.id = linked and m."pairId" = p.id and m."userId" = who and m."leftAt" is null;
  update "Pair" set "endedAt" = least(coalesce("endedAt", clock()), clock()) where id = linked;
  update "User" set "pairId" = null, seq = seq + 1 where "pairId" = linked and id <> who;
  perform end_other_invitations(gen_random_uuid(), array[who]);
  update "User" set "removedAt" = clock(), "pairId" = null, name = '', "firstName" = '', "passwordHash" = '',
    "nameMac" = sha256(gen_random_uuid()::text::bytea) where id = who;
  delete from "PushDevice" where "userId" = who;
  delete from "MailAddress" where "userId" = who;
  delete from "Reminder" where "userId" = who;
  delete from "ReminderChoice" where "userId" = who;
  delete from "Notice" where "userId" = who;
  delete from "SignInLink" where "userId" = who;
  update "Session" set "revokedAt" = coalesce("revokedAt", clock()), device = '' where "userId" = who;
  delete from "Request" where "userId" = who;
  delete from "Held" where "userId" = who;
  delete from "Draft" where "userId" = who;
  delete from "OwnWorkPrepared" where "userId" = who;
  delete from "OwnWorkLock" where "userId" = who;
  delete from "OwnWork" where "userId" = who;
  delete from "Appointment" where "userId" = who;
  delete from "PadEntry" where "userId" = who;
  delete from "HardDay" where "userId" = who;
  delete from "Pressed" where "userId" = who;
  delete from "MarkNote" where "userId" = who;
  delete from "Opening" where "userId" = who;
  delete from "RepairDeclined" where "userId" = who;
  delete from "OpennessDeclined" where "userId" = who;
  delete from "PrivateSignature" where "userId" = who;
  delete from "MomentUnseen" where "userId" = who;
  delete from "DataKey" where "ownerId" = who and "pairId" is null;
end $$;

create function remove_account() returns void
language sql security definer set search_path = public, pg_temp as $$ select remove_account_of(my_id()) $$;

-- Whether one has left, and the other's page does not show it yet.
create function left_quietly() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from "Member" m join "Pair" p on p.id = m."pairId"
    where m."userId" = my_id() and m."leftAt" is not null and p."endedAt" > clock())
$$;

-- Whether nobody can take a copy of a pair any more: it never opened, or was closed thirty days ago.
create function past_copying(p_pair uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from "Pair" p where p.id = p_pair
    and (p."linkedAt" is null or p."endedAt" < clock() - interval '30 days'))
$$;

-- What outlived an account, and need not any longer.
create function forget_removed() returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from "Session" s using "User" u where u.id = s."userId" and u."removedAt" < clock() - interval '1 hour';
  delete from "DataKey" k where past_copying(k."pairId") and exists (
    select from "Member" m join "User" u on u.id = m."userId"
    where m."pairId" = k."pairId" and u."removedAt" is not null and m."userId" = coalesce(k."ownerId", m."userId"));
$$;

create or replace function begin_session(p_id uuid, p_user uuid, p_token_hash bytea, p_device_hash bytea, p_device text, p_idle_minutes int,
  p_password_hash text) returns uuid language sql security definer set search_path = public, pg_temp as $$
  with recognised as (
    select id from "User" where id = p_user and "removedAt" is null
      and (p_password_hash is null or "passwordHash" = p_password_hash) for share)
  insert into "Session" (id, "userId", "tokenHash", "deviceHash", device, "createdAt", "lastUsedAt", "idleMinutes", "provenAt")
    select p_id, id, p_token_hash, p_device_hash, p_device, clock(), clock(), p_idle_minutes, clock() from recognised returning id
$$;

revoke all on function remove_account_of(uuid), remove_account(), left_quietly(), past_copying(uuid), forget_removed() from public;
grant execute on function remove_account(), left_quietly(), forget_removed() to mend_app;
