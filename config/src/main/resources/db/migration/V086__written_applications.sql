-- Written applications at an authority's counter are of several kinds: a sponsor's lost account (8.6), the hand-over of a
-- filing whose sponsor has no account (12.6), the administrator of a unit (4). The ministry is 100000 in the column province.
alter table lost_account add column kind varchar(20) default 'SPONSOR' not null;
alter table lost_account alter column unit_id drop not null;
alter table lost_account alter column account_id drop not null;
alter table lost_account alter column filing_number drop not null;
-- the user name of a new administrator; null where an account is given back
alter table lost_account add column username varchar(60);
-- the subject or the unit while its application waits, else null: one application at a time
alter table lost_account add column subject_id bigint;
alter table lost_account add column waiting_subject bigint;
alter table lost_account add column waiting_unit bigint;
alter table lost_account add foreign key (subject_id) references icp_subject (id) deferrable initially deferred;
alter table lost_account add constraint lost_account_subject unique (waiting_subject);
alter table lost_account add constraint lost_account_unit unique (waiting_unit);
