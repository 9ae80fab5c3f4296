-- Binding 绑定: a person whom WeChat vouches for, or a browser by the key its page made, stands for an account. Keyed hashes only.
create table binding (
  id uuid primary key,
  account uuid not null references account (id),
  kind text not null check (kind in ('person', 'browser')),
  key_hash bytea not null,
  bound_at timestamptz not null,
  signed_in_at timestamptz not null,
  ended_at timestamptz
);
-- One account at a time.
create unique index binding_standing on binding (kind, key_hash) where ended_at is null;
create index binding_key on binding (kind, key_hash);
create index binding_account on binding (account);

-- `invited_by` is null where an operator did it on the command line.
alter table invitation add column invited_by uuid references account (id);
create index invitation_account on invitation (account);

-- An account may stand in a list of thousands.
create index account_division on account (division, id);

-- Login request 扫码登录: a browser asks to be signed in by a phone. `numbers`: the one it shows, among three. Short-lived rows.
create table login_request (
  serial text collate "C" primary key,
  device_hash bytea not null unique,
  system text not null,
  number smallint not null,
  numbers smallint[] not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  approved_at timestamptz
);
create index login_request_expiry on login_request (expires_at);

-- To whom or what: an account or a department; null where `account` did it to nobody else.
alter table audit add column subject uuid;
create index audit_division on audit (division, id);
