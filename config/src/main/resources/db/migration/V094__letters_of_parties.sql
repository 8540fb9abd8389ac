-- Whom each letter addresses (8.8): a unit, whoever holds a filed subject, or who applied for a filing and for whom that
-- was done. A party finds its letters by it.
create table letter_party (
  -- UNIT, HOLDER of the subject, APPLICANT of the application, with the id of what it names
  addressed_as varchar(20) not null,
  party_id bigint not null,
  letter_id bigint not null references letter (id) deferrable initially deferred,
  primary key (addressed_as, party_id, letter_id));
create index letter_party_letter on letter_party (letter_id);
insert into letter_party select 'APPLICANT', s.about_id, s.id from letter_service s where s.about_type = 'FILING';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join cancellation c on c.id = s.about_id where s.about_type = 'CANCELLATION';
insert into letter_party select 'UNIT', c.unit_id, s.id from letter_service s join cancellation c on c.id = s.about_id where s.about_type = 'CANCELLATION' and c.hearing_until is null;
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join clearing c on c.id = s.about_id where s.about_type = 'CLEARING';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join uncertain_access c on c.id = s.about_id where s.about_type = 'UNCERTAIN_ACCESS';
insert into letter_party select 'UNIT', a.provider_id, s.id from letter_service s join uncertain_access c on c.id = s.about_id join icp_access a on a.id = c.access_id where s.about_type = 'UNCERTAIN_ACCESS';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join unfiled_change c on c.id = s.about_id where s.about_type = 'UNFILED_CHANGE';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join audit_item c on c.id = s.about_id where s.about_type = 'AUDIT_ITEM';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join access_replacement c on c.id = s.about_id where s.about_type = 'ACCESS_REPLACEMENT';
insert into letter_party select 'UNIT', c.applicant_id, s.id from letter_service s join domain_release c on c.id = s.about_id where s.about_type = 'DOMAIN_RELEASE' and s.letter_kind = 'RELEASE_RESULT';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join domain_release c on c.id = s.about_id where s.about_type = 'DOMAIN_RELEASE' and s.letter_kind <> 'RELEASE_RESULT';
insert into letter_party select 'UNIT', c.sponsor_id, s.id from letter_service s join disavowal c on c.id = s.about_id where s.about_type = 'DISAVOWAL';
insert into letter_party select 'UNIT', c.provider_id, s.id from letter_service s join stop_access_notice c on c.id = s.about_id where s.about_type = 'STOP_ACCESS_NOTICE';
insert into letter_party select 'UNIT', c.provider_id, s.id from letter_service s join verification_task c on c.id = s.about_id where s.about_type = 'VERIFICATION_TASK';
insert into letter_party select 'HOLDER', c.subject_id, s.id from letter_service s join enforcement_case c on c.id = s.about_id where s.about_type = 'ENFORCEMENT_CASE' and c.party_kind = 'SPONSOR' and c.subject_id is not null;
insert into letter_party select 'UNIT', c.party_unit_id, s.id from letter_service s join enforcement_case c on c.id = s.about_id where s.about_type = 'ENFORCEMENT_CASE' and c.party_kind <> 'SPONSOR' and c.party_unit_id is not null;
-- the letter on the outcome of a remedy has the parties of the letter that was attacked
insert into letter_party select p.addressed_as, p.party_id, s.id from letter_service s join remedy r on r.id = s.about_id join letter_party p on p.letter_id = r.attacked_id where s.about_type = 'REMEDY';
