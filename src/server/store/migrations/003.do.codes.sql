-- Code 码: what a poster, a shared link or a letter carries. The MAC is computed, never stored.
create table code (
  serial text collate "C" primary key,
  kind text not null check (kind in ('poster', 'share', 'kiosk', 'invite', 'account')),
  community text collate "C" not null references division (code),
  created_at timestamptz not null,
  revoked_at timestamptz
);
create unique index code_standing on code (community, kind) where kind in ('poster', 'share') and revoked_at is null;
