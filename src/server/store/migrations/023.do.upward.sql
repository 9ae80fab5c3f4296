-- Upward answer 反向评价: what a community's staff said of their street, their district or a department in one quarter. The rater's
-- pseudonym is made with a key of its own over quarter, target and account: without the key an answer leads to no account, to no
-- answer of the same person on another target, and to none in another quarter. No moment is kept.
-- The key begins with the rater's community, so that the table is spread like every other; a target's answers are collected from all
-- communities of the target's division, once a quarter is over.
create table upward_answer (
  community text collate "C" not null,
  quarter text not null,
  division text collate "C" not null,
  -- Id of a department of the division; empty for the division's own officials.
  department text not null,
  rater bytea not null check (length(rater) = 32),
  -- What stands, and what it took the place of, which stays replaced however often a page sends it again.
  id uuid not null,
  revision integer not null check (revision >= 0),
  earlier uuid[] not null default '{}',
  -- Null: not known, or taken back.
  step smallint check (step between 1 and 5),
  burdens text[] not null,
  note text,
  primary key (community, quarter, division, department, rater),
  check (step is not null or (burdens = '{}' and note is null))
);
