-- Answers that sponsors gave on paper and an officer recorded: what came in, when, who brought it, and the scan (8.8). The
-- words stand where those of an answer on line do, in the row of the case.
create sequence paper_answer_seq start with 1000 increment by 100;
create table paper_answer (
  id bigint not null primary key,
  case_type varchar(30) not null,
  case_id bigint not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  kind varchar(20) not null,
  received_on date not null,
  -- the sponsor's last day as it was then
  due date not null,
  bearer varchar(400) not null,
  scan_id varchar(36) not null references attachment (id) deferrable initially deferred,
  sha256 varchar(64) not null,
  recorded_by varchar(60) not null,
  recorded_at timestamp not null);
create index paper_answer_case on paper_answer (case_type, case_id, id);
${onPostgresql}create index paper_answer_subject on paper_answer (subject_id);
${onPostgresql}create index paper_answer_scan on paper_answer (scan_id);
