-- Complaints are kept apart from ratings: another pseudonym, no round, no id of a submission. The tables of before never
-- held a row.
drop table complaint_event;
drop table complaint;

-- Complaint 诉求. Whatever the resident gave stands here, never in an event, so that it can be erased.
create table complaint (
  community text collate "C" not null,
  id uuid not null,
  -- Null where the platform vouched for nobody, and once erased.
  complainant bytea check (length(complainant) = 32),
  category text not null,
  -- Null once erased.
  body text check (body <> ''),
  location text,
  -- Encrypted, bound to this complaint.
  contact bytea,
  -- Whom to send the one message that was allowed; encrypted too, and gone once it is sent or nothing is left to tell.
  notify bytea,
  -- Ids of kept photos and files in WeChat's cloud, in the resident's order.
  photos text[] not null default '{}',
  -- Keyed digest of what was sent, to tell the same sent again from another under its id; null once erased.
  fingerprint bytea check (length(fingerprint) = 32),
  created_at timestamptz not null,
  erased_at timestamptz,
  primary key (community, id),
  check ((erased_at is null) = (body is not null)),
  check ((erased_at is null) = (fingerprint is not null)),
  check (erased_at is null or (complainant is null and location is null and contact is null and notify is null and photos = '{}'))
);
create index complaint_complainant on complaint (community, complainant) where complainant is not null;
create index complaint_created on complaint (community, created_at);

-- A secret reference names no community, so it cannot be looked for in a table spread by community. This table is small
-- and is copied to every server. Only a digest of the reference is kept.
create table complaint_reference (
  reference_hash bytea primary key check (length(reference_hash) = 32),
  community text collate "C" not null,
  complaint uuid not null
);

-- Photo 照片: taken in before the complaint it goes with, and then belonging to that one alone.
create table complaint_photo (
  community text collate "C" not null,
  id uuid not null,
  kept_at timestamptz not null,
  complaint uuid,
  primary key (community, id)
);
create index complaint_photo_waiting on complaint_photo (kept_at) where complaint is null;

-- Complaint event 诉求事件: every step of a complaint with its actor, time and reason; the state follows from them.
create table complaint_event (
  community text collate "C" not null,
  complaint uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null,
  detail jsonb not null,
  -- The phone's id for what it asked, so that asking again does nothing.
  request uuid,
  primary key (community, complaint, sequence),
  foreign key (community, complaint) references complaint (community, id)
);
create unique index complaint_event_request on complaint_event (community, complaint, request) where request is not null;
create trigger complaint_event_append_only before update or delete or truncate on complaint_event
  for each statement execute function refuse_change();

-- Appends events all together, if `in_after` is still the last one; false, and nothing appended, if another came first.
-- When a case is closed, by silence or by the resident's word that it is fixed, the permission to send a message goes; with a
-- withdrawal the way to be called back goes too.
create function append_complaint_events(
  in_community text,
  in_complaint uuid,
  in_after integer,
  in_at timestamptz[],
  in_actor text[],
  in_kind text[],
  in_detail text[],
  in_request uuid
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
  insert into complaint_event (community, complaint, sequence, at, actor, kind, detail, request)
  select in_community, in_complaint, in_after + place, at, actor, kind, detail::jsonb, case when place = 1 then in_request end
  from unnest(in_at, in_actor, in_kind, in_detail) with ordinality as event (at, actor, kind, detail, place);
  update complaint
  set notify = null, contact = case when 'withdrawn' = any (in_kind) then null else contact end
  where community = in_community and id = in_complaint and exists (
    select from unnest(in_kind, in_detail) as event (kind, detail)
    where kind in ('closed', 'withdrawn') or kind = 'judged' and detail::jsonb ->> 'verdict' = 'fixed'
  );
  return true;
end
$$;
