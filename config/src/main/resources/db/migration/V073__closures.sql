-- Closure of websites by decision (16.4, 16.5): requests for assistance between bureaus, looks at sites.
create sequence assistance_seq start with 1000 increment by 100;
create table assistance (
  id bigint not null primary key,
  state varchar(20) not null,
  -- the bureau that asks, and the one asked
  authority varchar(6) not null,
  asked varchar(6) not null,
  enforcement_case_id bigint not null references enforcement_case (id) deferrable initially deferred,
  case_number varchar(40) not null,
  site varchar(2000) not null,
  filing_number varchar(60),
  subject_id bigint references icp_subject (id) deferrable initially deferred,
  -- number of the decision
  citation varchar(60) not null,
  letter_id bigint references letter (id) deferrable initially deferred,
  letter_number varchar(60),
  sent_at timestamp not null,
  due date not null,
  -- why it was declined
  reason varchar(8000),
  ended_by varchar(60),
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  constraint assistance_once unique (enforcement_case_id, asked));
create index assistance_from on assistance (authority, state, id);
create index assistance_to on assistance (asked, state, id);
create index assistance_due on assistance (state, due, id);
create index assistance_subject on assistance (subject_id, id);
-- the accesses that are to be stopped
create table assistance_access (
  assistance_id bigint not null references assistance (id) deferrable initially deferred,
  place integer not null,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  -- one of them
  access_id bigint references icp_access (id) deferrable initially deferred,
  unfiled_site_id bigint references unfiled_site (id) deferrable initially deferred,
  primary key (assistance_id, place));
${onPostgresql}create index assistance_access_provider on assistance_access (provider_id);
${onPostgresql}create index assistance_access_filed on assistance_access (access_id);
${onPostgresql}create index assistance_access_unfiled on assistance_access (unfiled_site_id);
create sequence site_look_seq start with 1000 increment by 100;
create table site_look (
  id bigint not null primary key,
  notice_id bigint not null references stop_access_notice (id) deferrable initially deferred,
  looked_at timestamp not null,
  looked_by varchar(60) not null,
  result varchar(10) not null,
  status integer,
  address varchar(2000) not null,
  reason varchar(30));
create index site_look_notice on site_look (notice_id, id);
