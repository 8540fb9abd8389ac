-- History (append only), log of reads, outbox, events, letters, number series.
create sequence history_seq start with 1000 increment by 1000;
create table history_entry (
  id bigint not null primary key,
  case_type varchar(30) not null,
  case_id bigint not null,
  entry_number integer not null,
  entry_time timestamp not null,
  actor varchar(60) not null,
  unit_id bigint,
  act varchar(40) not null,
  from_state varchar(40),
  to_state varchar(40),
  reason varchar(4000),
  clause varchar(20) not null,
  request_id varchar(60),
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  unique (case_type, case_id, entry_number));

create sequence read_log_seq start with 1000 increment by 100;
create table read_log (
  id bigint not null primary key,
  entry_time timestamp not null,
  actor varchar(60) not null,
  unit_id bigint,
  case_type varchar(30) not null,
  case_id bigint not null,
  basis varchar(30) not null,
  field varchar(300),
  reason varchar(1000),
  request_id varchar(60));
create index read_log_case on read_log (case_type, case_id);

create sequence mail_seq start with 1000 increment by 100;
create table mail (
  id bigint not null primary key,
  message_id varchar(120) not null unique,
  recipient varchar(254) not null,
  subject varchar(500) not null,
  body ${clob} not null,
  language varchar(10) not null,
  letter_id bigint,
  case_type varchar(30),
  case_id bigint,
  state varchar(12) not null,
  attempts integer not null,
  created_at timestamp not null,
  due_at timestamp not null,
  claimed_by varchar(60),
  claimed_until timestamp,
  sent_at timestamp,
  last_error varchar(1000),
  version integer not null);
create index mail_due on mail (state, due_at);
create index mail_listed on mail (state, id);

-- numbered per unit by number_series (kind EVENT, scope = unit, year 0), whose row stays locked to the end of the
-- transaction, so that a reader that asks "after n" misses nothing that commits late
create table event (
  unit_id bigint not null references unit (id) deferrable initially deferred,
  event_number bigint not null,
  event_type varchar(40) not null,
  case_type varchar(30) not null,
  case_id bigint not null,
  reference varchar(200),
  payload varchar(4000),
  created_at timestamp not null,
  acknowledged_at timestamp,
  primary key (unit_id, event_number));

create table number_series (
  kind varchar(20) not null,
  scope varchar(40) not null,
  year_number integer not null,
  last_number bigint not null,
  primary key (kind, scope, year_number));

create sequence letter_seq start with 1000 increment by 100;
create table letter (
  id bigint not null primary key,
  letter_number varchar(60) not null unique,
  kind varchar(40) not null,
  issuer_id bigint not null references unit (id) deferrable initially deferred,
  case_type varchar(30) not null,
  case_id bigint not null,
  text_zh ${clob} not null,
  text_en ${clob} not null,
  issued_at timestamp not null);
create index letter_case on letter (case_type, case_id);

create table job (
  id bigint not null primary key,
  name varchar(60) not null,
  parameters varchar(2000) not null,
  running_key varchar(200) unique,
  state varchar(12) not null,
  -- counts starts and restarts: a run that was given up for dead can write no more
  run_number integer not null,
  execution_id bigint,
  started_by varchar(60) not null,
  node varchar(60),
  created_at timestamp not null,
  started_at timestamp,
  heartbeat_at timestamp,
  ended_at timestamp,
  total_items bigint not null,
  done_items bigint not null,
  run_from bigint not null,
  reader_position varchar(200),
  failure varchar(2000),
  version integer not null);
create sequence job_seq start with 1000 increment by 1;
create table job_finding (
  job_id bigint not null references job (id) deferrable initially deferred,
  finding_number integer not null,
  case_type varchar(30),
  case_id bigint,
  code varchar(60) not null,
  detail varchar(2000),
  primary key (job_id, finding_number));
