-- Moves of websites to another provider (B13): the access that ends once the one that was approved in its place is open.
create sequence access_replacement_seq start with 1000 increment by 100;
create table access_replacement (
  id bigint not null primary key,
  state varchar(20) not null,
  -- who approved the new access: the bureau of the domicile, or the ministry (100000)
  authority varchar(6) not null,
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  website_name varchar(1100) not null,
  ending_access_id bigint not null references icp_access (id) deferrable initially deferred,
  ending_provider_id bigint not null references unit (id),
  added_access_id bigint not null references icp_access (id) deferrable initially deferred,
  added_provider_id bigint not null references unit (id),
  approved_at timestamp not null,
  -- last day for the opening
  due date not null,
  opened_on date,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index access_replacement_subject on access_replacement (subject_id, state, id);
create index access_replacement_authority on access_replacement (authority, state, due, id);
create index access_replacement_added on access_replacement (added_provider_id, state, due, id);
create index access_replacement_ending on access_replacement (ending_provider_id, state, due, id);
create index access_replacement_opening on access_replacement (added_access_id, state);
create index access_replacement_due on access_replacement (due, id);
