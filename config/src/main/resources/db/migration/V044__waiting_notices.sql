-- What was warned of before its last day, and what was escalated after it (B1): each once for a deadline in the cluster.
create sequence waiting_notice_seq start with 1000 increment by 100;
create table waiting_notice (
  id bigint not null primary key,
  kind varchar(40) not null,
  case_id bigint not null,
  deadline date not null,
  stage varchar(12) not null,
  -- the unit that it waits for, and the code of the authority above it
  unit_id bigint not null references unit (id) deferrable initially deferred,
  superior varchar(6),
  subject varchar(600),
  noted_at timestamp not null,
  -- when an escalated case no longer waited
  ended_at timestamp,
  unique (kind, case_id, deadline, stage));
create index waiting_notice_open on waiting_notice (superior, stage, ended_at, deadline, id);
create index waiting_notice_kind on waiting_notice (kind, stage, ended_at, id);
-- what falls due soon, whoever it waits for
create index filing_due on filing_application (provider_due, id);
create index access_lapses on access_application (lapses_on, id);
