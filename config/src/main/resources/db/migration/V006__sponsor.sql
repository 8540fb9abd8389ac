-- One-time links for sponsors (12.6, 13.1), and mails that carry them: only the digest of a link's token is kept.
create sequence sponsor_invitation_seq start with 1000 increment by 100;
create table sponsor_invitation (
  id bigint not null primary key,
  hash varchar(64) not null unique,
  purpose varchar(20) not null,
  email varchar(254) not null,
  subject_id bigint references icp_subject (id) deferrable initially deferred,
  application_id bigint references filing_application (id) deferrable initially deferred,
  provider_id bigint references unit (id) deferrable initially deferred,
  created_at timestamp not null,
  expires_at timestamp not null,
  used_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index sponsor_invitation_email on sponsor_invitation (email, created_at);
create index sponsor_invitation_subject on sponsor_invitation (subject_id);
create index unit_email on unit (email);
create index icp_subject_holder on icp_subject (holder_id);

-- part of a mail's text that nobody may read later: dropped from the text once the mail is sent
alter table mail add column secret varchar(100);

-- what an applicant has changed of a returned or refused application but not handed in yet: the round that was judged
-- stays as it is, the next one opens when this is handed in
create table filing_working_copy (
  application_id bigint not null primary key references filing_application (id) deferrable initially deferred,
  content ${clob} not null,
  kept_at timestamp not null,
  kept_by varchar(60) not null);
