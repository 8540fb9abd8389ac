-- Accounts have an address, to which one-time links go; units keep their own accounts (4).
alter table account add column email varchar(254);
create index one_time_token_account on one_time_token (account_id);

-- Written applications for lost accounts, received at a bureau's counter and confirmed by a second person (8.6).
create sequence lost_account_seq start with 1000 increment by 100;
create table lost_account (
  id bigint not null primary key,
  province varchar(6) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  account_id bigint not null references account (id) deferrable initially deferred,
  -- the account while its application waits, else null: one account, one application
  waiting_account bigint unique,
  filing_number varchar(60) not null,
  sponsor_name varchar(600) not null,
  applicant varchar(256) not null,
  new_email varchar(254) not null,
  old_email varchar(254),
  scan_id varchar(36) not null references attachment (id) deferrable initially deferred,
  -- what does not agree with the filing, between spaces; empty when all agrees
  differences varchar(60),
  state varchar(20) not null,
  received_by bigint not null references account (id) deferrable initially deferred,
  received_at timestamp not null,
  decided_by bigint references account (id) deferrable initially deferred,
  decided_at timestamp,
  opinion varchar(1000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index lost_account_desk on lost_account (province, state, id);

-- Changes of the rosters, as they reached the bureaus (7.1).
create sequence officer_change_seq start with 1000 increment by 100;
create table officer_change (
  id bigint not null primary key,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  officer_id bigint not null references dedicated_officer (id) deferrable initially deferred,
  kind varchar(20) not null,
  name varchar(256) not null,
  successor varchar(256),
  effective_on date not null,
  note varchar(2000),
  recorded_at timestamp not null);
create index officer_change_unit on officer_change (unit_id, id);
