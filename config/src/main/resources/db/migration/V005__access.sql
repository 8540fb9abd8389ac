-- Article 11: applications for access, the addresses pre-assigned to them, and what became of each access in the register.
create sequence access_seq start with 518000 increment by 100;
create table access_application (
  id bigint not null primary key,
  state varchar(20) not null,
  provider_id bigint not null references unit (id) deferrable initially deferred,
  -- null: a customer of the provider without an account of its own
  sponsor_id bigint references unit (id) deferrable initially deferred,
  customer_name varchar(600) not null,
  contact_name varchar(300),
  contact_phone varchar(60),
  contact_email varchar(254),
  reference varchar(200),
  website_name varchar(1100) not null,
  methods varchar(200) not null,
  places varchar(300) not null,
  created_at timestamp not null,
  -- drawn from the provider's own series, whose row lets one pre-assignment at a time look for free addresses
  assignment_number bigint,
  lapses_on date,
  filing_number varchar(60),
  -- what the sponsor told the provider of its filing (11.3.1), until the access is opened or ended
  given ${clob},
  comparison varchar(10),
  compared_at timestamp,
  compared_by varchar(300),
  -- digest of what the register held when it was compared
  compared_with varchar(64),
  comparison_reason varchar(4000),
  opened_on date,
  opened_by varchar(300),
  ended_on date,
  ended_by varchar(300),
  end_reason varchar(4000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index access_provider on access_application (provider_id, state, id);
create index access_sponsor on access_application (sponsor_id, id);

create table access_application_domain (
  application_id bigint not null references access_application (id) deferrable initially deferred,
  domain varchar(253) not null,
  primary key (application_id, domain));

create table access_application_range (
  application_id bigint not null references access_application (id) deferrable initially deferred,
  family smallint not null,
  range_start varchar(32) not null,
  range_end varchar(32) not null,
  primary key (application_id, family, range_start));
create index access_range_lookup on access_application_range (family, range_start);

-- what happened to an access in the register: compared, opened, stopped; never changed
create sequence icp_access_fact_seq start with 1000 increment by 100;
create table icp_access_fact (
  id bigint not null primary key,
  access_id bigint not null references icp_access (id) deferrable initially deferred,
  fact varchar(12) not null,
  on_date date not null,
  officer varchar(300) not null,
  account varchar(60) not null,
  reason varchar(4000),
  access_application_id bigint references access_application (id) deferrable initially deferred,
  recorded_at timestamp not null);
create index icp_access_fact_access on icp_access_fact (access_id, id);
