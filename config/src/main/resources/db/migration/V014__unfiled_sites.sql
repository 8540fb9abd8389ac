-- What providers see on their networks (7.4), the sites without filing among it, and what comes of them (7.4, 20.3).
create sequence observation_seq start with 1000 increment by 100;
create table observation (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  reference varchar(200),
  received_at timestamp not null,
  entries integer not null,
  unreadable integer not null,
  domains integer not null,
  unfiled integer not null,
  tasks integer not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index observation_unit on observation (unit_id, id);

-- no foreign key: a hundred thousand at a time, written with their observation
create table observation_entry (
  observation_id bigint not null,
  entry_no integer not null,
  written varchar(300) not null,
  -- the independent domain; null when nothing of the kind was written
  domain varchar(253)${ascii},
  address varchar(45),
  -- code of why it cannot be read
  fault varchar(40),
  unfiled smallint not null,
  primary key (observation_id, entry_no));

create sequence unfiled_site_seq start with 1000 increment by 1000;
create table unfiled_site (
  id bigint not null primary key,
  provider_id bigint not null,
  domain varchar(253)${ascii} not null,
  address varchar(45),
  observation_id bigint not null,
  found_at timestamp not null,
  due date not null,
  state varchar(12) not null,
  -- while it is followed: one task of a provider for a domain
  open_key varchar(280) unique,
  result varchar(40),
  words varchar(1000),
  answered_at timestamp,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index unfiled_site_provider on unfiled_site (provider_id, state, id);
create index unfiled_site_domain on unfiled_site (domain);

-- an unfiled domain that the ministry confirmed, and its way at the bureau
create sequence unfiled_clue_seq start with 1000 increment by 100;
create table unfiled_clue (
  id bigint not null primary key,
  domain varchar(253)${ascii} not null,
  province varchar(6) not null,
  basis varchar(12) not null,
  provider_id bigint,
  address varchar(45),
  state varchar(12) not null,
  open_domain varchar(253) unique,
  words varchar(1000) not null,
  outcome varchar(1000),
  confirmed_at timestamp not null,
  due date not null,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index unfiled_clue_province on unfiled_clue (province, state, id);
create index unfiled_clue_state on unfiled_clue (state, id);

-- the monthly statistics (20.2): each month once
create table domain_statistics (
  stat_month varchar(7) not null primary key,
  made_at timestamp not null,
  total bigint not null,
  added bigint not null,
  lapsed bigint not null,
  reports bigint not null,
  late_rows bigint not null,
  refused_rows bigint not null,
  unfiled bigint not null);
create table domain_statistics_row (
  stat_month varchar(7) not null,
  dimension varchar(12) not null,
  item varchar(255) not null,
  total bigint not null,
  added bigint not null,
  lapsed bigint not null,
  primary key (stat_month, dimension, item));
