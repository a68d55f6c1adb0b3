-- CreateEnum
CREATE TYPE "ClauseKind" AS ENUM ('boundary', 'agreement', 'request');

-- CreateEnum
CREATE TYPE "AgreementEntryKind" AS ENUM ('proposed', 'renewed', 'returned', 'signed', 'inForce', 'stood', 'declined', 'ended', 'slip', 'crossed');

-- CreateEnum
CREATE TYPE "ReviewChoice" AS ENUM ('helps', 'change', 'noLonger');

-- AlterEnum
ALTER TYPE "Wait" ADD VALUE 'reflection';

-- AlterTable
ALTER TABLE "DataKey" ALTER COLUMN "ownerId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "TableDocument" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,
    "size" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TableDocument_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "TableClock" (
    "pairId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "client" BIGINT NOT NULL,
    "clock" INTEGER NOT NULL,

    CONSTRAINT "TableClock_pkey" PRIMARY KEY ("pairId","documentId","client")
);

-- CreateTable
CREATE TABLE "TableUpdate" (
    "pairId" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "n" INTEGER NOT NULL,
    "id" UUID NOT NULL,
    "update" TEXT NOT NULL,

    CONSTRAINT "TableUpdate_pkey" PRIMARY KEY ("pairId","documentId","n")
);

-- CreateTable
CREATE TABLE "Agreement" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "proposed" INTEGER,
    "inForce" INTEGER,
    "endedAt" TIMESTAMPTZ(3),
    "lastSeq" INTEGER NOT NULL,

    CONSTRAINT "Agreement_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "AgreementVersion" (
    "pairId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "proposerId" UUID NOT NULL,
    "kind" "ClauseKind" NOT NULL,
    "ownerId" UUID,
    "text" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "wordsMac" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementVersion_pkey" PRIMARY KEY ("pairId","agreementId","version")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "userId" UUID NOT NULL,
    "publicKey" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Signature" (
    "pairId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "publicKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Signature_pkey" PRIMARY KEY ("pairId","agreementId","version","userId")
);

-- CreateTable
CREATE TABLE "PrivateSignature" (
    "pairId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "publicKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "requestId" UUID NOT NULL,

    CONSTRAINT "PrivateSignature_pkey" PRIMARY KEY ("pairId","agreementId","version","userId")
);

-- CreateTable
CREATE TABLE "AgreementEntry" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "authorId" UUID NOT NULL,
    "kind" "AgreementEntryKind" NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AgreementEntry_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "AgreementReview" (
    "pairId" UUID NOT NULL,
    "agreementId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "choice" "ReviewChoice" NOT NULL,

    CONSTRAINT "AgreementReview_pkey" PRIMARY KEY ("pairId","agreementId","version","userId")
);

-- CreateIndex
CREATE INDEX "Agreement_pairId_lastSeq_idx" ON "Agreement"("pairId", "lastSeq");

