-- Filings that went on in another province (B13): the number under which they did.
alter table icp_subject add column moved_to varchar(60);
