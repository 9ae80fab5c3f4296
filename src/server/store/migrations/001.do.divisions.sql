-- Division 区划. A code begins with the code of every division it lies in, so a region is a range of keys:
-- code >= region and code < region || ':' (the character after '9'), under the C collation.
create table division (
  code text collate "C" primary key check (code ~ '^([0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
  parent text collate "C" references division (code),
  level text not null check (level in ('city', 'district', 'street', 'community')),
  name text not null check (name <> ''),
  setting text check (setting in ('urban', 'rural')),
  check ((level = 'community') = (setting is not null)),
  check ((level = 'city') = (parent is null))
);
create index division_parent on division (parent);
