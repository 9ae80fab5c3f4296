-- Case 诉求件: what figures count of a complaint, from its events and kept in step with them. Of complaints stored before this
-- table the clocks' worker makes it.
create table complaint_case (
  community text collate "C" not null,
  complaint uuid not null,
  -- Of the last event it was made from.
  sequence integer not null,
  category text not null,
  opened_at timestamptz not null,
  due_at timestamptz not null,
  first_reply_at timestamptz,
  first_closed_at timestamptz,
  -- Working days; null while open, or open again.
  days_to_close integer check (days_to_close >= 0),
  verdict text check (verdict in ('fixed', 'partly', 'not-fixed')),
  rating smallint check (rating between 0 and 5),
  former_rating smallint check (former_rating between 0 and 5),
  -- After this moment the former rating is the other one.
  lapses_at timestamptz,
  lapsed_rating smallint check (lapsed_rating between 0 and 5),
  declined boolean not null,
  overturned boolean not null,
  reopened boolean not null,
  -- Withdrawn, or joined to an earlier complaint of the same resident: whichever came first.
  left_at timestamptz,
  primary key (community, complaint),
  foreign key (community, complaint) references complaint (community, id)
);
create index complaint_case_due on complaint_case (due_at, community);

-- Consumer 数据使用方: another system that reads a division's figures by a token, of which a digest alone is kept. Never an account.
create table consumer (
  id uuid primary key,
  name text not null check (name <> ''),
  division text collate "C" not null references division (code),
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- Day in China.
  last_used date
);

-- The consumer who asked, or to whom it was done.
alter table audit add column consumer uuid references consumer (id);

-- Contact desk 联系窗口 of a department, for officials who pass something on to it; null where none is known.
alter table department add column contact text check (contact <> '');
