-- Score report 测评结果导出: the hash of what a workbook or bulletin of scores held when it was made, so that it can be checked
-- later that nothing in it was changed since.
create table score_report (
  id uuid primary key,
  account uuid not null references account (id),
  format text not null,
  division text collate "C" not null references division (code),
  round integer not null references round (id),
  rows integer not null check (rows >= 0),
  -- Of a workbook's rows; of the bytes of anything else.
  sha256 bytea not null check (length(sha256) = 32),
  at timestamptz not null
);
create trigger score_report_append_only before update or delete or truncate on score_report
  for each statement execute function refuse_change();

-- Release 公布结果: everything that was published of a round, as one text that never changes. A correction is a further release.
create table release (
  round integer not null references round (id),
  -- 1, and one more for every correction.
  number integer not null check (number > 0),
  at timestamptz not null,
  -- What changed, in words; only a correction has them.
  correction text check (correction <> ''),
  document text not null,
  -- Of the document's bytes.
  sha256 bytea not null check (length(sha256) = 32),
  primary key (round, number),
  check ((number = 1) = (correction is null))
);
create trigger release_append_only before update or delete or truncate on release
  for each statement execute function refuse_change();

-- The part of a release that is about one division, for whoever asks about that one alone.
create table release_division (
  round integer not null,
  number integer not null,
  division text collate "C" not null,
  figures text not null,
  primary key (round, number, division),
  foreign key (round, number) references release (round, number)
);
create trigger release_division_append_only before update or delete or truncate on release_division
  for each statement execute function refuse_change();
