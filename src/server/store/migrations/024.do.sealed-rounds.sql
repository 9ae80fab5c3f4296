-- Seal 封存: what a round is, as one line of JSON, and the SHA-256 of it. Rounds that were opened from the command line have none.
alter table round
  -- When its figures are opened to everybody; null where somebody does it by hand.
  add column publishes_at timestamptz,
  add column seal_text text,
  add column seal bytea,
  add constraint published_not_early check (published_at >= publishes_at),
  add constraint seal_of_the_text check ((seal is null) = (seal_text is null) and seal = sha256(convert_to(seal_text, 'UTF8')));
create index round_to_publish on round (publishes_at) where published_at is null;

-- After the seal nothing of a round changes but that it is published, once.
create function refuse_after_seal() returns trigger
language plpgsql as $$
begin
  if old.seal is null then
    return case tg_op when 'DELETE' then old else new end;
  end if;
  if tg_op = 'DELETE' or old.published_at is not null
    or to_jsonb(new) - 'published_at' is distinct from to_jsonb(old) - 'published_at' then
    raise exception 'round % is sealed', old.id;
  end if;
  return new;
end
$$;
create trigger round_sealed before update or delete on round for each row execute function refuse_after_seal();

create function refuse_items_after_seal() returns trigger
language plpgsql as $$
begin
  if exists (
    select from round
    where seal is not null
      and (tg_op <> 'INSERT' and id = old.round or tg_op <> 'DELETE' and id = new.round)
  ) then
    raise exception 'an item of a sealed round cannot be changed';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end
$$;
create trigger item_sealed before insert or update or delete on item for each row execute function refuse_items_after_seal();
create trigger item_kept before truncate on item for each statement execute function refuse_change();
create trigger round_kept before truncate on round for each statement execute function refuse_change();

-- Draft of a round 轮次草案: a few a city and year. What it is follows from its steps; the state stands beside it for lists.
create table round_draft (
  id uuid primary key,
  region text collate "C" not null references division (code),
  state text not null check (state in ('drafted', 'proposed', 'sealed', 'discarded')),
  -- What it became.
  round integer unique references round (id),
  check ((state = 'sealed') = (round is not null))
);
create index round_draft_region on round_draft (region);

create table round_step (
  draft uuid not null references round_draft (id),
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  account uuid not null,
  division text collate "C" not null,
  kind text not null check (kind in ('drafted', 'changed', 'discarded', 'proposed', 'confirmed')),
  -- The plan, or the seal text that was looked at.
  detail jsonb not null,
  -- The page's id for what it asked, so that asking again does nothing.
  request uuid not null,
  primary key (draft, sequence),
  unique (draft, request)
);
-- One confirmation a draft, whatever comes at once.
create unique index round_step_confirmed on round_step (draft) where kind = 'confirmed';
create trigger round_step_append_only before update or delete or truncate on round_step
  for each statement execute function refuse_change();

-- The seal of the round it was about, in hexadecimal digits.
alter table audit add column seal text;