-- CreateIndex
CREATE INDEX "AgreementEntry_pairId_agreementId_seq_idx" ON "AgreementEntry"("pairId", "agreementId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AgreementEntry_pairId_seq_key" ON "AgreementEntry"("pairId", "seq");

-- AddForeignKey
ALTER TABLE "TableDocument" ADD CONSTRAINT "TableDocument_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableClock" ADD CONSTRAINT "TableClock_pairId_documentId_fkey" FOREIGN KEY ("pairId", "documentId") REFERENCES "TableDocument"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TableUpdate" ADD CONSTRAINT "TableUpdate_pairId_documentId_fkey" FOREIGN KEY ("pairId", "documentId") REFERENCES "TableDocument"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Agreement" ADD CONSTRAINT "Agreement_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementVersion" ADD CONSTRAINT "AgreementVersion_pairId_agreementId_fkey" FOREIGN KEY ("pairId", "agreementId") REFERENCES "Agreement"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SigningKey" ADD CONSTRAINT "SigningKey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signature" ADD CONSTRAINT "Signature_pairId_agreementId_version_fkey" FOREIGN KEY ("pairId", "agreementId", "version") REFERENCES "AgreementVersion"("pairId", "agreementId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivateSignature" ADD CONSTRAINT "PrivateSignature_pairId_agreementId_version_fkey" FOREIGN KEY ("pairId", "agreementId", "version") REFERENCES "AgreementVersion"("pairId", "agreementId", "version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementEntry" ADD CONSTRAINT "AgreementEntry_pairId_agreementId_fkey" FOREIGN KEY ("pairId", "agreementId") REFERENCES "Agreement"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgreementReview" ADD CONSTRAINT "AgreementReview_pairId_agreementId_fkey" FOREIGN KEY ("pairId", "agreementId") REFERENCES "Agreement"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Remembers an accepted request. What was held is answered anew once it is released; that it is held no longer is written
-- by whoever releases it, because what the clock does by itself was never asked for.
create or replace function remember(p_request uuid, p_mac bytea, p_answer jsonb, p_at timestamptz) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  insert into "Request" ("userId", "requestId", mac, answer, at) values (my_id(), p_request, p_mac, p_answer, p_at)
    on conflict do nothing;
  if found then return; end if;
  update "Request" set answer = p_answer
    where "userId" = my_id() and "requestId" = p_request and mac = p_mac and answer ? 'held';
  if not found then raise exception 'this request was answered already' using errcode = 'unique_violation'; end if;
end $$;

-- The drafting table. What is typed there is no operation: an update is kept, sealed, before the other sees it, and
-- takes no lock but its document's. So these functions prove the session themselves.

-- The open pair of whoever this session is. Null when it is over, or they are in none.
create function pair_at(p_token bytea) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id from "Session" s join "User" u on u.id = s."userId" join "Pair" p on p.id = u."pairId"
  where s."tokenHash" = p_token and s."revokedAt" is null and s."lastUsedAt" + make_interval(mins => s."idleMinutes") > clock()
    and (p."endedAt" <= clock()) is not true
$$;

-- The key of what the two write together, made by whoever comes first.
create function keep_joint_key(p_token bytea, p_key uuid, p_wrapped text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare pair uuid := pair_at(p_token);
begin
  perform from "Pair" where id = pair for no key update;
  insert into "DataKey" (id, "pairId", wrapped, "createdAt") select p_key, pair, p_wrapped, clock()
    where pair is not null and not exists (select from "DataKey" where "pairId" = pair and "ownerId" is null);
end $$;

-- Keeps one update, and answers its number. p_pair is what it was sealed for. Each page's edits follow each other, as it
-- counts them: p_clients, p_from and p_to say which these are. What it takes away (p_gone, up to p_ends) has to be there. A
-- document has a size, each of the two begins so many that are still open, and all together have a size too.
create function append_update(p_token bytea, p_pair uuid, p_document uuid, p_id uuid, p_update text, p_size int,
  p_clients bigint[], p_from int[], p_to int[], p_gone bigint[], p_ends int[])
returns table (n int) language plpgsql security definer set search_path = public, pg_temp as $$
declare
  author uuid := (select s."userId" from "Session" s where s."tokenHash" = p_token);
  number int;
  bytes int;
begin
  if pair_at(p_token) is distinct from p_pair or p_pair is null then
    raise exception 'not at this table' using errcode = 'no_data_found';
  end if;
  if not exists (select from "TableDocument" where "pairId" = p_pair and id = p_document) then
    if (select count(*) from "TableDocument" where "pairId" = p_pair and "authorId" = author and "closedAt" is null) >= 100 then
      raise exception 'too many documents' using errcode = 'configuration_limit_exceeded';
    end if;
    insert into "TableDocument" ("pairId", id, "authorId") values (p_pair, p_document, author) on conflict do nothing;
  end if;
  update "TableDocument" set last = last + 1, size = size + p_size
    where "pairId" = p_pair and id = p_document and "closedAt" is null and size + p_size <= 786432
    returning last, size into number, bytes;
  if not found then
    if exists (select from "TableDocument" where "pairId" = p_pair and id = p_document and "closedAt" is not null) then
      raise exception 'this document is closed' using errcode = 'object_in_use';
    end if;
    raise exception 'this document is full' using errcode = 'program_limit_exceeded';
  end if;
  if bytes > 65536 and (select sum(size) from "TableDocument" where "pairId" = p_pair) > 8388608 then
    raise exception 'this table is full' using errcode = 'configuration_limit_exceeded';
  end if;
  for at in 1 .. cardinality(p_clients) loop
    if p_from[at] = 0 then
      insert into "TableClock" ("pairId", "documentId", client, clock) values (p_pair, p_document, p_clients[at], p_to[at])
        on conflict do nothing;
    else
      update "TableClock" set clock = p_to[at]
        where "pairId" = p_pair and "documentId" = p_document and client = p_clients[at] and clock = p_from[at];
    end if;
    if not found then raise exception 'these do not follow' using errcode = 'serialization_failure'; end if;
  end loop;
  if exists (select from unnest(p_gone, p_ends) gone (client, ends) where not exists (select from "TableClock" c
      where c."pairId" = p_pair and c."documentId" = p_document and c.client = gone.client and c.clock >= gone.ends)) then
    raise exception 'what is taken away is not there' using errcode = 'data_exception';
  end if;
  insert into "TableUpdate" ("pairId", "documentId", n, id, update) values (p_pair, p_document, number, p_id, p_update);
  return query select number;
end $$;

-- How much of a document some pages have made.
create function clocks_of(p_token bytea, p_document uuid, p_clients bigint[]) returns table (client text, clock int)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.client::text, c.clock from "TableClock" c
  where c."pairId" = pair_at(p_token) and c."documentId" = p_document and c.client = any (p_clients)
$$;

-- Puts one update in the place of all up to p_upto. Nothing happens when somebody else was faster.
create function merge_updates(p_token bytea, p_pair uuid, p_document uuid, p_upto int, p_id uuid, p_update text, p_size int)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if pair_at(p_token) is distinct from p_pair or p_pair is null then return; end if;
  perform from "TableDocument" where "pairId" = p_pair and id = p_document and "closedAt" is null for no key update;
  if not found then return; end if;
  update "TableUpdate" set id = p_id, update = p_update where "pairId" = p_pair and "documentId" = p_document and n = p_upto;
  if not found then return; end if;
  delete from "TableUpdate" where "pairId" = p_pair and "documentId" = p_document and n < p_upto;
  update "TableDocument" set size = p_size + coalesce((select sum(length(u.update)) from "TableUpdate" u
    where u."pairId" = p_pair and u."documentId" = p_document and u.n > p_upto), 0) where "pairId" = p_pair and id = p_document;
end $$;

-- What of the asking person's was declined: what its words were known by, and when it was last.
create function declined_here() returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('mac', encode(v."wordsMac", 'hex'),
    'at', (extract(epoch from e.at) * 1000)::bigint)), '[]')
  from "AgreementEntry" e join "AgreementVersion" v on v."pairId" = e."pairId" and v."agreementId" = e."agreementId"
    and v.version = e.version
  where e."pairId" = my_pair() and e.kind = 'declined' and v."proposerId" = my_id()
