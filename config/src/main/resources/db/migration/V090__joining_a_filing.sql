-- A sponsor that has an account hands in on line that a filing is its own, which a provider made and never handed over
-- (12.6): one more kind of written applications. No address is written; the account is there.
alter table lost_account alter column new_email drop not null;
-- the provider that filed, the last day for objections and the last day of the bureau; null for other kinds
alter table lost_account add column provider_id bigint;
alter table lost_account add foreign key (provider_id) references unit (id) deferrable initially deferred;
alter table lost_account add column objection_until date;
alter table lost_account add column due_on date;
alter table lost_account add column objections integer default 0 not null;
create index lost_account_applicant on lost_account (unit_id, id);
create index lost_account_provider on lost_account (provider_id, id);
