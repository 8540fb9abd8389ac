-- Tasks of providers to verify a filing that they serve (7.3): who asks, what for, until when, and what came of it.
create sequence verification_task_seq start with 1000 increment by 100;
create table verification_task (
  id bigint not null primary key,
  state varchar(20) not null,
  authority varchar(6) not null,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100),
  question varchar(8000) not null,
  -- while it is open: the provider and the part, so that nobody asks twice
  open_key varchar(200) unique,
  sent_by varchar(60) not null,
  sent_at timestamp not null,
  -- when the provider was last told of its last day
  told_at timestamp not null,
  due date not null,
  -- last day of the authority, to follow what is overdue
  follow_by date not null,
  verification_id bigint references verification (id) deferrable initially deferred,
  reason varchar(8000),
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index verification_task_authority on verification_task (authority, state, due, id);
create index verification_task_provider on verification_task (provider_id, state, due, id);
create index verification_task_subject on verification_task (subject_id, state, id);
create index verification_task_due on verification_task (due, id);
create index verification_task_follow on verification_task (follow_by, id);
${onPostgresql}create index verification_task_website on verification_task (website_id);
${onPostgresql}create index verification_task_result on verification_task (verification_id);
