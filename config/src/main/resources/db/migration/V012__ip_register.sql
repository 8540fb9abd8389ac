-- The register of addresses (articles 9 and 19): the records in force, the ones that were, the rows of files that wait.
-- No foreign keys: a check for each of a million rows costs more than the row, and the unit is the import's own.
create table ip_record (
  family smallint not null,
  -- the family and the hexadecimal digits that start and end have in common (of IPv4 the last eight): an address lies
  -- only in records whose block is the beginning of its own digits
  block varchar(33) ${ascii} not null,
  range_start varchar(32) ${ascii} not null,
  range_end varchar(32) ${ascii} not null,
  kind varchar(14) ${ascii} not null,
  unit_id bigint not null,
  -- from this day on as it is
  since date not null,
  status varchar(14),
  upstream varchar(40),
  receiver varchar(40),
  mode varchar(10),
  allocated_on date,
  unit_name varchar(512),
  nature varchar(60),
  industry varchar(120),
  province varchar(6),
  city varchar(6),
  county varchar(6),
  address varchar(1024),
  contact_name varchar(256),
  contact_phone varchar(60),
  contact_email varchar(254),
  gateway varchar(45),
  gateway_address varchar(1024),
  note varchar(1024),
  -- of everything beside the key and since: whether a filed row says anything new
  content_hash bigint not null,
  primary key (block, range_start, range_end, kind, unit_id));
create index ip_record_unit on ip_record (unit_id, family, range_start);

-- what a record was until the day on which it changed or ended, that day not included
create table ip_version (
  family smallint not null,
  block varchar(33) ${ascii} not null,
  range_start varchar(32) ${ascii} not null,
  range_end varchar(32) ${ascii} not null,
  kind varchar(14) ${ascii} not null,
  unit_id bigint not null,
  since date not null,
  until date not null,
  replaced_at timestamp not null,
  status varchar(14),
  upstream varchar(40),
  receiver varchar(40),
  mode varchar(10),
  allocated_on date,
  unit_name varchar(512),
  nature varchar(60),
  industry varchar(120),
  province varchar(6),
  city varchar(6),
  county varchar(6),
  address varchar(1024),
  contact_name varchar(256),
  contact_phone varchar(60),
  contact_email varchar(254),
  gateway varchar(45),
  gateway_address varchar(1024),
  note varchar(1024),
  content_hash bigint not null,
  primary key (block, range_start, range_end, kind, unit_id, replaced_at));
create index ip_version_unit on ip_version (unit_id, family, range_start);

create ${unlogged} table ip_stage (
  import_id bigint not null,
  row_no bigint not null,
  refused smallint not null,
  -- 1: the same was said in an earlier row of the file
  repeated smallint default 0 not null,
  action varchar(6) not null,
  family smallint not null,
  block varchar(33) ${ascii} not null,
  range_start varchar(32) ${ascii} not null,
  range_end varchar(32) ${ascii} not null,
  kind varchar(14) ${ascii} not null,
  unit_id bigint not null,
  since date not null,
  status varchar(14),
  upstream varchar(40),
  receiver varchar(40),
  mode varchar(10),
  allocated_on date,
  unit_name varchar(512),
  nature varchar(60),
  industry varchar(120),
  province varchar(6),
  city varchar(6),
  county varchar(6),
  address varchar(1024),
  contact_name varchar(256),
  contact_phone varchar(60),
  contact_email varchar(254),
  gateway varchar(45),
  gateway_address varchar(1024),
  note varchar(1024),
  content_hash bigint not null,
  -- of what makes the record one: finds rows that name the same
  key_hash bigint not null,
  primary key (import_id, row_no));

