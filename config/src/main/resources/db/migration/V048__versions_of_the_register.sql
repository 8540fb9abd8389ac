-- Each state of a subject or a website of the ICP register, so that it answers as of any day (B4). Rows stay as they
-- are; only the end of the one in force is set, when the next begins.
create sequence icp_version_seq start with 1000 increment by 100;
create table icp_version (
  id bigint not null primary key,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  -- null for the subject itself
  website_id bigint references icp_website (id) deferrable initially deferred,
  version_number integer not null,
  filing_number varchar(60) not null,
  state varchar(20) not null,
  content ${clob} not null,
  valid_from timestamp not null,
  -- null while it is in force
  valid_to timestamp,
  -- the application behind it; null for what a bureau or the system did
  application_id bigint references filing_application (id) deferrable initially deferred,
  cause varchar(60) not null);
create index icp_version_subject on icp_version (subject_id, valid_from);
${onPostgresql}create index icp_version_website on icp_version (website_id);
${onPostgresql}create index icp_version_application on icp_version (application_id);

-- what is filed so far is the first version; its ids lie below those of the sequence, subjects and websites by turns
insert into icp_version (id, subject_id, version_number, filing_number, state, content, valid_from, application_id, cause)
  select -2 * s.id, s.id, 1, s.filing_number, s.state, s.content, s.filed_at, s.application_id, 'NEW' from icp_subject s;
insert into icp_version (id, subject_id, website_id, version_number, filing_number, state, content, valid_from, application_id, cause)
  select -2 * w.id - 1, w.subject_id, w.id, 1, w.filing_number, w.state, w.content, w.filed_at, s.application_id, 'NEW'
  from icp_website w join icp_subject s on s.id = w.subject_id;
