-- Touch screen 触摸屏: the device a kiosk code is registered with, by a hash of the id its page made up.
create table kiosk (
  serial text collate "C" primary key references code (serial),
  device_hash bytea not null,
  registered_at timestamptz not null
);

-- Letter 邀请信: a code of kind `invite` can also be typed. What is typed is short enough to be found by trying all of it, so a
-- keyed hash is kept.
alter table code add column typed_hash bytea;
create unique index code_typed on code (typed_hash);

-- Letter use: whose answer a letter stands for in a round. `vouched`: a person whom the platform vouches for; otherwise the
-- letter itself, typed at a touch screen, until a person comes with it.
create table letter_use (
  community text collate "C" not null,
  round integer not null,
  serial text collate "C" not null,
  respondent bytea not null,
  vouched boolean not null,
  primary key (community, round, serial)
);
