-- Written opinions of content departments in the annual audit (18.3), and the clues that bureaus get of them.
create sequence department_opinion_seq start with 1000 increment by 100;
create sequence enforcement_clue_seq start with 1000 increment by 100;
create table enforcement_clue (
  id bigint not null primary key,
  source varchar(20) not null,
  -- id of the case that it came from: of a department's opinion
  source_id bigint not null,
  province varchar(6) not null,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100) not null,
  -- its domains when the clue came, with a blank between them
  domains varchar(8000) not null,
  department_id bigint not null references unit (id) deferrable initially deferred,
  paper_number varchar(400) not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  words varchar(8000) not null,
  received_at timestamp not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index enforcement_clue_list on enforcement_clue (province, id);
create index enforcement_clue_subject on enforcement_clue (subject_id, id);
${onPostgresql}create index enforcement_clue_website on enforcement_clue (website_id);
${onPostgresql}create index enforcement_clue_department on enforcement_clue (department_id);
${onPostgresql}create index enforcement_clue_attachment on enforcement_clue (attachment_id);
create table department_opinion (
  id bigint not null primary key,
  audit_year integer not null,
  province varchar(6) not null,
  state varchar(20) not null,
  department_id bigint not null references unit (id) deferrable initially deferred,
  audit_item_id bigint not null references audit_item (id) deferrable initially deferred,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  kind varchar(30) not null,
  paper_number varchar(400) not null,
  issued_on date not null,
  words varchar(8000) not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  recorded_by varchar(60) not null,
  recorded_at timestamp not null,
  -- last day of the bureau to open the cancellation; null where nothing hindered it
  follow_up_by date,
  cancellation_id bigint references cancellation (id) deferrable initially deferred,
  clue_id bigint references enforcement_clue (id) deferrable initially deferred,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  constraint department_opinion_once unique (website_id, audit_year, department_id, kind));
create index department_opinion_department on department_opinion (department_id, audit_year, id);
create index department_opinion_list on department_opinion (province, audit_year, state, id);
create index department_opinion_item on department_opinion (audit_item_id, id);
create index department_opinion_subject on department_opinion (subject_id, id);
create index department_opinion_follow on department_opinion (follow_up_by, id);
${onPostgresql}create index department_opinion_attachment on department_opinion (attachment_id);
${onPostgresql}create index department_opinion_cancellation on department_opinion (cancellation_id);
${onPostgresql}create index department_opinion_clue on department_opinion (clue_id);
-- Clause on which an authority intends to cancel on its own motion; null for what was found untrue (8.2).
alter table cancellation add column motion_clause varchar(10);
