-- The renewed licence that a provider submitted, until its authority has registered it or sent it back (4).
alter table registered_unit add column proposed_licence varchar(60);
alter table registered_unit add column proposed_until date;
alter table registered_unit add column proposed_at timestamp;
create index registered_unit_licence on registered_unit (licence_until);

-- Accesses of a provider whose end is set, of which the sponsor was told: they end with it, or the sponsor moves (B14).
create sequence left_access_seq start with 1000 increment by 100;
create table left_access (
  id bigint not null primary key,
  state varchar(20) not null,
  -- who filed: the bureau of the domicile, or the ministry (100000)
  authority varchar(6) not null,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  access_id bigint not null references icp_access (id) deferrable initially deferred,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  -- of the provider
  last_day date not null,
  told_at timestamp not null,
  settled_at timestamp,
  version integer not null);
create index left_access_provider on left_access (provider_id, state, last_day, id);
create index left_access_authority on left_access (authority, state, last_day, id);
create index left_access_state on left_access (state, last_day, id);
create index left_access_access on left_access (access_id, state);
create index left_access_subject on left_access (subject_id, id);
