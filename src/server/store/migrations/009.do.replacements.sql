-- Answers that a phone sends again and again may overtake one another. Each therefore names those of the same person that it
-- replaces: where one of them arrives later, it is stored and receipted, and does not count.
alter table submission add column replaces uuid[] not null default '{}';
-- Hardly any row is in it, so that asking costs next to nothing.
create index submission_replaces on submission (community, round, respondent) where replaces <> '{}';

drop function submit(text, integer, bytea, uuid, text, text, smallint, smallint[], text, bytea, bytea, timestamptz);

-- Stores one submission, exactly once, and moves the tallies by the difference.
-- Outcome: 'counted'; 'replaced' when one stored before replaces it (stored, no tally moves); 'repeated' when this id was stored
-- before with the same content (nothing changes); 'differs' when it was stored with other content (nothing changes).
create function submit(
  in_community text,
  in_round integer,
  in_respondent bytea,
  in_id uuid,
  in_channel text,
  in_evidence text,
  in_stratum smallint,
  in_steps smallint[],
  in_remark text,
  in_salt bytea,
  in_commitment bytea,
  in_at timestamptz,
  in_replaces uuid[]
) returns text
language plpgsql as $$
declare
  stored submission;
  is_replaced boolean;
  earlier submission;
  next_leaf bigint;
begin
  -- The head's lock makes the community's submissions of the round take turns, so what is read below stays true.
  insert into log_head (community, round, size) values (in_community, in_round, 0) on conflict do nothing;
  select size into next_leaf from log_head where community = in_community and round = in_round for update;

  select * into stored from submission
  where community = in_community and round = in_round and respondent = in_respondent and id = in_id;
  if found then
    if stored.steps = in_steps and stored.remark is not distinct from in_remark then
      return 'repeated';
    end if;
    return 'differs';
  end if;

  select exists (
    select from submission
    where community = in_community and round = in_round and respondent = in_respondent
      and replaces <> '{}' and in_id = any (replaces)
  ) into is_replaced;
  if not is_replaced then
    update submission set counted = false
    where community = in_community and round = in_round and respondent = in_respondent and counted
    returning * into earlier;
  end if;

  insert into submission (
    community, round, respondent, id, channel, evidence, stratum, steps, remark, counted, leaf, salt, commitment, accepted_at,
    replaces
  ) values (
    in_community, in_round, in_respondent, in_id, in_channel, in_evidence, in_stratum, in_steps, in_remark, not is_replaced,
    next_leaf, in_salt, in_commitment, in_at, in_replaces
  );
  update log_head set size = next_leaf + 1 where community = in_community and round = in_round;
  if is_replaced then
    return 'replaced';
  end if;

  with change as (
    select item, step, stratum, evidence, channel, sum(difference) as difference
    from (
      select item, step, earlier.stratum, earlier.evidence, earlier.channel, -1
      from unnest(earlier.steps) with ordinality as before (step, item)
      union all
      select item, step, in_stratum, in_evidence, in_channel, 1
      from unnest(in_steps) with ordinality as after (step, item)
    ) as moved (item, step, stratum, evidence, channel, difference)
    where step is not null
    group by item, step, stratum, evidence, channel
    having sum(difference) <> 0
  ), lowered as (
    update tally set count = tally.count + change.difference
    from change
    where change.difference < 0
      and tally.community = in_community and tally.round = in_round
      and tally.item = change.item and tally.step = change.step and tally.stratum = change.stratum
      and tally.evidence = change.evidence and tally.channel = change.channel
  )
  insert into tally (community, round, item, step, stratum, evidence, channel, count)
  select in_community, in_round, item, step, stratum, evidence, channel, difference
  from change
  where difference > 0
  on conflict (community, round, item, step, stratum, evidence, channel)
  do update set count = tally.count + excluded.count;

  return 'counted';
end
$$;
