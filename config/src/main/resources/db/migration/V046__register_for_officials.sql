-- Officials find filings by each of their keys, the latest first (2, 6.1).
create index icp_subject_latest on icp_subject (filed_at desc, id desc);
create index icp_subject_in_state on icp_subject (state, filed_at desc, id desc);
create index icp_subject_of_province on icp_subject (province, filed_at desc, id desc);
create index icp_subject_of_province_in_state on icp_subject (province, state, filed_at desc, id desc);
create index icp_subject_document_number on icp_subject (document_number);
create index icp_access_place_province on icp_access_place (province, access_id);
create index filing_submitter on filing_application (submitter, id);
create index filing_number on filing_application (filing_number, id);
-- Derby has an index for each reference to another table.
${onPostgresql}create index icp_subject_application on icp_subject (application_id);
create index icp_access_subject on icp_access (subject_id, id);
-- Names are found as people compare them, by how the name begins.
${onPostgresql}create index icp_subject_key_begin on icp_subject (name_key varchar_pattern_ops);
-- Each round that was decided, by authority and by reviewer, takes the place of the latest decision of each application.
drop index filing_decided;
create index filing_round_latest on filing_round (authority, decided_at desc, application_id desc);
create index filing_round_reviewer on filing_round (decided_by, decided_at desc, application_id desc);
-- A record card lists the mails of its applications.
create index mail_case on mail (case_type, case_id, id);
