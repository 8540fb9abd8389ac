-- The writers' turn as a lease over several transactions.
-- the import that has it; null between, and for a single transaction, which locks the row
alter table ip_turn add column holder bigint;
-- how far its report is: the stage, and the last number that the stage went through; null before the report
alter table ip_turn add column stage varchar(10);
alter table ip_turn add column place bigint default 0 not null;

-- what the check found, anew: kept by a database that crashes, as a report may be half drawn
drop table ip_found;
create table ip_found (
  found_no bigint not null primary key,
  unit_id bigint not null,
  check_name varchar(30) not null,
  holder_id bigint not null,
  kind varchar(14) not null,
  family smallint not null,
  range_start varchar(32) ${ascii} not null,
  range_end varchar(32) ${ascii} not null,
  missing varchar(32) ${ascii} not null,
  other_id bigint not null,
  other_start varchar(32) ${ascii} not null,
  other_end varchar(32) ${ascii} not null,
  against_count bigint not null,
  -- 1: no check had it before, and it is told
  fresh smallint default 0 not null);
create index ip_found_range on ip_found (family, range_start, range_end, unit_id);

-- findings that the check found no more, until their reports say so
create table ip_gone (
  finding_id bigint not null primary key,
  report_id bigint not null);

-- reports whose findings are being written: nobody sees them, nor their findings
create table ip_report_draft (
  report_id bigint not null primary key references ip_report (id) deferrable initially deferred,
  unit_id bigint not null unique,
  -- number before that of its unit's findings in ip_found
  first_finding bigint not null,
  found_at timestamp not null);
