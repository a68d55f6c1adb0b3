-- Whoever sends, joins or confirms an invitation has stepped out of every other that is not confirmed: a joining that is
-- out of sight could else be confirmed later, when somebody has just left their pair, and would tell that they have.
create function end_other_invitations(p_keep uuid, p_people uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  with ended as (
    update "Invitation" i set "revokedAt" = clock()
    where i."revokedAt" is null and i."confirmedAt" is null and i."pairId" <> p_keep
      and exists (select from "Member" m where m."pairId" = i."pairId" and m."userId" = any (p_people))
    returning i."pairId")
  update "User" set seq = seq + 1 where id <> all (p_people)
    and id in (select m."userId" from "Member" m join ended using ("pairId"))
$$;
revoke all on function end_other_invitations(uuid, uuid[]) from public;

create or replace function invite(p_pair uuid, p_head bytea, p_code_mac bytea, p_code text, p_first_name text, p_role "Role",
  p_key uuid, p_wrapped text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform end_other_invitations(p_pair, array[my_id()]);
  insert into "Pair" (id, "headHash", "createdAt") values (p_pair, p_head, clock());
  insert into "Member" ("pairId", "userId", slot, "firstName", role, "joinedAt") values (p_pair, my_id(), 1, p_first_name, p_role, clock());
  insert into "DataKey" (id, "ownerId", "pairId", wrapped, "createdAt") values (p_key, my_id(), p_pair, p_wrapped, clock());
  insert into "Invitation" ("pairId", "inviterId", "codeMac", code, "createdAt", "expiresAt")
    values (p_pair, my_id(), p_code_mac, p_code, clock(), clock() + interval '72 hours');
end $$;

create or replace function join_invitation(p_code_mac bytea, p_first_name text, p_role "Role", p_key uuid, p_wrapped text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare target uuid;
begin
  update "Invitation" set "joinedAt" = clock(), "expiresAt" = clock() + interval '72 hours'
    where "codeMac" = p_code_mac and "revokedAt" is null and "joinedAt" is null and "expiresAt" > clock() and "inviterId" <> my_id() returning "pairId" into target;
  if target is null then raise exception 'no such invitation' using errcode = 'no_data_found'; end if;
  perform end_other_invitations(target, array[my_id()]);
  insert into "Member" ("pairId", "userId", slot, "firstName", role, "joinedAt") values (target, my_id(), 2, p_first_name, p_role, clock());
  insert into "DataKey" (id, "ownerId", "pairId", wrapped, "createdAt") values (p_key, my_id(), target, p_wrapped, clock());
end $$;

create or replace function link_pair(p_pair uuid, p_role "Role") returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update "Invitation" set "confirmedAt" = clock()
    where "pairId" = p_pair and "inviterId" = my_id() and "joinedAt" is not null and "revokedAt" is null
      and "confirmedAt" is null and "expiresAt" > clock();
  if not found then raise exception 'no such invitation' using errcode = 'no_data_found'; end if;
  update "User" set "pairId" = p_pair where "pairId" is null and id in (select "userId" from "Member" where "pairId" = p_pair);
  if (select count(*) from "User" where "pairId" = p_pair) <> 2 then
    raise exception 'one of the two is in another pair' using errcode = 'no_data_found';
  end if;
  perform end_other_invitations(p_pair, array(select "userId" from "Member" where "pairId" = p_pair));
  update "Member" set role = p_role where "pairId" = p_pair and "userId" = my_id();
  update "Pair" set "linkedAt" = clock() where id = p_pair;
  perform set_config('mend.pair', p_pair::text, true);
end $$;

-- Joinings that were left behind before this: whoever is in a pair is in no other invitation.
update "Invitation" i set "revokedAt" = clock()
  where i."revokedAt" is null and i."confirmedAt" is null
    and exists (select from "Member" m join "User" u on u.id = m."userId" where m."pairId" = i."pairId" and u."pairId" is not null);

-- Opens a session only while the password that was given is still the one. It waits for a change that is under way, so
-- that nobody comes in with the old one while a new one is signing all other devices out. No password: by a link, or new.
drop function begin_session(uuid, uuid, bytea, bytea, text, int);
create function begin_session(p_id uuid, p_user uuid, p_token_hash bytea, p_device_hash bytea, p_device text, p_idle_minutes int,
  p_password_hash text) returns uuid language sql security definer set search_path = public, pg_temp as $$
  with recognised as (
    select id from "User" where id = p_user and (p_password_hash is null or "passwordHash" = p_password_hash) for share)
  insert into "Session" (id, "userId", "tokenHash", "deviceHash", device, "createdAt", "lastUsedAt", "idleMinutes", "provenAt")
    select p_id, id, p_token_hash, p_device_hash, p_device, clock(), clock(), p_idle_minutes, clock() from recognised returning id
$$;
revoke all on function begin_session(uuid, uuid, bytea, bytea, text, int, text) from public;
grant execute on function begin_session(uuid, uuid, bytea, bytea, text, int, text) to mend_app;
