-- Admission 准入: a task that somebody wants communities to do. A few hundred a city and year, of regions and not of communities, so
-- the table is small and is copied to every server. What stands beside the applicant follows from the events, for lists.
create table admission (
  region text collate "C" not null references division (code),
  id uuid not null,
  -- Who applied: a department, or the division's officials.
  division text collate "C" not null references division (code),
  department uuid references department (id),
  state text not null check (state in ('applied', 'scored', 'granted', 'refused', 'withdrawn', 'ended')),
  applied_at timestamptz not null,
  -- Asked for, and once it is decided or ended what holds. Nothing is written when it passes.
  until_at timestamptz not null,
  primary key (region, id)
);
create index admission_applicant on admission (division, department);

-- Admission event 准入事件: every step with its unit, moment and reason; the state follows from them and from the clock.
create table admission_event (
  region text collate "C" not null,
  admission uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  division text collate "C" not null,
  department uuid,
  -- Whose hand it was; shown to nobody.
  account uuid not null,
  kind text not null,
  detail jsonb not null,
  -- The page's id for what it asked, so that asking again does nothing.
  request uuid not null,
  primary key (region, admission, sequence),
  unique (region, admission, request),
  foreign key (region, admission) references admission (region, id)
);
create trigger admission_event_append_only before update or delete or truncate on admission_event
  for each statement execute function refuse_change();

-- Appends one event if `in_after` is still the last one; false, and nothing appended, if another came first.
create function append_admission_event(
  in_region text,
  in_admission uuid,
  in_after integer,
  in_at timestamptz,
  in_division text,
  in_department uuid,
  in_account uuid,
  in_kind text,
  in_detail text,
  in_request uuid,
  in_state text,
  in_until timestamptz
) returns boolean
language plpgsql as $$
begin
  -- The admission's lock makes its appends take turns, so what is read below stays true.
  perform from admission where region = in_region and id = in_admission for update;
  if in_after <> (
    select coalesce(max(sequence), 0) from admission_event where region = in_region and admission = in_admission
  ) then
    return false;
  end if;
  insert into admission_event (region, admission, sequence, at, division, department, account, kind, detail, request)
  values (
    in_region, in_admission, in_after + 1, in_at, in_division, in_department, in_account, in_kind, in_detail::jsonb, in_request
  );
  update admission set state = in_state, until_at = in_until where region = in_region and id = in_admission;
  return true;
end
$$;

-- Task report 未准入事项反映: one row a person, quarter and department. The reporter's pseudonym is made with a key of its own over
-- quarter and account, so that it tells nobody and joins nothing, not even two quarters; no moment is kept.
create table task_report (
  community text collate "C" not null,
  quarter text not null,
  reporter bytea not null check (length(reporter) = 32),
  -- Id of a department, or empty where none was named.
  department text not null,
  words text,
  primary key (community, quarter, reporter, department)
);

-- What a reporter's pages have asked, so that the same asked again does nothing, also after it was taken back.
create table task_request (
  community text collate "C" not null,
  quarter text not null,
  reporter bytea not null,
  request uuid not null,
  primary key (community, quarter, reporter, request)
);
