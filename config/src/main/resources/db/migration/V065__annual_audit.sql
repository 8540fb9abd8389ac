-- The annual audit (18): the ministry's frame of a year, each bureau's campaign, one item for each website that was filed
-- on the reference day, and what the registers said otherwise.
create table audit_frame (
  audit_year integer not null primary key,
  opens_on date not null,
  -- the last day on which a bureau opens its campaign without a reason
  closes_on date not null,
  -- the last day that a bureau may give sponsors
  answer_by date not null,
  words varchar(8000) not null,
  published_by varchar(60) not null,
  published_at timestamp not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create sequence audit_campaign_seq start with 1000 increment by 100;
create table audit_campaign (
  id bigint not null primary key,
  audit_year integer not null,
  province varchar(6) not null,
  state varchar(20) not null,
  -- websites that were filed at the end of this day are audited
  reference_day date not null,
  -- last day of the sponsors
  due date not null,
  -- why it opens outside the dates of the frame
  reason varchar(4000),
  words varchar(8000),
  opened_by varchar(60) not null,
  opened_at timestamp not null,
  -- when all sponsors had been told; null before
  notified_at timestamp,
  closed_by varchar(60),
  closed_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  constraint audit_campaign_once unique (audit_year, province));
create index audit_campaign_state on audit_campaign (state, audit_year, province);
create sequence audit_item_seq start with 1000 increment by 1;
create table audit_item (
  id bigint not null primary key,
  campaign_id bigint not null references audit_campaign (id) deferrable initially deferred,
  audit_year integer not null,
  province varchar(6) not null,
  state varchar(20) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100) not null,
  -- of the subject's domicile, by its GB/T 2260 code; empty where none is filed
  county varchar(12) not null,
  -- differences that stand now, and whether there ever was one
  standing integer not null,
  differed boolean not null,
  due date not null,
  -- when the sponsor was last told of its last day; null until it was told
  told_at timestamp,
  -- last day of the bureau; null until the sponsor was told or answered
  decide_by date,
  -- why the sponsor says that a difference is none
  explanation varchar(8000),
  answered_by varchar(60),
  -- the provider that confirmed by mandate; null where the sponsor did
  provider_id bigint references unit (id) deferrable initially deferred,
  answered_at timestamp,
  opinion varchar(8000),
  decided_by varchar(60),
  decided_at timestamp,
  result varchar(20),
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  constraint audit_item_once unique (campaign_id, website_id));
create index audit_item_list on audit_item (province, audit_year, state, id);
create index audit_item_due on audit_item (state, due, id);
create index audit_item_subject on audit_item (subject_id, audit_year, id);
create index audit_item_campaign on audit_item (campaign_id, subject_id, id);
create index audit_item_website on audit_item (website_id, state);
${onPostgresql}create index audit_item_provider on audit_item (provider_id);
create table audit_item_document (
  audit_item_id bigint not null references audit_item (id) deferrable initially deferred,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  place integer not null,
  primary key (audit_item_id, place));
${onPostgresql}create index audit_item_document_attachment on audit_item_document (attachment_id);
-- A difference between what is filed of a website and what a register says. Only the reconciliation writes them; one that
-- is gone stays, with the time.
create table audit_difference (
  audit_item_id bigint not null references audit_item (id) deferrable initially deferred,
  kind varchar(30) not null,
  -- domain or range that it is about; empty where it is about subject or website
  about varchar(253) not null,
  filed_value varchar(2000),
  found_value varchar(2000),
  found_at timestamp not null,
  gone_at timestamp,
  primary key (audit_item_id, kind, about));
create index audit_difference_kind on audit_difference (kind, audit_item_id);
-- A provider that urged a sponsor to answer (7.9).
create sequence audit_urging_seq start with 1000 increment by 100;
create table audit_urging (
  id bigint not null primary key,
  audit_item_id bigint not null references audit_item (id) deferrable initially deferred,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  officer varchar(400) not null,
  urged_on date not null,
  note varchar(2000),
  recorded_at timestamp not null);
create index audit_urging_item on audit_urging (audit_item_id, id);
${onPostgresql}create index audit_urging_provider on audit_urging (provider_id);

-- What the audit asks of every subject, beside its content, of which it is a part: the county of the domicile (empty where
-- none is filed, null where the snapshot is still to read it), the first day on which a document of it ends, and the
-- address of its notices.
alter table icp_subject add column county varchar(12);
alter table icp_subject add column documents_until date;
alter table icp_subject add column notice_address varchar(254);
create index icp_subject_documents on icp_subject (documents_until);

-- Where a partition of a job stands, as several go on at the same time.
alter table job_part add column part_position varchar(200);
