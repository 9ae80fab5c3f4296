-- Every key below starts with the community, so that the tables can be spread over servers by it.

-- Log head 日志头: how many leaves a community's log of a round has. Its row lock orders the community's submissions.
create table log_head (
  community text collate "C" not null,
  round integer not null,
  size bigint not null check (size >= 0),
  primary key (community, round)
);

-- Submission 答卷. The id is the phone's; it is a key only together with the respondent, so nobody can spend another's.
create table submission (
  community text collate "C" not null,
  round integer not null,
  respondent bytea not null check (length(respondent) = 32),
  id uuid not null,
  channel text not null check (channel in ('poster', 'share', 'kiosk', 'invite', 'unknown')),
  evidence text not null check (evidence in ('invited', 'open', 'assisted')),
  -- Weighting cell by age band and sex; 0 where neither was given.
  stratum smallint not null,
  -- One step 0..5 per item in order; null where the item was skipped.
  steps smallint[] not null,
  remark text,
  counted boolean not null,
  -- The log's leaf: its place, and a commitment to the content that the salt keeps from being guessed.
  leaf bigint not null,
  salt bytea not null,
  commitment bytea not null,
  accepted_at timestamptz not null,
  primary key (community, round, respondent, id)
);
-- One person, one counted submission a round and community.
create unique index submission_counted on submission (community, round, respondent) where counted;
create unique index submission_leaf on submission (community, round, leaf);

-- Tally 计数: counted submissions by step, moved in the transaction that stores the submission.
create table tally (
  community text collate "C" not null,
  round integer not null,
  item smallint not null,
  step smallint not null check (step between 0 and 5),
  stratum smallint not null,
  evidence text not null,
  channel text not null,
  count bigint not null check (count >= 0),
  primary key (community, round, item, step, stratum, evidence, channel)
);
