-- Cancellations of subjects, websites and accesses (15), and the notices by which providers are told to stop access (15.5).
create sequence cancellation_seq start with 1000 increment by 100;
create table cancellation (
  id bigint not null primary key,
  kind varchar(20) not null,
  state varchar(20) not null,
  -- who decides: the bureau of the domicile, or the ministry (100000)
  authority varchar(6) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  submitter varchar(60) not null,
  by_provider boolean not null,
  -- a provider acts with the sponsor's mandate, or withdraws by itself (B14)
  mandate boolean not null,
  reason varchar(4000) not null,
  reference varchar(200),
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  access_id bigint references icp_access (id) deferrable initially deferred,
  provider_id bigint references unit (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100),
  submitted_at timestamp not null,
  deadline date not null,
  working_days_total integer not null,
  taken_by varchar(60),
  taken_at timestamp,
  decided_by varchar(60),
  decided_at timestamp,
  reasons varchar(400),
  opinion varchar(8000),
  letter_id bigint references letter (id) deferrable initially deferred,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index cancellation_queue on cancellation (authority, state, deadline, id);
create index cancellation_decided on cancellation (authority, decided_at desc, id desc);
create index cancellation_due on cancellation (deadline, id);
create index cancellation_unit on cancellation (unit_id, id);
create index cancellation_subject on cancellation (subject_id, id);
create table cancellation_document (
  cancellation_id bigint not null references cancellation (id) deferrable initially deferred,
  place integer not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  purpose varchar(40) not null,
  primary key (cancellation_id, place));
create index cancellation_document_attachment on cancellation_document (attachment_id);

create sequence stop_access_notice_seq start with 1000 increment by 100;
create table stop_access_notice (
  id bigint not null primary key,
  ground varchar(20) not null,
  state varchar(20) not null,
  authority varchar(6) not null,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  letter_id bigint not null references letter (id) deferrable initially deferred,
  letter_number varchar(60) not null,
  -- the access in the register; null where nothing is filed
  access_id bigint references icp_access (id) deferrable initially deferred,
  -- the case behind it
  cause_type varchar(30) not null,
  cause_id bigint not null,
  filing_number varchar(60),
  website_name varchar(1100) not null,
  domains ${clob} not null,
  addresses ${clob} not null,
  issued_at timestamp not null,
  due date not null,
  result varchar(20),
  executed_at timestamp,
  officer varchar(300),
  note varchar(4000),
  reported_by varchar(60),
  ended_at timestamp,
  end_reason varchar(4000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  unique (cause_type, cause_id, provider_id, access_id));
create index stop_access_notice_provider on stop_access_notice (provider_id, state, id);
create index stop_access_notice_due on stop_access_notice (due, id);
create index stop_access_notice_authority on stop_access_notice (authority, state, id);
create index stop_access_notice_cause on stop_access_notice (cause_type, cause_id, id);
create table stop_access_document (
  notice_id bigint not null references stop_access_notice (id) deferrable initially deferred,
  place integer not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  primary key (notice_id, place));
create index stop_access_document_attachment on stop_access_document (attachment_id);
