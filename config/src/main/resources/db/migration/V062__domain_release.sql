-- Releases of domains that changed hands from the filings of their former holders (B11).
create sequence domain_release_seq start with 1000 increment by 100;
create table domain_release (
  id bigint not null primary key,
  state varchar(20) not null,
  -- who decides: the authority of the former holder's filing
  authority varchar(6) not null,
  domain varchar(253) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  applicant_id bigint not null references unit (id),
  on_behalf boolean not null,
  -- name under which the domain is registered by now
  holder varchar(600) not null,
  mandate varchar(36) references attachment (id) deferrable initially deferred,
  reference varchar(100),
  submitter varchar(60) not null,
  submitted_at timestamp not null,
  -- last day of the former holder, and after it of the authority
  hearing_until date not null,
  deadline date not null,
  answer varchar(2000),
  answer_document varchar(36) references attachment (id) deferrable initially deferred,
  answered_by varchar(60),
  answered_at timestamp,
  opinion varchar(2000),
  decided_by varchar(60),
  decided_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index domain_release_subject on domain_release (subject_id, state, id);
create index domain_release_authority on domain_release (authority, state, deadline, id);
create index domain_release_applicant on domain_release (applicant_id, state, deadline, id);
create index domain_release_deadline on domain_release (deadline, id);
create index domain_release_hearing on domain_release (hearing_until, id);
