-- Whether all of these can be quoted in a letter of one's own: what the other shared in a hearing of the repair, and has not taken back.
create function quotable(p_repair uuid, p_turns uuid[]) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select not exists (select from unnest(p_turns) asked (id) where not exists (
    select from "HearingTurn" t join "Hearing" h on h."pairId" = t."pairId" and h.id = t."hearingId"
    where t."pairId" = my_pair() and t.id = asked.id and h."repairId" = p_repair and h."speakerId" <> my_id()
      and t."authorId" = h."speakerId" and t.move in ('shared', 'more') and t.words is not null))
$$;
revoke all on function quotable(uuid, uuid[]) from public;
grant execute on function quotable(uuid, uuid[]) to mend_app;
