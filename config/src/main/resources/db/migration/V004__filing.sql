-- Seed of the IP register (a provider's own source ranges), attachments, blacklist, applications, and the ICP register.
create sequence ip_source_seq start with 1000 increment by 100;
create table ip_source (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  family smallint not null,
  range_start varchar(32) not null,
  range_end varchar(32) not null,
  valid_from date not null,
  valid_to date,
  note varchar(1000));
create index ip_source_range on ip_source (unit_id, family, range_start);

create table attachment (
  id varchar(36) not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  account_id bigint not null references account (id) deferrable initially deferred,
  media_type varchar(100) not null,
  file_name varchar(255) not null,
  size_bytes integer not null,
  sha256 varchar(64) not null,
  content ${blob} not null,
  created_at timestamp not null);
create index attachment_account on attachment (account_id, created_at);

create sequence blacklist_seq start with 1000 increment by 100;
create table blacklist_entry (
  id bigint not null primary key,
  kind varchar(10) not null,
  entry varchar(512) not null,
  province varchar(6) not null,
  reason varchar(1000) not null,
  valid_from date not null,
  valid_to date,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index blacklist_lookup on blacklist_entry (kind, entry);

create sequence filing_seq start with 118000 increment by 100;
create table filing_application (
  id bigint not null primary key,
  kind varchar(20) not null,
  state varchar(30) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  submitter varchar(60) not null,
  on_behalf boolean not null,
  reference varchar(200),
  province varchar(6),
  round_number integer not null,
  subject_name varchar(600),
  submitted_at timestamp,
  received_on date,
  deadline date,
  deadline_provisional boolean not null,
  working_days_total integer not null,
  taken_by varchar(60),
  taken_at timestamp,
  decided_at timestamp,
  filing_number varchar(60),
  created_at timestamp not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index filing_queue on filing_application (province, state, deadline, id);
create index filing_unit on filing_application (unit_id, id);
create index filing_reference on filing_application (unit_id, reference);
create index filing_taken on filing_application (taken_by, state);

create table filing_round (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  round_number integer not null,
  content ${clob} not null,
  submitted_at timestamp,
  result varchar(20),
  decided_at timestamp,
  decided_by varchar(60),
  opinion varchar(4000),
  letter_id bigint references letter (id) deferrable initially deferred,
  primary key (application_id, round_number));

create table filing_finding (
  application_id bigint not null,
  round_number integer not null,
  finding_number integer not null,
  pointer varchar(300) not null,
  code varchar(60) not null,
  severity varchar(10) not null,
  clause varchar(20) not null,
  arguments varchar(4000),
  primary key (application_id, round_number, finding_number));

create table filing_reason (
  application_id bigint not null,
  round_number integer not null,
  reason_number integer not null,
  code varchar(60) not null,
  clause varchar(20),
  primary key (application_id, round_number, reason_number));

-- what an application that is not yet decided asks for: the rules look here for a second one that asks for the same
create table filing_claim (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  kind varchar(12) not null,
  claim varchar(600) not null,
  primary key (application_id, kind, claim));
create index filing_claim_lookup on filing_claim (kind, claim);

-- access places: the bureaus that may read by row (b) of principle 2
create table filing_place (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  province varchar(6) not null,
  primary key (application_id, province));

create sequence icp_subject_seq start with 1000 increment by 100;
create table icp_subject (
  id bigint not null primary key,
  filing_number varchar(60) not null unique,
  province varchar(6) not null,
  name varchar(600) not null,
  nature varchar(40) not null,
  document_type varchar(60) not null,
  document_number varchar(300) not null,
  -- document while the subject is filed, else null: one subject, one filing
  active_document varchar(400) unique,
  content ${clob} not null,
  state varchar(20) not null,
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  holder_id bigint references unit (id) deferrable initially deferred,
  last_website integer not null,
  filed_at timestamp not null,
  version integer not null);
create index icp_subject_document on icp_subject (document_type, document_number);
create index icp_subject_name on icp_subject (name);

create sequence icp_website_seq start with 1000 increment by 100;
create table icp_website (
  id bigint not null primary key,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  ordinal integer not null,
  filing_number varchar(60) not null unique,
  name varchar(1100) not null,
  content ${clob} not null,
  state varchar(20) not null,
  filed_at timestamp not null,
  version integer not null);
create index icp_website_subject on icp_website (subject_id);

-- only what is filed now; the key keeps a domain from being filed twice, whoever decides at the same moment
create table icp_domain (
  domain varchar(253) not null primary key,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  since timestamp not null);
create index icp_domain_website on icp_domain (website_id);

create sequence icp_access_seq start with 1000 increment by 100;
create table icp_access (
  id bigint not null primary key,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  methods varchar(200) not null,
  state varchar(20) not null,
  since timestamp not null,
  version integer not null);
create index icp_access_website on icp_access (website_id);
create index icp_access_provider on icp_access (provider_id);
create table icp_access_place (
  access_id bigint not null references icp_access (id) deferrable initially deferred,
  province varchar(6) not null,
  primary key (access_id, province));
create table icp_access_range (
  access_id bigint not null references icp_access (id) deferrable initially deferred,
  family smallint not null,
  range_start varchar(32) not null,
  range_end varchar(32) not null,
  primary key (access_id, family, range_start));
create index icp_access_range_lookup on icp_access_range (family, range_start);

create table icp_phone (
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  phone varchar(60) not null,
  primary key (subject_id, phone));
create index icp_phone_lookup on icp_phone (phone);