$$;

-- A clause as whoever makes it ready to sign finds it, which nobody writes into from here on until they are done; who the two
-- are; and what of the asking person's was declined.
create function clause_here(p_document uuid) returns table (closed boolean, updates jsonb, agreement jsonb, members jsonb,
  declined jsonb)
language plpgsql set search_path = public, pg_temp as $$
begin
  perform from "TableDocument" where "pairId" = my_pair() and id = p_document for no key update;
  return query select d."closedAt" is not null,
    (select jsonb_agg(jsonb_build_object('id', u.id, 'update', u.update) order by u.n)
      from "TableUpdate" u where u."pairId" = d."pairId" and u."documentId" = d.id),
    (select jsonb_build_object('proposed', a.proposed, 'ended', a."endedAt" is not null,
        'latest', (select max(v.version) from "AgreementVersion" v where v."pairId" = a."pairId" and v."agreementId" = a.id),
        'inForce', (select jsonb_build_object('ownerId', v."ownerId") from "AgreementVersion" v
          where v."pairId" = a."pairId" and v."agreementId" = a.id and v.version = a."inForce"))
      from "Agreement" a where a."pairId" = d."pairId" and a.id = d.id),
    (select jsonb_agg(jsonb_build_object('id', m."userId", 'name', m."firstName") order by m.slot)
      from "Member" m where m."pairId" = d."pairId"),
    declined_here()
  from "TableDocument" d where d."pairId" = my_pair() and d.id = p_document and d.id <> my_pair();
