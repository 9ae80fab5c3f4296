-- Three lists 三张清单 as published for a region. A version never changes: refusals were judged against it.
create table duty_list (
  version text primary key check (version <> ''),
  region text collate "C" not null references division (code),
  effective_from timestamptz not null,
  -- The notice it was published by.
  source text not null check (source <> ''),
  imported_at timestamptz not null
);
create index duty_list_region on duty_list (region, effective_from);

create table duty (
  version text not null references duty_list (version),
  number integer not null check (number > 0),
  list text not null check (list in ('statutory', 'assisting', 'relieved')),
  title text not null check (title <> ''),
  basis text not null check (basis <> ''),
  primary key (version, number)
);

create trigger duty_list_append_only before update or delete or truncate on duty_list
  for each statement execute function refuse_change();
create trigger duty_append_only before update or delete or truncate on duty
  for each statement execute function refuse_change();
