-- An operator finds the mails to an address, the latest first.
create index mail_recipient on mail (recipient, id desc);
-- A bureau finds the filings of its province by how a name or a domain begins.
${onPostgresql}create index icp_subject_name_begin on icp_subject (name varchar_pattern_ops);
${onPostgresql}create index icp_domain_begin on icp_domain (domain varchar_pattern_ops);
-- PostgreSQL reads the index access_provider backwards for applications in one state.
${onPostgresql}drop index access_state_latest;
-- An authority counts its decisions by month, each round of an application by itself.
alter table filing_round add column authority varchar(6);
update filing_round set authority =
  (select a.province from filing_application a where a.id = filing_round.application_id)
  where decided_at is not null;
create index filing_round_decided on filing_round (authority, decided_at, result);
-- The ministry finds the check reports with findings that wait, among those that are done with.
create index ip_finding_waiting on ip_finding (report_id, state, id);