end $$;

-- Agreements.

create function version_here(p_agreement uuid, p_version int) returns jsonb
language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object('version', v.version, 'proposerId', v."proposerId", 'kind', v.kind, 'ownerId', v."ownerId",
    'text', v.text, 'hash', encode(v.hash, 'hex'), 'at', (extract(epoch from v.at) * 1000)::bigint,
    'signatures', coalesce((
      select jsonb_agg(jsonb_build_object('userId', s."userId", 'at', (extract(epoch from s.at) * 1000)::bigint,
        'publicKey', s."publicKey", 'signature', s.signature) order by s.at, s."userId")
      from "Signature" s where s."pairId" = v."pairId" and s."agreementId" = v."agreementId" and s.version = v.version), '[]'),
    'quiet', (
      select (extract(epoch from s.at) * 1000)::bigint from "PrivateSignature" s
      where s."pairId" = v."pairId" and s."agreementId" = v."agreementId" and s.version = v.version and s."userId" = my_id()))
  from "AgreementVersion" v where v."pairId" = my_pair() and v."agreementId" = p_agreement and v.version = p_version
$$;

-- How the two find the version in force by now: the other's only once both have said so.
create function reviews_of(p_agreement uuid, p_version int) returns table (mine "ReviewChoice", theirs "ReviewChoice", reviewed boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with said as (select "userId", choice from "AgreementReview"
    where "pairId" = my_pair() and "agreementId" = p_agreement and version = p_version)
  select max(choice) filter (where "userId" = my_id()),
    case when count(*) = 2 then max(choice) filter (where "userId" <> my_id()) end,
    count(*) filter (where "userId" <> my_id()) = 1
  from said
$$;

-- An agreement as the rules see it. Of a signature that is the other's alone it knows nothing.
create function agreement_here(p_agreement uuid) returns table (proposed jsonb, "inForce" jsonb, ended boolean, latest int,
  open boolean, key jsonb, declined jsonb, mine "ReviewChoice", theirs "ReviewChoice", reviewed boolean)
language sql stable set search_path = public, pg_temp as $$
  select version_here(a.id, a.proposed), version_here(a.id, a."inForce"), a."endedAt" is not null,
    (select max(v.version) from "AgreementVersion" v where v."pairId" = a."pairId" and v."agreementId" = a.id),
    (select d."closedAt" is null from "TableDocument" d where d."pairId" = a."pairId" and d.id = a.id),
    (select jsonb_build_object('publicKey', k."publicKey", 'privateKey', k."privateKey") from "SigningKey" k where k."userId" = my_id()),
    declined_here(), said.mine, said.theirs, said.reviewed
  from "Agreement" a left join reviews_of(a.id, a."inForce") said on true
  where a."pairId" = my_pair() and a.id = p_agreement
$$;

-- When the later of two signatures that are their signers' alone was given, if both stand, both are still here, and a day has
-- passed since: before that nobody is told.
create function both_signed(p_agreement uuid, p_version int) returns table (later timestamptz, hash text)
language sql stable security definer set search_path = public, pg_temp as $$
  select max(s.at), max(encode(s.hash, 'hex')) from "Agreement" a
    join "PrivateSignature" s on s."pairId" = a."pairId" and s."agreementId" = a.id and s.version = a.proposed
    join "AgreementVersion" v on v."pairId" = a."pairId" and v."agreementId" = a.id and v.version = a.proposed and v.hash = s.hash
    join "User" u on u.id = s."userId" and u."pairId" = a."pairId"
  where a."pairId" = my_pair() and a.id = p_agreement and a.proposed = p_version and a."endedAt" is null
  having count(*) = 2 and max(s.at) <= clock() - interval '24 hours'
$$;

-- Shows both signatures, and puts the text in force.
create function show_signatures(p_agreement uuid, p_version int) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from both_signed(p_agreement, p_version)) then
    raise exception 'not signed by both for a day' using errcode = 'no_data_found';
  end if;
  insert into "Signature" ("pairId", "agreementId", version, "userId", hash, "publicKey", signature, at)
    select "pairId", "agreementId", version, "userId", hash, "publicKey", signature, at from "PrivateSignature"
    where "pairId" = my_pair() and "agreementId" = p_agreement and version = p_version;
  delete from "PrivateSignature" where "pairId" = my_pair() and "agreementId" = p_agreement;
