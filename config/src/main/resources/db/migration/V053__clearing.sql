-- The day from which a provider that withdraws no longer serves, and the clocks of websites and subjects that became empty (B14).
alter table cancellation add column service_ended_on date;

create sequence clearing_seq start with 1000 increment by 100;
create table clearing (
  id bigint not null primary key,
  kind varchar(20) not null,
  state varchar(20) not null,
  -- who clears: the bureau of the domicile, or the ministry (100000)
  authority varchar(6) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100),
  opened_at timestamp not null,
  -- last day of the sponsor, and after it of the authority
  due date not null,
  clear_by date not null,
  ended_at timestamp,
  decided_by varchar(60),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index clearing_authority on clearing (authority, state, due, id);
create index clearing_subject on clearing (subject_id, state, id);
create index clearing_due on clearing (due, id);
create index clearing_clear_by on clearing (clear_by, id);
