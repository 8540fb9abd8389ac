-- Clues of all sources (16.1), which one bureau has, until they end or a case is opened.
alter table enforcement_clue alter column subject_id drop not null;
alter table enforcement_clue alter column website_id drop not null;
alter table enforcement_clue alter column filing_number drop not null;
alter table enforcement_clue alter column subject_name drop not null;
alter table enforcement_clue alter column website_name drop not null;
alter table enforcement_clue add column state varchar(20) default 'OPEN' not null;
-- as it was given
alter table enforcement_clue add column site varchar(1100) default '' not null;
alter table enforcement_clue add column domain varchar(253);
alter table enforcement_clue add column address varchar(100);
alter table enforcement_clue add column violation varchar(60) default 'ILLEGAL_CONTENT' not null;
-- since when the limit of the bureau runs
alter table enforcement_clue add column counted_from timestamp;
alter table enforcement_clue add column due date;
-- the transfer on which it is
alter table enforcement_clue add column transfer_id bigint;
alter table enforcement_clue add column case_id bigint;
alter table enforcement_clue add column merged_into bigint;
alter table enforcement_clue add column department varchar(600);
alter table enforcement_clue add column outcome varchar(8000);
alter table enforcement_clue add column ended_at timestamp;
create table enforcement_clue_source (
  id bigint not null primary key,
  clue_id bigint not null references enforcement_clue (id) deferrable initially deferred,
  -- the clue with which it came, before that was merged into another one
  first_clue bigint not null,
  kind varchar(30) not null,
  received_on date not null,
  paper varchar(400),
  giver varchar(600) not null,
  -- mail address of who is to be told of the outcome
  contact varchar(320),
  department_id bigint references unit (id) deferrable initially deferred,
  -- id of the case that it came from
  cause_id bigint,
  words varchar(8000) not null,
  added_at timestamp not null);
create index enforcement_clue_source_clue on enforcement_clue_source (clue_id, id);
${onPostgresql}create index enforcement_clue_source_unit on enforcement_clue_source (department_id);
create table enforcement_clue_document (
  source_id bigint not null references enforcement_clue_source (id) deferrable initially deferred,
  place integer not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  primary key (source_id, place));
create index enforcement_clue_document_attachment on enforcement_clue_document (attachment_id);
-- what came before it was told who is to be told
insert into enforcement_clue_source (id, clue_id, first_clue, kind, received_on, paper, giver, department_id, cause_id, words, added_at)
  select c.id, c.id, c.id, c.source, cast(c.received_at as date), c.paper_number, u.name, c.department_id, c.source_id, c.words, c.received_at
  from enforcement_clue c join unit u on u.id = c.department_id;
insert into enforcement_clue_document (source_id, place, attachment_id) select id, 0, attachment_id from enforcement_clue;
update enforcement_clue set site = filing_number, counted_from = received_at;
${onDerby}update enforcement_clue set due = date({fn timestampadd(SQL_TSI_DAY, 21, received_at)});
${onPostgresql}update enforcement_clue set due = cast(received_at as date) + 21;
alter table enforcement_clue drop column source;
alter table enforcement_clue drop column source_id;
alter table enforcement_clue drop column department_id;
alter table enforcement_clue drop column paper_number;
alter table enforcement_clue drop column attachment_id;
create index enforcement_clue_due on enforcement_clue (province, state, due, id);
create index enforcement_clue_domain on enforcement_clue (domain, id);
create index enforcement_clue_address on enforcement_clue (address, id);
${onDerby}create index enforcement_clue_site on enforcement_clue (website_id);
-- Transfers of clues and cases between bureaus, with their files (16.2).
create sequence enforcement_transfer_seq start with 1000 increment by 100;
create table enforcement_transfer (
  id bigint not null primary key,
  state varchar(20) not null,
  clue_id bigint references enforcement_clue (id) deferrable initially deferred,
  case_id bigint,
  case_number varchar(200),
  site varchar(1100) not null,
  from_bureau varchar(6) not null,
  to_bureau varchar(6) not null,
  -- who has to act while it is open
  holder varchar(6) not null,
  reason varchar(8000) not null,
  return_reason varchar(8000),
  -- the bureau that the ministry named
  assigned varchar(6),
  assign_reason varchar(8000),
  -- how often the file was returned before
  returns_before integer not null,
  sent_at timestamp not null,
  counted_from timestamp not null,
  due date not null,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index enforcement_transfer_to on enforcement_transfer (to_bureau, id);
create index enforcement_transfer_from on enforcement_transfer (from_bureau, id);
create index enforcement_transfer_clue on enforcement_transfer (clue_id, id);
create index enforcement_transfer_case on enforcement_transfer (case_id, id);
create index enforcement_transfer_holder on enforcement_transfer (holder, state, due, id);
create table enforcement_transfer_file (
  transfer_id bigint not null references enforcement_transfer (id) deferrable initially deferred,
  place integer not null,
  name varchar(1100) not null,
  sha256 varchar(64) not null,
  primary key (transfer_id, place));
