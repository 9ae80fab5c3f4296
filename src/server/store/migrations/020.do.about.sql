-- Who answered, as far as they say: age band, then sex (src/domain/stratum.ts); 0 where it is not said.
alter table submission add constraint submission_stratum
  check (stratum in (0, 1, 2, 10, 11, 12, 20, 21, 22, 30, 31, 32));

-- Population cell 人口: how many people of 18 and over live in a division, by age band and sex; '' where a table goes by the
-- other one only.
create table population_cell (
  division text collate "C" not null references division (code),
  age text not null check (age in ('', '18-34', '35-59', '60+')),
  sex text not null check (sex in ('', 'female', 'male')),
  people integer not null check (people >= 0),
  primary key (division, age, sex),
  check (age <> '' or sex <> '')
);

-- As before, and what a person says of themselves is content: an id that comes again with something else of it differs.
create or replace function submit(
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
    if stored.steps = in_steps and stored.remark is not distinct from in_remark and stored.stratum = in_stratum then
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

-- As before, and the stratum goes with the steps: a counted one of a closed round keeps both, since the figures were weighed by
-- them and must stay recountable, and nobody is left in the row; every other loses both.
create or replace function erase(
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
    steps = case when counted then steps end, stratum = case when counted then stratum else 0 end, remark = null, salt = null
  where community = in_community and round = in_round and respondent = in_respondent;
  get diagnostics gone = row_count;
  update log_head set erasures = erasures + gone where community = in_community and round = in_round;
  return counted_before;
end
$$;
