-- Complaint 诉求: what a resident asks to have put right. Its pseudonym comes from another key than a rating's,
-- so that the two cannot be joined.
create table complaint (
  community text collate "C" not null,
  id uuid not null,
  complainant bytea not null,
  category text not null,
  body text not null,
  created_at timestamptz not null,
  primary key (community, id)
);

-- Complaint event 诉求事件: every step of a complaint with its actor, time and reason; the state follows from them.
create table complaint_event (
  community text collate "C" not null,
  complaint uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  actor text not null,
  kind text not null,
  detail jsonb not null,
  primary key (community, complaint, sequence),
  foreign key (community, complaint) references complaint (community, id)
);
create trigger complaint_event_append_only before update or delete or truncate on complaint_event
  for each statement execute function refuse_change();
