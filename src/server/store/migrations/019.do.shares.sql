-- Code count 码计数: how often a code was scanned, opened and answered by while a round was open. Denominators, and nobody's
-- measure. Letters are counted under their kind alone: the count of a single one would tell whether that dwelling answered.
create table code_count (
  community text collate "C" not null,
  round integer not null,
  kind text not null check (kind in ('poster', 'share', 'kiosk', 'invite')),
  serial text collate "C" not null,
  scans bigint not null check (scans >= 0),
  opens bigint not null check (opens >= 0),
  answers bigint not null check (answers >= 0),
  primary key (community, round, kind, serial),
  check ((kind = 'invite') = (serial = ''))
);

-- Letter batch 邀请信批次: the letters that one request made. Whom they went to is not known here.
create table letter_batch (
  community text collate "C" not null,
  id uuid not null,
  round integer not null,
  count integer not null check (count between 1 and 500),
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (community, id)
);
alter table code add column batch uuid;
create index code_of_batch on code (community, batch) where batch is not null;
