-- A ledger is read newest first over a whole region, whatever communities lie in it.
create index complaint_opened on complaint (created_at, community, id);

-- Ledger export 台账导出: the hash of what a workbook held when it was made, so that it can be checked later that nothing in it was
-- changed since.
create table ledger_export (
  id uuid primary key,
  account uuid not null references account (id),
  kind text not null,
  division text collate "C" not null references division (code),
  -- The first month and the last, YYYY-MM; null without an end.
  from_month text,
  to_month text,
  rows integer not null check (rows >= 0),
  sha256 bytea not null check (length(sha256) = 32),
  at timestamptz not null
);
create index ledger_export_newest on ledger_export (division, kind, at);
create trigger ledger_export_append_only before update or delete or truncate on ledger_export
  for each statement execute function refuse_change();
