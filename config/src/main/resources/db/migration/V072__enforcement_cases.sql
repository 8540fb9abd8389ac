-- Enforcement cases of bureaus (16): what is laid to whom, what was intended, said, heard, reviewed, decided, executed.
create sequence enforcement_case_seq start with 1000 increment by 100;
create table enforcement_case (
  id bigint not null primary key,
  case_number varchar(40) not null,
  state varchar(20) not null,
  authority varchar(6) not null,
  clue_id bigint not null references enforcement_clue (id) deferrable initially deferred,
  -- the website as the clue named and recognised it
  site varchar(2000) not null,
  domain varchar(253),
  site_address varchar(100),
  subject_id bigint references icp_subject (id) deferrable initially deferred,
  website_id bigint references icp_website (id) deferrable initially deferred,
  filing_number varchar(60),
  subject_name varchar(600),
  website_name varchar(1100),
  party_kind varchar(20) not null,
  party_name varchar(600) not null,
  party_address varchar(2000) not null,
  party_unit_id bigint references unit (id) deferrable initially deferred,
  -- the two officers by user name; null after a transfer until they are named
  officer varchar(60),
  officer_certificate varchar(160),
  other_officer varchar(60),
  other_certificate varchar(160),
  violation varchar(40) not null,
  occurred_on date not null,
  facts varchar(8000) not null,
  opened_by varchar(60) not null,
  opened_at timestamp not null,
  -- last day of the decision, and that of the bureau's next step
  due date not null,
  act_by date not null,
  transfer_pending boolean not null,
  intended_facts varchar(8000),
  intended_reasons varchar(8000),
  intended_rectify_until date,
  intended_warning boolean not null,
  intended_fine_yuan bigint,
  intended_closure boolean not null,
  intended_cancellation boolean not null,
  told_by varchar(60),
  told_at timestamp,
  notice_letter_id bigint references letter (id) deferrable initially deferred,
  notice_served_on date,
  hearing_right boolean not null,
  statement_until date,
  hearing_until date,
  statement varchar(8000),
  stated_on date,
  waived boolean not null,
  waived_on date,
  stated_by varchar(60),
  considered varchar(8000),
  considered_by varchar(60),
  considered_at timestamp,
  hearing_asked boolean not null,
  hearing_asked_on date,
  hearing_at timestamp,
  hearing_place varchar(2000),
  hearing_chair varchar(60),
  hearing_announced_at timestamp,
  hearing_held_by varchar(60),
  hearing_held_at timestamp,
  hearing_words varchar(8000),
  review_passed boolean not null,
  review_words varchar(8000),
  reviewed_by varchar(60),
  reviewed_at timestamp,
  decision_facts varchar(8000),
  decision_reasons varchar(8000),
  decided_rectify_until date,
  decided_warning boolean not null,
  decided_fine_yuan bigint,
  decided_closure boolean not null,
  decided_cancellation boolean not null,
  decided_by varchar(60),
  decided_at timestamp,
  decision_letter_id bigint references letter (id) deferrable initially deferred,
  serve_by date,
  decision_served_on date,
  revoked_at timestamp,
  pay_by date,
  paid_on date,
  -- with the surcharge; 0 before
  paid_yuan bigint not null,
  rectified_on date,
  rectified_words varchar(8000),
  outcome varchar(8000),
  outcome_authority varchar(800),
  ended_by varchar(60),
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null,
  constraint enforcement_case_number unique (case_number));
create index enforcement_case_list on enforcement_case (authority, state, id);
create index enforcement_case_due on enforcement_case (state, act_by, id);
create index enforcement_case_subject on enforcement_case (subject_id, id);
create index enforcement_case_domain on enforcement_case (domain, id);
create index enforcement_case_notice on enforcement_case (notice_letter_id);
create index enforcement_case_decision on enforcement_case (decision_letter_id);
create index enforcement_case_pay on enforcement_case (state, pay_by, id);
${onPostgresql}create index enforcement_case_clue on enforcement_case (clue_id);
${onPostgresql}create index enforcement_case_website on enforcement_case (website_id);
${onPostgresql}create index enforcement_case_party on enforcement_case (party_unit_id);
create sequence case_material_seq start with 1000 increment by 100;
create table case_material (
  id bigint not null primary key,
  enforcement_case_id bigint not null references enforcement_case (id) deferrable initially deferred,
  kind varchar(20) not null,
  name varchar(800) not null,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  sha256 varchar(64) not null,
  added_by varchar(60) not null,
  added_at timestamp not null);
create index case_material_file on case_material (enforcement_case_id, id);
create index case_material_kind on case_material (enforcement_case_id, kind, id);
${onPostgresql}create index case_material_attachment on case_material (attachment_id);
