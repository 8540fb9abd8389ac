-- What a sponsor does about those who act in its name (B12): it revokes a provider's mandate, and disavows an application.
create sequence mandate_revocation_seq start with 1000 increment by 100;
create table mandate_revocation (
  id bigint not null primary key,
  sponsor_id bigint not null references unit (id) deferrable initially deferred,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  -- since when the provider had the mandate
  given_at timestamp not null,
  revoked_at timestamp not null,
  -- the sponsor entrusted the provider again
  renewed_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  -- of two revocations at once, one is stored
  unique (sponsor_id, provider_id, given_at));
create index mandate_revocation_sponsor on mandate_revocation (sponsor_id, provider_id, id);
create index mandate_revocation_provider on mandate_revocation (provider_id, id);

-- since when an application is held because its sponsor disavowed it
alter table filing_application add column held_at timestamp;

create sequence disavowal_seq start with 1000 increment by 100;
create table disavowal (
  id bigint not null primary key,
  state varchar(20) not null,
  -- who clears it: the authority that decides the application
  authority varchar(6) not null,
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  sponsor_id bigint not null references unit (id) deferrable initially deferred,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  -- whether the application was decided before
  decided boolean not null,
  subject_name varchar(600) not null,
  reason varchar(4000) not null,
  submitter varchar(60) not null,
  submitted_at timestamp not null,
  deadline date not null,
  working_days_total integer not null,
  answer_due date not null,
  answer varchar(4000),
  answered_by varchar(60),
  answered_at timestamp,
  opinion varchar(8000),
  cleared_by varchar(60),
  cleared_at timestamp,
  letter_id bigint references letter (id) deferrable initially deferred,
  follow_due date,
  outcome varchar(4000),
  closed_by varchar(60),
  closed_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index disavowal_authority on disavowal (authority, state, deadline, id);
create index disavowal_sponsor on disavowal (sponsor_id, id);
create index disavowal_provider on disavowal (provider_id, state, id);
create index disavowal_application on disavowal (application_id, id);
create index disavowal_due on disavowal (deadline, id);
create index disavowal_answer_due on disavowal (answer_due, id);
create index disavowal_follow_due on disavowal (follow_due, id);
