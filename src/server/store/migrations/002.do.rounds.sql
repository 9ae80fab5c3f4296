-- Round 轮次: one survey of a region between two moments, under one method.
create table round (
  id integer generated always as identity primary key,
  region text collate "C" not null references division (code),
  title text not null,
  method_id text not null,
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  sampled boolean not null default false,
  demonstration boolean not null default false,
  check (opens_at < closes_at)
);
create index round_region on round (region);

-- The key of the round's pseudonyms, itself encrypted. Deleting the row ends every link from a person to an answer.
create table round_key (
  round integer primary key references round (id),
  wrapped bytea not null
);

-- Item 评价项: the questions of a round, numbered from 1; item 1 is the headline.
create table item (
  round integer not null references round (id),
  item smallint not null check (item > 0),
  label text not null,
  question text not null,
  primary key (round, item)
);
