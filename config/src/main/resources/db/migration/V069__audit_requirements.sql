-- Requirements of content departments in the audit of a province (8.7).
create sequence audit_requirement_seq start with 1000 increment by 100;
create table audit_requirement (
  id bigint not null primary key,
  campaign_id bigint not null references audit_campaign (id) deferrable initially deferred,
  department_id bigint not null references unit (id) deferrable initially deferred,
  title varchar(400) not null,
  words varchar(8000) not null,
  attachment_id varchar(36) references attachment (id) deferrable initially deferred,
  added_by varchar(60) not null,
  added_at timestamp not null,
  withdrawn_by varchar(60),
  withdrawn_at timestamp);
create index audit_requirement_campaign on audit_requirement (campaign_id, id);
${onPostgresql}create index audit_requirement_department on audit_requirement (department_id);
${onPostgresql}create index audit_requirement_attachment on audit_requirement (attachment_id);
