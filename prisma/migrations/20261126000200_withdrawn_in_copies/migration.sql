-- In the copy of somebody who had left, all that was said about questions looked withdrawn at that moment: least() passes over
-- what is null. Only what was withdrawn is.
create or replace function my_copied_entries(p_before int) returns table (id uuid, seq int, "questionId" uuid, "authorId" uuid, kind "EntryKind",
  words text, version int, closed boolean, how "AnswerHow", by timestamptz, at timestamptz, "withdrawnAt" timestamptz, "pairId" uuid,
  keys jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (select coalesce(my_pair(), (select l."pairId" from my_last_pair() l)) as "pairId")
  select e.id, e.seq, e."questionId", e."authorId", e.kind, case when not unopened.is then e.words end, e.version, unopened.is,
    e.how, e.by, e.at, case when e."withdrawnAt" is not null then least(e."withdrawnAt", me."leftAt") end, e."pairId",
    case when row_number() over (order by e.seq desc) = 1 then (
      select jsonb_agg(jsonb_build_object('id', k.id, 'ownerId', k."ownerId", 'pairId', k."pairId", 'wrapped', k.wrapped))
      from "DataKey" k where k."pairId" = e."pairId") end
  from here join "Member" me on me."pairId" = here."pairId" and me."userId" = my_id()
    join "QuestionEntry" e on e."pairId" = here."pairId"
    cross join lateral (select coalesce(e.sealed, false) and e."authorId" <> my_id() and not exists (
      select from "Opening" o where o."userId" = my_id() and o."pairId" = e."pairId" and o."entryId" = e.id
        and o.choice = 'opened') as is) unopened
  where e.seq <= coalesce(me."leftSeq", e.seq) and (p_before is null or e.seq < p_before)
  order by e.seq desc limit 100
$$;
