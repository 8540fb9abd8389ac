-- The register of domains (10, 20): what each unit reports of each domain now, and what it reported before.
-- No foreign keys on the three tables of millions of rows: only the import writes them, and the check of each row
-- would cost as much as the row.
create table domain_record (
  domain varchar(253)${ascii} not null,
  unit_id bigint not null,
  top_level varchar(63) not null,
  kind varchar(60),
  registered date not null,
  expires date not null,
  registrant_name varchar(255),
  registrant_organisation varchar(255),
  registrant_address varchar(1024),
  registrant_province varchar(60),
  registrant_city varchar(60),
  registrant_email varchar(254),
  registrant_phone varchar(60),
  admin_name varchar(255),
  admin_organisation varchar(255),
  admin_address varchar(1024),
  admin_province varchar(60),
  admin_city varchar(60),
  admin_email varchar(254),
  admin_phone varchar(60),
  payer_name varchar(255),
  payer_organisation varchar(255),
  payer_address varchar(1024),
  payer_province varchar(60),
  payer_city varchar(60),
  payer_email varchar(254),
  payer_phone varchar(60),
  registrar varchar(255) not null,
  name_servers varchar(2000),
  event_date date,
  -- of the event that made it so, else of the report
  valid_from date not null,
  -- of the report that brought the domain
  added_on date not null,
  -- of the report that brought this content
  reported_on date not null,
  import_id bigint not null,
  content_hash bigint not null,
  primary key (domain, unit_id));
create index domain_record_unit on domain_record (unit_id, domain);

create table domain_past (
  domain varchar(253)${ascii} not null,
  unit_id bigint not null,
  top_level varchar(63) not null,
  kind varchar(60),
  registered date not null,
  expires date not null,
  registrant_name varchar(255),
  registrant_organisation varchar(255),
  registrant_address varchar(1024),
  registrant_province varchar(60),
  registrant_city varchar(60),
  registrant_email varchar(254),
  registrant_phone varchar(60),
  admin_name varchar(255),
  admin_organisation varchar(255),
  admin_address varchar(1024),
  admin_province varchar(60),
  admin_city varchar(60),
  admin_email varchar(254),
  admin_phone varchar(60),
  payer_name varchar(255),
  payer_organisation varchar(255),
  payer_address varchar(1024),
  payer_province varchar(60),
  payer_city varchar(60),
  payer_email varchar(254),
  payer_phone varchar(60),
  registrar varchar(255) not null,
  name_servers varchar(2000),
  event_date date,
  valid_from date not null,
  added_on date not null,
  reported_on date not null,
  import_id bigint not null,
  content_hash bigint not null,
  -- the day from which it is no longer so
  valid_to date not null,
  -- of the report that ended it
  ended_on date not null,
  ending varchar(10) not null,
  ended_by bigint not null,
  primary key (domain, unit_id, ended_by));

-- Rows of a file that wait, and what of them differs from the register. Nothing here outlives its import.
create ${unlogged} table domain_stage (
  import_id bigint not null,
  row_no bigint not null,
  refused smallint not null,
  action char(1) not null,
  domain varchar(253)${ascii} not null,
  incomplete smallint not null,
  event_date date,
  content_hash bigint,
  top_level varchar(63),
  kind varchar(60),
  registered date,
  expires date,
  registrant_name varchar(255),
  registrant_organisation varchar(255),
  registrant_address varchar(1024),
  registrant_province varchar(60),
  registrant_city varchar(60),
  registrant_email varchar(254),
  registrant_phone varchar(60),
  admin_name varchar(255),
  admin_organisation varchar(255),
  admin_address varchar(1024),
  admin_province varchar(60),
  admin_city varchar(60),
  admin_email varchar(254),
  admin_phone varchar(60),
  payer_name varchar(255),
  payer_organisation varchar(255),
  payer_address varchar(1024),
  payer_province varchar(60),
  payer_city varchar(60),
  payer_email varchar(254),
  payer_phone varchar(60),
  registrar varchar(255),
  name_servers varchar(2000),
  primary key (import_id, row_no));
create ${unlogged} table domain_diff (
  import_id bigint not null,
  row_no bigint not null,
  domain varchar(253)${ascii} not null,
  -- N new, C changed, D deleted
  kind char(1) not null,
  added_on date,
  valid_from date,
  primary key (import_id, row_no));
-- Derby joins by an index or not at all
${onDerby}create index domain_stage_domain on domain_stage (import_id, domain);

-- who reports the names under which top level (10.1): a unit by its code, every registrar where there is none;
-- *HAN stands for each top-level name in Han script, * for each other one
create table domain_remit (
  top_level varchar(63) not null,
  valid_from date not null,
  valid_to date,
  unit_code varchar(40),
  primary key (top_level, valid_from));

-- top levels under which a unit ever reported a domain: of others the register knows nothing
create table domain_level (
  top_level varchar(63) not null,
  unit_id bigint not null,
  primary key (top_level, unit_id));

-- each file that a unit reported, and what the ministry makes of it (10.2, 10.3, 20.2)
create sequence domain_report_seq start with 1000 increment by 100;
create table domain_report (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  import_id bigint not null unique,
  report_type varchar(8) not null,
  sequence_no bigint not null,
  -- taken once it took effect: what two reports of a unit must not share
  sequence_key varchar(60) unique,
  missing_from bigint,
  missing_to bigint,
  received_on date not null,
  first_report boolean not null,
  rows_read bigint not null,
  rows_refused bigint not null,
  rows_twice bigint not null,
  rows_shared bigint not null,
  rows_late bigint not null,
  rows_unmatched bigint not null,
  rows_incomplete bigint not null,
  added bigint not null,
  changed bigint not null,
  ended bigint not null,
  state varchar(12) not null,
  opinion varchar(1000),
  decided_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index domain_report_unit on domain_report (unit_id, id);
create index domain_report_state on domain_report (state, id);

-- the unit's contact for domain filing (10.3)
create sequence domain_contact_seq start with 1000 increment by 100;
create table domain_contact (
  id bigint not null primary key,
  unit_id bigint not null unique references unit (id) deferrable initially deferred,
  name varchar(128) not null,
  phone varchar(60) not null,
  email varchar(254) not null,
  changed_on date not null,
  reported_at timestamp not null,
  late boolean not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