end $$;

-- The record of agreements. A text, a signature and what was done about it take no UPDATE, DELETE or TRUNCATE. In force
-- means: signed on this hash by both, or by the one whose boundary it is. What has ended stays so.

create function signed_as_shown() returns trigger language plpgsql as $$
begin
  if exists (select from "AgreementVersion" v join "Member" m on m."pairId" = v."pairId" and m."userId" = new."userId"
    where v."pairId" = new."pairId" and v."agreementId" = new."agreementId" and v.version = new.version and v.hash = new.hash)
    then return new; end if;
  raise exception 'this is not the text that was shown' using errcode = 'restrict_violation';
end $$;
create trigger shown before insert on "Signature" for each row execute function signed_as_shown();
create trigger shown before insert on "PrivateSignature" for each row execute function signed_as_shown();

-- A boundary is its proposer's own; nothing else is anybody's.
alter table "AgreementVersion" add check ((kind = 'boundary') = ("ownerId" is not null) and coalesce("ownerId", "proposerId") = "proposerId");

-- Once both have said how they find it, both have seen it, and it stays.
create function only_until_both() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'choice' = to_jsonb(old) - 'choice' and (select count(*) from "AgreementReview" r
      where r."pairId" = old."pairId" and r."agreementId" = old."agreementId" and r.version = old.version) < 2 then return new; end if;
  raise exception 'a review that both have seen stays' using errcode = 'restrict_violation';
end $$;
create trigger kept before update or delete on "AgreementReview" for each row execute function only_until_both();

create function only_agreed() returns trigger language plpgsql as $$
declare
  moving text[] := array['proposed', 'inForce', 'endedAt', 'lastSeq'];
  signed int;
begin
  if tg_op = 'INSERT' then
    if new."inForce" is null and new."endedAt" is null then return new; end if;
    raise exception 'an agreement begins on the table' using errcode = 'restrict_violation';
  end if;
  if tg_op <> 'UPDATE' or old."endedAt" is not null or new."lastSeq" <= old."lastSeq"
    or to_jsonb(new) - moving <> to_jsonb(old) - moving or (new."inForce" is null and old."inForce" is not null) then
    raise exception 'an agreement does not go back' using errcode = 'restrict_violation';
  end if;
  if new."inForce" is distinct from old."inForce" then
    select count(*) filter (where v."ownerId" is null or s."userId" = v."ownerId") + count(v."ownerId") into signed
      from "AgreementVersion" v join "Signature" s on s."pairId" = v."pairId" and s."agreementId" = v."agreementId"
        and s.version = v.version and s.hash = v.hash
      where v."pairId" = new."pairId" and v."agreementId" = new.id and v.version = new."inForce";
    if signed < 2 then raise exception 'not signed by those whom it concerns' using errcode = 'restrict_violation'; end if;
    if old."inForce" is not null and (select count(distinct coalesce(v."ownerId", v."pairId")) from "AgreementVersion" v
        where v."pairId" = new."pairId" and v."agreementId" = new.id and v.version in (old."inForce", new."inForce")) > 1 then
      raise exception 'what is in force keeps its owner' using errcode = 'restrict_violation';
    end if;
  end if;
  return new;
end $$;
create trigger kept before insert or update or delete on "Agreement" for each row execute function only_agreed();
create trigger kept before update or delete on "AgreementVersion" for each row execute function refuse_change();
create trigger kept before update or delete on "Signature" for each row execute function refuse_change();
create trigger kept before update or delete on "AgreementEntry" for each row execute function refuse_change();
create trigger kept before update or delete on "SigningKey" for each row execute function refuse_change();
create trigger untruncated before truncate on "Agreement" for each statement execute function refuse_change();
create trigger untruncated before truncate on "AgreementVersion" for each statement execute function refuse_change();
create trigger untruncated before truncate on "Signature" for each statement execute function refuse_change();
create trigger untruncated before truncate on "AgreementEntry" for each statement execute function refuse_change();
create trigger untruncated before truncate on "SigningKey" for each statement execute function refuse_change();

