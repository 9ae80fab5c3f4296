-- Account 账号: a staff member or official; sees the division and what lies in it.
create table account (
  id uuid primary key,
  role text not null check (role in ('staff', 'official')),
  division text collate "C" not null references division (code),
  created_at timestamptz not null,
  revoked_at timestamptz
);

-- Invitation 邀请: opens a session for an account. Only a hash of what the link carries is kept.
create table invitation (
  token_hash bytea primary key,
  account uuid not null references account (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  single_use boolean not null default true,
  used_at timestamptz,
  revoked_at timestamptz
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end
$$;

-- Audit 审计: what accounts and operators did; kept six months at least.
create table audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account uuid,
  action text not null,
  division text collate "C"
);
create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
