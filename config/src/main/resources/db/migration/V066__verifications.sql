-- Verifications of filed data by the providers that serve them (7.3): what one looked at, when, who, and with what outcome.
create sequence verification_seq start with 1000 increment by 100;
create table verification (
  id bigint not null primary key,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  -- who filed: the bureau of the domicile, or the ministry
  authority varchar(6) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100),
  verified_on date not null,
  officer varchar(400) not null,
  outcome varchar(20) not null,
  note varchar(8000),
  -- what was opened where an item is no longer true
  unfiled_change_id bigint references unfiled_change (id) deferrable initially deferred,
  recorded_by varchar(60) not null,
  recorded_at timestamp not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index verification_provider on verification (provider_id, verified_on, id);
create index verification_authority on verification (authority, verified_on, id);
create index verification_subject on verification (subject_id, id);
${onPostgresql}create index verification_website on verification (website_id);
${onPostgresql}create index verification_change on verification (unfiled_change_id);