-- the seed: what access providers filed as their own is held as taken over from APNIC
insert into ip_record (family, block, range_start, range_end, kind, unit_id, since, upstream, note, content_hash)
  select t.family, case when t.family = 4 then '4' || substr(t.range_start, 25, t.alike - 24)
      else '6' || substr(t.range_start, 1, t.alike) end,
    t.range_start, t.range_end, 'SOURCE', t.unit_id, t.since, 'APNIC', t.note, 0
  from (select family, range_start, range_end, unit_id, min(valid_from) as since, min(note) as note, 0
      + case when substr(range_start, 1, 1) = substr(range_end, 1, 1) then 1 else 0 end
      + case when substr(range_start, 1, 2) = substr(range_end, 1, 2) then 1 else 0 end
      + case when substr(range_start, 1, 3) = substr(range_end, 1, 3) then 1 else 0 end
      + case when substr(range_start, 1, 4) = substr(range_end, 1, 4) then 1 else 0 end
      + case when substr(range_start, 1, 5) = substr(range_end, 1, 5) then 1 else 0 end
      + case when substr(range_start, 1, 6) = substr(range_end, 1, 6) then 1 else 0 end
      + case when substr(range_start, 1, 7) = substr(range_end, 1, 7) then 1 else 0 end
      + case when substr(range_start, 1, 8) = substr(range_end, 1, 8) then 1 else 0 end
      + case when substr(range_start, 1, 9) = substr(range_end, 1, 9) then 1 else 0 end
      + case when substr(range_start, 1, 10) = substr(range_end, 1, 10) then 1 else 0 end
      + case when substr(range_start, 1, 11) = substr(range_end, 1, 11) then 1 else 0 end
      + case when substr(range_start, 1, 12) = substr(range_end, 1, 12) then 1 else 0 end
      + case when substr(range_start, 1, 13) = substr(range_end, 1, 13) then 1 else 0 end
      + case when substr(range_start, 1, 14) = substr(range_end, 1, 14) then 1 else 0 end
      + case when substr(range_start, 1, 15) = substr(range_end, 1, 15) then 1 else 0 end
      + case when substr(range_start, 1, 16) = substr(range_end, 1, 16) then 1 else 0 end
      + case when substr(range_start, 1, 17) = substr(range_end, 1, 17) then 1 else 0 end
      + case when substr(range_start, 1, 18) = substr(range_end, 1, 18) then 1 else 0 end
      + case when substr(range_start, 1, 19) = substr(range_end, 1, 19) then 1 else 0 end
      + case when substr(range_start, 1, 20) = substr(range_end, 1, 20) then 1 else 0 end
      + case when substr(range_start, 1, 21) = substr(range_end, 1, 21) then 1 else 0 end
      + case when substr(range_start, 1, 22) = substr(range_end, 1, 22) then 1 else 0 end
      + case when substr(range_start, 1, 23) = substr(range_end, 1, 23) then 1 else 0 end
      + case when substr(range_start, 1, 24) = substr(range_end, 1, 24) then 1 else 0 end
      + case when substr(range_start, 1, 25) = substr(range_end, 1, 25) then 1 else 0 end
      + case when substr(range_start, 1, 26) = substr(range_end, 1, 26) then 1 else 0 end
      + case when substr(range_start, 1, 27) = substr(range_end, 1, 27) then 1 else 0 end
      + case when substr(range_start, 1, 28) = substr(range_end, 1, 28) then 1 else 0 end
      + case when substr(range_start, 1, 29) = substr(range_end, 1, 29) then 1 else 0 end
      + case when substr(range_start, 1, 30) = substr(range_end, 1, 30) then 1 else 0 end
      + case when substr(range_start, 1, 31) = substr(range_end, 1, 31) then 1 else 0 end
      + case when substr(range_start, 1, 32) = substr(range_end, 1, 32) then 1 else 0 end as alike
    from ip_source where valid_to is null group by family, range_start, range_end, unit_id) t;
drop table ip_source;
drop sequence ip_source_seq restrict;

-- the row that whoever writes the register holds to the end of its transaction
create table ip_turn (
  taken bigint not null,
  last_finding bigint not null);
insert into ip_turn values (0, 1000);

-- what makes a unit one that the ministry supervises: BASIC_TELCO, PUBLIC_INTEREST
create table ip_unit_mark (
  unit_id bigint not null references unit (id) deferrable initially deferred,
  mark varchar(20) not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, mark, valid_from));

create sequence ip_report_seq start with 1000 increment by 100;
create table ip_report (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  -- null: the ministry
  province varchar(6),
  import_id bigint,
  edit_id bigint,
  created_at timestamp not null,
  found_count bigint not null,
  corrected_count bigint not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index ip_report_desk on ip_report (province, id);
create index ip_report_unit on ip_report (unit_id, id);

create table ip_finding (
  id bigint not null primary key,
  report_id bigint not null references ip_report (id) deferrable initially deferred,
  unit_id bigint not null,
  check_name varchar(30) not null,
  holder_id bigint not null,
  kind varchar(14) not null,
  family smallint not null,
  range_start varchar(32) ${ascii} not null,
  range_end varchar(32) ${ascii} not null,
  -- empty, and 0: none
  missing varchar(32) ${ascii} not null,
  other_id bigint not null,
  other_start varchar(32) ${ascii} not null,
  other_end varchar(32) ${ascii} not null,
  against_count bigint not null,
  -- 1: the last check found it
  present smallint not null,
  state varchar(12) not null,
  found_at timestamp not null,
  decided_at timestamp,
  decided_by varchar(60),
  opinion varchar(2000),
  version integer not null);
create index ip_finding_report on ip_finding (report_id, id);
create index ip_finding_range on ip_finding (present, family, range_start, range_end, unit_id);

-- what the check that runs found, under the turn; empty between
create ${unlogged} table ip_found (
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
  against_count bigint not null);
create index ip_found_range on ip_found (family, range_start, range_end, unit_id);

create sequence ip_edit_seq start with 1000 increment by 100;
create table ip_edit (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  state varchar(12) not null,
  content ${clob} not null,
  proposed_by varchar(60) not null,
  proposed_at timestamp not null,
  decided_by varchar(60),
  decided_at timestamp,
  reason varchar(2000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index ip_edit_unit on ip_edit (unit_id, id);

create table ip_management_rules (
  unit_id bigint not null references unit (id) deferrable initially deferred,
  version_number integer not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  filed_at timestamp not null,
  filed_by varchar(60) not null,
  primary key (unit_id, version_number));
