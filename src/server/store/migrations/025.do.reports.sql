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
