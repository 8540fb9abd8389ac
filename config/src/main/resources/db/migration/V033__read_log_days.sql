-- the reads of a unit on a day are a case with a history, which the locked row of the day keeps in order; 0 for no unit
create sequence read_log_day_seq start with 1000 increment by 10;
create table read_log_day (
  id bigint not null primary key,
  unit_id bigint not null,
  log_day date not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  unique (unit_id, log_day));
