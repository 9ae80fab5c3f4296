-- Department 部门: stands in a district or city, and handles what is passed to it.
create table department (
  id uuid primary key,
  division text collate "C" not null references division (code),
  name text not null check (name <> ''),
  created_at timestamptz not null,
  closed_at timestamptz
);
create unique index department_name on department (division, name) where closed_at is null;

-- An account belongs to one person at one desk. `name`: what whoever invited them calls them; empty for the first of a division.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('staff', 'department', 'official'));
alter table account add column department uuid references department (id);
alter table account add column name text not null default '';
alter table account add constraint account_of_a_department check ((role = 'department') = (department is not null));
