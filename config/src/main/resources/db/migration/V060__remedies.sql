-- Reconsiderations and lawsuits against decisions, as the deciding authority records them (B5).
create sequence remedy_seq start with 1000 increment by 100;
create table remedy (
  id bigint not null primary key,
  kind varchar(20) not null,
  state varchar(20) not null,
  -- whose decision is attacked: a bureau by its province, or the ministry (100000)
  authority varchar(6) not null,
  -- the letter of the decision
  attacked_id bigint not null references letter (id) deferrable initially deferred,
  attacked_number varchar(60) not null,
  filed_on date not null,
  -- the authority or court where
  body varchar(400) not null,
  -- whether it came after the last day, as counted when it was recorded
  late boolean not null,
  recorded_by varchar(60) not null,
  recorded_at timestamp not null,
  stay_from date,
  stay_until date,
  outcome_day date,
  outcome varchar(4000),
  paper_id varchar(36) references attachment (id) deferrable initially deferred,
  decided_by varchar(60),
  decided_at timestamp,
  letter_id bigint references letter (id) deferrable initially deferred,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index remedy_listed on remedy (authority, state, id);
create index remedy_attacked on remedy (attacked_id, id);
create index remedy_paper on remedy (paper_id);
