-- CreateEnum
CREATE TYPE "OpennessScope" AS ENUM ('messages', 'calls', 'email', 'location', 'accounts', 'calendar', 'other');

-- CreateTable
CREATE TABLE "OpennessOffer" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "scope" "OpennessScope" NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "OpennessOffer_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "OpennessAccepted" (
    "pairId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpennessAccepted_pkey" PRIMARY KEY ("pairId","offerId")
);

-- CreateTable
CREATE TABLE "OpennessDeclined" (
    "pairId" UUID NOT NULL,
    "offerId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OpennessDeclined_pkey" PRIMARY KEY ("pairId","offerId","userId")
);

-- CreateTable
CREATE TABLE "SharedLine" (
    "pairId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "repairId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "words" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "SharedLine_pkey" PRIMARY KEY ("pairId","id")
);

-- CreateTable
CREATE TABLE "PadEntry" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "PadEntry_pkey" PRIMARY KEY ("userId","id")
);

-- CreateIndex
CREATE INDEX "OpennessOffer_pairId_repairId_until_idx" ON "OpennessOffer"("pairId", "repairId", "until");

-- CreateIndex
CREATE UNIQUE INDEX "OpennessOffer_pairId_seq_key" ON "OpennessOffer"("pairId", "seq");

-- CreateIndex
CREATE INDEX "SharedLine_pairId_repairId_seq_idx" ON "SharedLine"("pairId", "repairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "SharedLine_pairId_seq_key" ON "SharedLine"("pairId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "PadEntry_userId_seq_key" ON "PadEntry"("userId", "seq");

-- AddForeignKey
ALTER TABLE "OpennessOffer" ADD CONSTRAINT "OpennessOffer_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpennessOffer" ADD CONSTRAINT "OpennessOffer_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLine" ADD CONSTRAINT "SharedLine_pairId_fkey" FOREIGN KEY ("pairId") REFERENCES "Pair"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SharedLine" ADD CONSTRAINT "SharedLine_pairId_repairId_fkey" FOREIGN KEY ("pairId", "repairId") REFERENCES "Repair"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpennessAccepted" ADD CONSTRAINT "OpennessAccepted_pairId_offerId_fkey" FOREIGN KEY ("pairId", "offerId") REFERENCES "OpennessOffer"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpennessDeclined" ADD CONSTRAINT "OpennessDeclined_pairId_offerId_fkey" FOREIGN KEY ("pairId", "offerId") REFERENCES "OpennessOffer"("pairId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PadEntry" ADD CONSTRAINT "PadEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Offers of openness. None outlives thirty days, by whoever's hand; one is never changed, but is taken back, once, and then has no
-- words. That it was accepted stays as it was said.
alter table "OpennessOffer" add constraint "thirty_days" check ("until" > "at" and "until" <= "at" + interval '720 hours');

create trigger stamped before insert on "OpennessOffer" for each row execute function stamped();
create trigger kept before update or delete on "OpennessOffer" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "OpennessOffer" for each statement execute function refuse_change();
create trigger kept before update or delete on "OpennessAccepted" for each row execute function refuse_change();
create trigger untruncated before truncate on "OpennessAccepted" for each statement execute function refuse_change();
create trigger kept before update or delete on "SharedLine" for each row execute function only_withdraw('words');
create trigger untruncated before truncate on "SharedLine" for each statement execute function refuse_change();

-- Taking an offer or a line back erases its words. Only who made it, only in their pair.
create function withdraw_offer(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "OpennessOffer" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "ownerId" = my_id() and "withdrawnAt" is null
$$;
create function withdraw_line(p_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update "SharedLine" set words = null, "withdrawnAt" = clock()
  where "pairId" = my_pair() and id = p_id and "authorId" = my_id() and "withdrawnAt" is null
$$;

-- What of offers one may take a copy of, as far as my_copy() goes: all of one's own; of the other's those that have not ended.
create function my_copied_offers(p_before int) returns table (id uuid, seq int, "authorId" uuid, scope "OpennessScope", words text,
  at timestamptz, until timestamptz, "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select o.id, o.seq, o."ownerId", o.scope, o.words, o.at, o.until, o."withdrawnAt", o."pairId",
    case when row_number() over (order by o.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = o."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "OpennessOffer" o on o."pairId" = here."pairId"
  where o.seq <= coalesce(me."leftSeq", o.seq) and (p_before is null or o.seq < p_before)
    and (o."ownerId" = my_id() or (o."withdrawnAt" is null and o.until > clock()))
  order by o.seq desc limit 100
$$;

-- Lines that one may take a copy of. Who has left is not told when one was withdrawn after that.
create function my_copied_lines(p_before int) returns table (id uuid, seq int, "authorId" uuid, words text, at timestamptz,
  "withdrawnAt" timestamptz, "pairId" uuid, keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select n.id, n.seq, n."authorId", n.words, n.at, case when n."withdrawnAt" is not null then least(n."withdrawnAt", me."leftAt") end,
    n."pairId", case when row_number() over (order by n.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = n."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "SharedLine" n on n."pairId" = here."pairId"
  where n.seq <= coalesce(me."leftSeq", n.seq) and (p_before is null or n.seq < p_before)
  order by n.seq desc limit 100
$$;

create trigger few before insert on "PadEntry" for each row execute function keep_few('200', 'id');

alter table "OpennessOffer" enable row level security;
alter table "OpennessAccepted" enable row level security;
alter table "OpennessDeclined" enable row level security;
alter table "SharedLine" enable row level security;
alter table "PadEntry" enable row level security;
-- Only its owner makes an offer, and only the other of the two accepts it, while it stands.
create policy pair on "OpennessOffer" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "ownerId" = my_id());
create policy pair on "OpennessAccepted" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "userId" = my_id()
  and exists (select from "OpennessOffer" o where o."pairId" = "OpennessAccepted"."pairId" and o.id = "offerId" and o."ownerId" <> my_id()
    and o."withdrawnAt" is null and o.until > clock()));
create policy own on "OpennessDeclined" to mend_app using ("pairId" = my_pair() and "userId" = my_id());
-- Only the accountable partner of a repair shares a line in it.
create policy pair on "SharedLine" to mend_app using ("pairId" = my_pair()) with check ("pairId" = my_pair() and "authorId" = my_id()
  and exists (select from "Repair" r where r."pairId" = "SharedLine"."pairId" and r.id = "repairId" and r."accountableId" = my_id()
    and r."confirmedAt" is not null));
create policy own on "PadEntry" to mend_app using ("userId" = my_id());

revoke all on function withdraw_offer(uuid), withdraw_line(uuid), my_copied_offers(int), my_copied_lines(int) from public;
grant execute on function withdraw_offer(uuid), withdraw_line(uuid), my_copied_offers(int), my_copied_lines(int) to mend_app;
grant select, insert on "OpennessOffer", "OpennessAccepted", "OpennessDeclined", "SharedLine" to mend_app;
grant select, insert, update, delete on "PadEntry" to mend_app;
