-- A province's own setting can be ended, so that the country's holds there again.
alter table setting add column valid_to date;

-- Changes of dated facts: settings, severities, codes, reserved blocks, remits; who entered each, who confirmed it, why.
create sequence fact_change_seq start with 1000 increment by 50;
create table fact_change (
  id bigint not null primary key,
  kind varchar(10) not null,
  fact_name varchar(100) not null,
  -- code table, or region code of a province; empty for none
  fact_scope varchar(40) not null,
  change_number bigint not null,
  -- first day on which it acts
  valid_from date not null,
  ends boolean not null,
  content varchar(1000),
  content_en varchar(300),
  detail varchar(1000),
  sort_order integer not null,
  state varchar(10) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  entered_by varchar(60) not null,
  entered_at timestamp not null,
  reason varchar(2000) not null,
  decided_by varchar(60),
  decided_at timestamp,
  decision varchar(2000),
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index fact_change_fact on fact_change (kind, fact_name, fact_scope, id desc);
create index fact_change_state on fact_change (kind, state, id desc);
