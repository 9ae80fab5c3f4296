-- An erased submission keeps its place in the log and its commitment. Its content, its salt and whose it was are gone; only a
-- counted one of a closed round keeps the steps, because published figures do not change.
alter table submission add column erased boolean not null default false;
alter table submission alter column steps drop not null;
alter table submission alter column salt drop not null;
alter table submission add check (erased or (steps is not null and salt is not null));
alter table submission add check (steps is not null or not counted);

-- Erased ids: what a phone sends again after its owner had it deleted is receipted and not stored. Nothing else holds these ids.
create table erased (
  community text collate "C" not null,
  round integer not null,
  id uuid not null,
  primary key (community, round, id)
);

-- Erasures move the tallies too, and whoever keeps figures has to hear of it.
alter table log_head add column erasures bigint not null default 0;

-- The head's lock makes everything that is stored of a community in a round take turns. Returns the log's size.
create function take_turn(in_community text, in_round integer) returns bigint
language plpgsql as $$
declare
  next_leaf bigint;
begin
  insert into log_head (community, round, size) values (in_community, in_round, 0) on conflict do nothing;
  select size into next_leaf from log_head where community = in_community and round = in_round for update;
  return next_leaf;
end
$$;

-- Takes the counted submissions of some respondents out of the tallies and, where steps are given, puts these in.
create function move_tallies(
  in_community text,
  in_round integer,
  in_respondents bytea[],
  in_steps smallint[],
  in_stratum smallint,
  in_evidence text,
  in_channel text
) returns void
language plpgsql as $$
begin
  with earlier as (
    update submission set counted = false
    where community = in_community and round = in_round and respondent = any (in_respondents) and counted
    returning steps, stratum, evidence, channel
  ), change as (
    select item, step, stratum, evidence, channel, sum(difference) as difference
    from (
      select item, step, earlier.stratum, earlier.evidence, earlier.channel, -1
      from earlier, unnest(earlier.steps) with ordinality as before (step, item)
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
end
$$;

drop function submit(text, integer, bytea, uuid, text, text, smallint, smallint[], text, bytea, bytea, timestamptz, uuid[]);

-- Stores one submission, exactly once, and moves the tallies by the difference.
-- A letter is answered for once a round: at a touch screen it goes on for whoever used it before; the first person who comes
-- with it takes over what was answered with it at a touch screen.
-- Outcome: 'counted'; 'replaced' when one stored before replaces it (stored, no tally moves); 'repeated' when this id was stored
-- before with the same content, 'erased' when it was stored before and erased since, 'differs' when it was stored with other
-- content, 'letter-used' when the letter is another person's (these four change nothing).
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
  in_replaces uuid[],
  in_letter text,
  in_vouched boolean
) returns text
language plpgsql as $$
declare
  next_leaf bigint := take_turn(in_community, in_round);
  whose bytea := in_respondent;
  used letter_use;
  taken_over bytea;
  stored submission;
  is_replaced boolean;
begin
  if exists (select from erased where community = in_community and round = in_round and id = in_id) then
    return 'erased';
  end if;

  if in_letter is not null then
    select * into used from letter_use where community = in_community and round = in_round and serial = in_letter;
    if not in_vouched then
      whose := coalesce(used.respondent, in_respondent);
    elsif used.vouched and used.respondent <> in_respondent then
      return 'letter-used';
    elsif not used.vouched then
      taken_over := used.respondent;
    end if;
  end if;

  select * into stored from submission
  where community = in_community and round = in_round and respondent = whose and id = in_id;
  if found then
    if stored.steps = in_steps and stored.remark is not distinct from in_remark then
      return 'repeated';
    end if;
    return 'differs';
  end if;

  select exists (
    select from submission
    where community = in_community and round = in_round and respondent = whose
      and replaces <> '{}' and in_id = any (replaces)
  ) into is_replaced;
  if is_replaced then
    perform move_tallies(in_community, in_round, array[taken_over], null, null, null, null);
  else
    perform move_tallies(
      in_community, in_round, array[whose, taken_over], in_steps, in_stratum, in_evidence, in_channel
    );
  end if;

  if in_letter is not null then
    insert into letter_use (community, round, serial, respondent, vouched)
    values (in_community, in_round, in_letter, whose, in_vouched)
    on conflict (community, round, serial)
    do update set respondent = excluded.respondent, vouched = letter_use.vouched or excluded.vouched;
    update submission set respondent = whose
    where community = in_community and round = in_round and respondent = taken_over;
  end if;

  insert into submission (
    community, round, respondent, id, channel, evidence, stratum, steps, remark, counted, leaf, salt, commitment, accepted_at,
    replaces
  ) values (
    in_community, in_round, whose, in_id, in_channel, in_evidence, in_stratum, in_steps, in_remark, not is_replaced,
    next_leaf, in_salt, in_commitment, in_at, in_replaces
  );
  update log_head set size = next_leaf + 1 where community = in_community and round = in_round;
  return case when is_replaced then 'replaced' else 'counted' end;
end
$$;

-- Erases everything a respondent submitted in a round. `in_keep`: the round is closed and its figures stand. `in_chance`: random
-- bytes that nothing keeps, out of which the rows get a respondent nobody can make again.
-- Returns how many counted submissions were erased: one or none.
create function erase(
  in_community text,
  in_round integer,
  in_respondent bytea,
  in_keep boolean,
  in_chance bytea
) returns integer
language plpgsql as $$
declare
  counted_before integer;
  gone integer;
begin
  perform take_turn(in_community, in_round);
  select count(*) filter (where counted) into counted_before from submission
  where community = in_community and round = in_round and respondent = in_respondent;

  -- What these replaced may still be on its way.
  insert into erased (community, round, id)
  select in_community, in_round, unnest(id || replaces) from submission
  where community = in_community and round = in_round and respondent = in_respondent
  on conflict do nothing;

  if not in_keep then
    perform move_tallies(in_community, in_round, array[in_respondent], null, null, null, null);
  end if;
  delete from letter_use where community = in_community and round = in_round and respondent = in_respondent;
  update submission set
    respondent = sha256(in_chance || uuid_send(id)), id = gen_random_uuid(), replaces = '{}', erased = true,
    steps = case when counted then steps end, remark = null, salt = null
  where community = in_community and round = in_round and respondent = in_respondent;
  get diagnostics gone = row_count;
  update log_head set erasures = erasures + gone where community = in_community and round = in_round;
  return counted_before;
end
$$;
