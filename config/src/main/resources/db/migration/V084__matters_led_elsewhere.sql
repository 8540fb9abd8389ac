-- The province of the filing that a clue, a case or an order to stop access is about (16.3), which follows a filing that
-- moves (B13); null where nothing is filed. By the other column, which follows from it and from who has the clue, case or
-- order, the bureau of that province lists what others have.
alter table enforcement_clue add column filed_in varchar(6);
alter table enforcement_case add column filed_in varchar(6);
alter table stop_access_notice add column filed_in varchar(6);
${onDerby}alter table enforcement_clue add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, province));
${onDerby}alter table enforcement_case add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, authority));
${onDerby}alter table stop_access_notice add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, authority));
${onPostgresql}alter table enforcement_clue add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, province)) stored;
${onPostgresql}alter table enforcement_case add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, authority)) stored;
${onPostgresql}alter table stop_access_notice add column filed_elsewhere varchar(6) generated always as (nullif(filed_in, authority)) stored;
update enforcement_clue set filed_in = (select s.province from icp_subject s where s.id = enforcement_clue.subject_id) where subject_id is not null;
update enforcement_case set filed_in = (select s.province from icp_subject s where s.id = enforcement_case.subject_id) where subject_id is not null;
update stop_access_notice set filed_in = (select s.province from icp_website w join icp_subject s on s.id = w.subject_id where w.filing_number = stop_access_notice.filing_number) where filing_number is not null;
update enforcement_clue set filed_in = (select m.province from icp_subject s join icp_subject m on m.filing_number = s.moved_to where s.id = enforcement_clue.subject_id) where subject_id in (select s.id from icp_subject s join icp_subject m on m.filing_number = s.moved_to where s.state <> 'ACTIVE');
update enforcement_case set filed_in = (select m.province from icp_subject s join icp_subject m on m.filing_number = s.moved_to where s.id = enforcement_case.subject_id) where subject_id in (select s.id from icp_subject s join icp_subject m on m.filing_number = s.moved_to where s.state <> 'ACTIVE');
update stop_access_notice set filed_in = (select m.province from icp_website w join icp_subject s on s.id = w.subject_id join icp_subject m on m.filing_number = s.moved_to where w.filing_number = stop_access_notice.filing_number) where filing_number in (select w.filing_number from icp_website w join icp_subject s on s.id = w.subject_id join icp_subject m on m.filing_number = s.moved_to where s.state <> 'ACTIVE');
create index enforcement_clue_elsewhere on enforcement_clue (filed_elsewhere, id);
create index enforcement_case_elsewhere on enforcement_case (filed_elsewhere, id);
create index stop_access_notice_elsewhere on stop_access_notice (filed_elsewhere, due, id);
create index icp_subject_moved on icp_subject (moved_to);
