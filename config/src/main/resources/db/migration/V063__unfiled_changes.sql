-- Findings that a change was not filed in time (8.4): what is filed, what was found, by whom, and what became of it.
create sequence unfiled_change_seq start with 1000 increment by 100;
create table unfiled_change (
  id bigint not null primary key,
  state varchar(20) not null,
  source varchar(20) not null,
  -- who follows it: the authority that filed
  authority varchar(6) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  -- what was filed of the part when it was found
  version_id bigint not null references icp_version (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100),
  item varchar(40) not null,
  domain varchar(253),
  filed_value varchar(8000),
  found_value varchar(8000) not null,
  found_on date not null,
  -- who reported it; null where a register told it
  provider_id bigint references unit (id) deferrable initially deferred,
  officer varchar(400),
  -- names what a register says otherwise, so that what was refuted is not opened again
  difference varchar(64),
  -- while it is open: the part and item, so that nobody opens it twice
  open_key varchar(400) unique,
  opened_at timestamp not null,
  -- when the sponsor was last told of its last day
  told_at timestamp not null,
  due date not null,
  -- last day of the authority, to decide on an answer or to follow what is overdue
  decide_by date not null,
  answer varchar(8000),
  answered_by varchar(60),
  answered_at timestamp,
  upheld boolean not null,
  opinion varchar(8000),
  decided_by varchar(60),
  decided_at timestamp,
  cancellation_id bigint references cancellation (id) deferrable initially deferred,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index unfiled_change_authority on unfiled_change (authority, state, due, id);
create index unfiled_change_subject on unfiled_change (subject_id, state, id);
create index unfiled_change_domain on unfiled_change (domain, difference);
create index unfiled_change_source on unfiled_change (source, state, id);
create index unfiled_change_due on unfiled_change (due, id);
create index unfiled_change_decide_by on unfiled_change (decide_by, id);
${onPostgresql}create index unfiled_change_provider on unfiled_change (provider_id);
create table unfiled_change_document (
  unfiled_change_id bigint not null references unfiled_change (id) deferrable initially deferred,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  place integer not null,
  primary key (unfiled_change_id, place));
create index unfiled_change_document_attachment on unfiled_change_document (attachment_id);
