-- Cancelled filings whose personal data is masked after a time, and uploads that are deleted (A23). What was recorded of
-- them in the history stays, as keyed digests.
alter table icp_subject add column masked_at timestamp;
create index icp_subject_to_mask on icp_subject (state, masked_at, id);
-- The content of a deleted upload is empty, its name masked; its hash stays.
alter table attachment add column deleted_at timestamp;
-- Since when the text of a letter is masked; the seal of the letter as it was issued, by which its code is still
-- confirmed, and that of the letter as it is since, without which the first one counts for nothing.
alter table letter add column masked_at timestamp;
alter table letter add column issued_seal varchar(64);
alter table letter add column masked_seal varchar(64);
-- The filing that an application touches, by the number of its subject, in whatever state the application is.
create table filing_touched (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  primary key (application_id, filing_number));
create index filing_touched_number on filing_touched (filing_number, application_id);
insert into filing_touched (application_id, filing_number)
  select distinct application_id, claim from filing_claim where kind = 'FILING';
insert into filing_touched (application_id, filing_number)
  select s.id, s.filing_number from filing_application s where s.filing_number is not null
  and not exists (select 1 from filing_touched t where t.application_id = s.id and t.filing_number = s.filing_number);
-- The documents that an application names, as long as it needs them.
create table filing_attachment (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  attachment_id varchar(36) not null references attachment (id) deferrable initially deferred,
  primary key (application_id, attachment_id));
create index filing_attachment_document on filing_attachment (attachment_id, application_id);
${onDerby}insert into filing_attachment (application_id, attachment_id) select distinct r.application_id, a.id from filing_round r, attachment a where r.content like '%"id":"' || a.id || '"%';
${onDerby}insert into filing_attachment (application_id, attachment_id) select distinct r.application_id, a.id from filing_working_copy r, attachment a where r.content like '%"id":"' || a.id || '"%' and not exists (select 1 from filing_attachment f where f.application_id = r.application_id and f.attachment_id = a.id);
${onPostgresql}insert into filing_attachment (application_id, attachment_id) select distinct n.application_id, a.id from (select r.application_id, (regexp_matches(r.content, '"id":"([0-9a-f-]{36})"', 'g'))[1] as named from filing_round r union all select c.application_id, (regexp_matches(c.content, '"id":"([0-9a-f-]{36})"', 'g'))[1] from filing_working_copy c) n join attachment a on a.id = n.named;
-- The notices about the accesses of a filing.
${onPostgresql}create index stop_access_notice_access on stop_access_notice (access_id);
