-- Who at the unit took the step; null for the resident and for a clock. Never shown to residents.
alter table complaint_event add column account uuid references account (id);

-- A complaint of the entry's division, where it tells of one.
alter table audit add column complaint uuid;

-- A unit's photos of a repair stay with what the unit said, whatever its resident has taken out.
alter table complaint_photo add column of_reply boolean not null default false;

-- Standing 办件现状: what has become of a complaint, from its events and kept in step with them, so that a list reads no events. Of
-- complaints stored before this table the clocks' worker makes it.
create table complaint_standing (
  community text collate "C" not null,
  complaint uuid not null,
  -- Of the last event it was made from.
  sequence integer not null,
  number text collate "C" not null,
  category text not null,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  state text not null,
  open boolean not null,
  owner text not null,
  department uuid,
  of_city boolean not null,
  departments uuid[] not null,
  todo text[] not null,
  clock text,
  due_at timestamptz,
  escalated_to text,
  joined_into uuid,
  primary key (community, complaint),
  foreign key (community, complaint) references complaint (community, id),
  check ((clock is null) = (due_at is null)),
  check (not open or due_at is not null)
);
create index complaint_standing_due on complaint_standing (due_at, community, complaint) where open;
create index complaint_standing_done on complaint_standing (changed_at, community, complaint) where not open;
create index complaint_standing_number on complaint_standing (number, community);
create index complaint_standing_departments on complaint_standing using gin (departments);
create index complaint_standing_joined on complaint_standing (community, joined_into) where joined_into is not null;

-- Keeps a standing, unless one made from a later event is kept already.
create function save_complaint_standing(
  in_community text,
  in_complaint uuid,
  in_sequence integer,
  in_number text,
  in_standing jsonb
) returns void
language sql as $$
  insert into complaint_standing as kept (
    community, complaint, sequence, number, category, opened_at, changed_at, state, open, owner, department, of_city,
    departments, todo, clock, due_at, escalated_to, joined_into
  )
  select community, id, in_sequence, in_number, category, created_at, changed_at, state, open, owner, department, of_city,
    departments, todo, clock, due_at, escalated_to, joined_into
  from complaint, jsonb_to_record(in_standing) as standing (
    changed_at timestamptz, state text, open boolean, owner text, department uuid, of_city boolean, departments uuid[],
    todo text[], clock text, due_at timestamptz, escalated_to text, joined_into uuid
  )
  where community = in_community and id = in_complaint
  on conflict (community, complaint) do update set
    sequence = excluded.sequence, changed_at = excluded.changed_at, state = excluded.state, open = excluded.open,
    owner = excluded.owner, department = excluded.department, of_city = excluded.of_city,
    departments = excluded.departments, todo = excluded.todo,
    clock = excluded.clock, due_at = excluded.due_at, escalated_to = excluded.escalated_to, joined_into = excluded.joined_into
  where kept.sequence <= excluded.sequence
$$;

drop function append_complaint_events(text, uuid, integer, timestamptz[], text[], text[], text[], uuid);

-- Appends events all together, if `in_after` is still the last one, with the standing they lead to; false, and nothing appended,
-- if another came first. When a case is closed, by silence or by the resident's word that it is fixed, the permission to send a
-- message goes; with a withdrawal the way to be called back goes too.
create function append_complaint_events(
  in_community text,
  in_complaint uuid,
  in_after integer,
  in_at timestamptz[],
  in_actor text[],
  in_kind text[],
  in_detail text[],
  in_request uuid,
  in_account uuid,
  in_number text,
  in_standing jsonb
) returns boolean
language plpgsql as $$
begin
  -- The complaint's lock makes its appends take turns, so what is read below stays true.
  perform from complaint where community = in_community and id = in_complaint for update;
  if in_after <> (
    select coalesce(max(sequence), 0) from complaint_event where community = in_community and complaint = in_complaint
  ) then
    return false;
  end if;
  insert into complaint_event (community, complaint, sequence, at, actor, kind, detail, request, account)
  select in_community, in_complaint, in_after + place, at, actor, kind, detail::jsonb,
    case when place = 1 then in_request end, in_account
  from unnest(in_at, in_actor, in_kind, in_detail) with ordinality as event (at, actor, kind, detail, place);
  perform save_complaint_standing(
    in_community, in_complaint, in_after + cardinality(in_kind), in_number, in_standing
  );
  update complaint
  set notify = null, contact = case when 'withdrawn' = any (in_kind) then null else contact end
  where community = in_community and id = in_complaint and exists (
    select from unnest(in_kind, in_detail) as event (kind, detail)
    where kind in ('closed', 'withdrawn') or kind = 'judged' and detail::jsonb ->> 'verdict' = 'fixed'
  );
  return true;
end
$$;
