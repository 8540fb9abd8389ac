-- Versions of a year of the working calendar: proposed by one operator, published or declined by another (formats.md 7).
create sequence calendar_version_seq start with 1000 increment by 100;
create table calendar_version (
  id bigint not null primary key,
  year_number integer not null,
  state varchar(12) not null,
  -- the year while it is proposed: one proposal of a year at a time
  open_year integer unique,
  -- the special days as CSV: day, kind, name
  days varchar(8000) not null,
  source varchar(300) not null,
  proposed_by varchar(60) not null,
  proposed_at timestamp not null,
  decided_by varchar(60),
  decided_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index calendar_version_year on calendar_version (year_number, id);

-- years of which the operator was told by mail that they are not published: each once in the cluster
create table calendar_warning (
  year_number integer not null primary key,
  warned_at timestamp not null);

-- open limits in the order in which they are counted again
create index filing_state on filing_application (state, id);
create index unfiled_site_state on unfiled_site (state, id);
