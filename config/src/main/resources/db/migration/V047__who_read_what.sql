-- Who read what (3): a bureau finds the reads of its records by the authority, and those by its own people by the unit.
alter table read_log add column authority varchar(6);
update read_log set authority =
  (select f.authority from filing_application f where f.id = read_log.case_id) where case_type = 'FILING';
create index read_log_unit on read_log (unit_id, id);
create index read_log_authority on read_log (authority, id);
create index read_log_time on read_log (entry_time);
create index read_log_actor on read_log (actor, id);

-- each list that was taken away as a file; the lines are counted when it ends
create sequence data_export_seq start with 1000 increment by 10;
create table data_export (
  id bigint not null primary key,
  line_count bigint,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