-- What of agreements one may take a copy of: as far as my_copy() goes, with the texts, and the signatures that both had seen.
create function my_copied_agreements(p_before int) returns table (id uuid, seq int, "agreementId" uuid, version int, "authorId" uuid,
  kind "AgreementEntryKind", words text, text text, signatures jsonb, at timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select e.id, e.seq, e."agreementId", e.version, e."authorId", e.kind, e.words,
    case when e.kind in ('proposed', 'renewed', 'inForce', 'stood') then v.text end,
    (select jsonb_agg(jsonb_build_object('userId', s."userId", 'at', (extract(epoch from s.at) * 1000)::bigint) order by s.at)
      from "Signature" s where e.kind in ('inForce', 'stood') and s."pairId" = e."pairId" and s."agreementId" = e."agreementId" and s.version = e.version),
    e.at, e."pairId",
    case when row_number() over (order by e.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = e."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "AgreementEntry" e on e."pairId" = here."pairId"
    join "AgreementVersion" v on v."pairId" = e."pairId" and v."agreementId" = e."agreementId" and v.version = e.version
  where e.seq <= coalesce(me."leftSeq", e.seq) and (p_before is null or e.seq < p_before)
  order by e.seq desc limit 100
$$;

alter table "TableDocument" enable row level security;
alter table "TableUpdate" enable row level security;
alter table "TableClock" enable row level security;
alter table "Agreement" enable row level security;
alter table "AgreementVersion" enable row level security;
alter table "SigningKey" enable row level security;
alter table "Signature" enable row level security;
alter table "PrivateSignature" enable row level security;
alter table "AgreementEntry" enable row level security;
alter table "AgreementReview" enable row level security;
create policy pair on "TableDocument" to mend_app using ("pairId" = my_pair());
create policy pair on "TableUpdate" to mend_app using ("pairId" = my_pair());
create policy pair on "Agreement" to mend_app using ("pairId" = my_pair());
create policy pair on "AgreementVersion" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "proposerId" = my_id());
create policy own on "SigningKey" to mend_app using ("userId" = my_id());
create policy pair on "Signature" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "userId" = my_id());
create policy own on "PrivateSignature" to mend_app using ("pairId" = my_pair() and "userId" = my_id());
create policy pair on "AgreementEntry" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id());
create policy own on "AgreementReview" to mend_app using ("pairId" = my_pair() and "userId" = my_id());

revoke all on function pair_at(bytea), keep_joint_key(bytea, uuid, text), append_update(bytea, uuid, uuid, uuid, text, int, bigint[], int[], int[], bigint[], int[]),
  merge_updates(bytea, uuid, uuid, int, uuid, text, int), clocks_of(bytea, uuid, bigint[]), declined_here(), clause_here(uuid), version_here(uuid, int), reviews_of(uuid, int),
  agreement_here(uuid), both_signed(uuid, int), show_signatures(uuid, int), signed_as_shown(), only_agreed(), only_until_both(),
  my_copied_agreements(int) from public;
grant execute on function keep_joint_key(bytea, uuid, text), append_update(bytea, uuid, uuid, uuid, text, int, bigint[], int[], int[], bigint[], int[]),
  merge_updates(bytea, uuid, uuid, int, uuid, text, int), clocks_of(bytea, uuid, bigint[]), declined_here(), clause_here(uuid), version_here(uuid, int), reviews_of(uuid, int),
  agreement_here(uuid), both_signed(uuid, int), show_signatures(uuid, int), my_copied_agreements(int) to mend_app;
grant select, update ("closedAt") on "TableDocument" to mend_app;
grant select on "TableUpdate" to mend_app;
grant select, insert, update (proposed, "inForce", "endedAt", "lastSeq") on "Agreement" to mend_app;
grant select, insert on "AgreementVersion", "SigningKey", "Signature", "AgreementEntry" to mend_app;
grant select, insert, delete on "PrivateSignature" to mend_app;
grant select, insert, update (choice) on "AgreementReview" to mend_app;
