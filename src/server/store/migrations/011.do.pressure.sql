-- Pressure report 施压: somebody told a resident how to answer, or offered something for it. One row a person, community and
-- round. The reporter's pseudonym is made from the round's key for this purpose alone, and no moment is kept, so that a report
-- cannot be laid beside an answer.
create table pressure_report (
  community text collate "C" not null,
  round integer not null,
  reporter bytea not null check (length(reporter) = 32),
  -- The report that stands, and those before it, which stay replaced however often a phone sends them again.
  id uuid not null,
  revision integer not null check (revision >= 0),
  earlier uuid[] not null default '{}',
  -- Empty: taken back.
  kinds text[] not null check (kinds <@ array['told', 'paid']),
  note text,
  primary key (community, round, reporter)
);
