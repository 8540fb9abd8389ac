-- A filing may have moved more than once (B13): the province that follows it in clues, cases and orders is that of the
-- last one. Each pass doubles the number of moves that are followed, to at least twenty.
create table moved_filing (
  subject_id bigint not null primary key,
  last_id bigint not null);
insert into moved_filing (subject_id, last_id) select s.id, m.id from icp_subject s join icp_subject m on m.filing_number = s.moved_to where s.state <> 'ACTIVE';
update moved_filing set last_id = (select f.last_id from moved_filing f where f.subject_id = moved_filing.last_id) where last_id in (select g.subject_id from moved_filing g);
update moved_filing set last_id = (select f.last_id from moved_filing f where f.subject_id = moved_filing.last_id) where last_id in (select g.subject_id from moved_filing g);
update moved_filing set last_id = (select f.last_id from moved_filing f where f.subject_id = moved_filing.last_id) where last_id in (select g.subject_id from moved_filing g);
update moved_filing set last_id = (select f.last_id from moved_filing f where f.subject_id = moved_filing.last_id) where last_id in (select g.subject_id from moved_filing g);
update moved_filing set last_id = (select f.last_id from moved_filing f where f.subject_id = moved_filing.last_id) where last_id in (select g.subject_id from moved_filing g);
update enforcement_clue set filed_in = (select s.province from moved_filing f join icp_subject s on s.id = f.last_id where f.subject_id = enforcement_clue.subject_id) where subject_id in (select g.subject_id from moved_filing g);
update enforcement_case set filed_in = (select s.province from moved_filing f join icp_subject s on s.id = f.last_id where f.subject_id = enforcement_case.subject_id) where subject_id in (select g.subject_id from moved_filing g);
update stop_access_notice set filed_in = (select s.province from icp_website w join moved_filing f on f.subject_id = w.subject_id join icp_subject s on s.id = f.last_id where w.filing_number = stop_access_notice.filing_number) where filing_number in (select w.filing_number from icp_website w join moved_filing f on f.subject_id = w.subject_id);
drop table moved_filing;
-- The access that may be resumed, by which an order is found when the filing goes on under another number (15.5): of
-- earlier orders the one that was stopped, where it is in force again, else the first that the provider gives.
alter table stop_access_notice add column resumed_access_id bigint;
update stop_access_notice set resumed_access_id = (select a.id from stop_access_notice s join icp_access a on a.id = s.access_id where s.id = stop_access_notice.cause_id and a.state = 'ACTIVE') where ordered = 'RESUME' and cause_type = 'STOP_ACCESS_NOTICE';
update stop_access_notice set resumed_access_id = (select min(a.id) from icp_access a join icp_website w on w.id = a.website_id where w.filing_number = stop_access_notice.filing_number and a.provider_id = stop_access_notice.provider_id and a.state = 'ACTIVE') where ordered = 'RESUME' and resumed_access_id is null;
alter table stop_access_notice add foreign key (resumed_access_id) references icp_access (id) deferrable initially deferred;
${onPostgresql}create index stop_access_notice_resumed on stop_access_notice (resumed_access_id);
