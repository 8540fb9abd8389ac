-- The parties of article 4, their remits, rosters and resellers; accounts, keys and sessions.
-- Foreign keys are checked at commit: the persistence provider writes tables in an order of its own.
create sequence unit_seq start with 1000 increment by 100;
create table unit (
  id bigint not null primary key,
  code varchar(40) not null unique,
  name varchar(255) not null,
  province varchar(6),
  provider_type varchar(20),
  credit_code varchar(18),
  parent_id bigint references unit (id) deferrable initially deferred,
  phone varchar(60),
  fax varchar(60),
  email varchar(254),
  valid_from date not null,
  valid_to date,
  version integer not null);
create index unit_parent on unit (parent_id);

create table unit_capacity (
  unit_id bigint not null references unit (id) deferrable initially deferred,
  capacity varchar(30) not null,
  primary key (unit_id, capacity));

create table remit (
  unit_id bigint not null references unit (id) deferrable initially deferred,
  province varchar(6) not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, province, valid_from));

create sequence officer_seq start with 1000 increment by 100;
create table dedicated_officer (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  name varchar(256) not null,
  phone varchar(60) not null,
  email varchar(254) not null,
  on_duty_from date not null,
  on_duty_to date,
  handed_over_to bigint references dedicated_officer (id) deferrable initially deferred,
  hand_over_note varchar(2000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index officer_unit on dedicated_officer (unit_id);

create sequence reseller_seq start with 1000 increment by 100;
create table reseller (
  id bigint not null primary key,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  upper_id bigint references reseller (id) deferrable initially deferred,
  name varchar(255) not null,
  credit_code varchar(18),
  valid_from date not null,
  valid_to date,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index reseller_provider on reseller (provider_id);

create sequence account_seq start with 1000 increment by 100;
create table account (
  id bigint not null primary key,
  username varchar(60) not null unique,
  password_hash varchar(300) not null,
  display_name varchar(120) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  officer_id bigint references dedicated_officer (id) deferrable initially deferred,
  enabled boolean not null,
  must_change_password boolean not null,
  initial_password_until timestamp,
  initial_password_used_at timestamp,
  session_epoch integer not null,
  created_at timestamp not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index account_unit on account (unit_id);

create table account_role (
  account_id bigint not null references account (id) deferrable initially deferred,
  role_name varchar(20) not null,
  primary key (account_id, role_name));

create sequence api_key_seq start with 1000 increment by 100;
create table api_key (
  id bigint not null primary key,
  account_id bigint not null references account (id) deferrable initially deferred,
  hash varchar(64) not null unique,
  label varchar(120) not null,
  created_at timestamp not null,
  expires_at timestamp,
  revoked_at timestamp,
  sources varchar(1000),
  version integer not null);
create index api_key_account on api_key (account_id);

create table login_attempt (
  attempt_key varchar(200) not null primary key,
  failures integer not null,
  last_at timestamp not null,
  blocked_until timestamp);

create table one_time_token (
  hash varchar(64) not null primary key,
  purpose varchar(20) not null,
  account_id bigint references account (id) deferrable initially deferred,
  created_at timestamp not null,
  expires_at timestamp not null,
  used_at timestamp);

create table idempotent_call (
  account_id bigint not null references account (id) deferrable initially deferred,
  call_key varchar(255) not null,
  request_hash varchar(64) not null,
  claim varchar(36) not null,
  claimed_at timestamp not null,
  answered_at timestamp,
  status integer,
  location varchar(500),
  etag varchar(100),
  answer ${clob},
  primary key (account_id, call_key));
create index idempotent_call_age on idempotent_call (claimed_at);
