-- An entry of the blacklist stands on a case, a letter or a judgment, was proposed and approved by two persons, and ends on
-- a day (6.4). Those that stand without a basis are in force until they are reviewed: their day is set by the system.
alter table blacklist_entry add column state varchar(20) default 'IN_FORCE' not null;
update blacklist_entry set state = 'LIFTED' where valid_to is not null;
alter table blacklist_entry alter column valid_from drop not null;
alter table blacklist_entry add column basis varchar(20);
alter table blacklist_entry add column basis_number varchar(200);
alter table blacklist_entry add column basis_court varchar(200);
alter table blacklist_entry add column ends_on date;
alter table blacklist_entry add column proposed_by varchar(60);
alter table blacklist_entry add column proposed_at timestamp;
alter table blacklist_entry add column decided_by varchar(60);
alter table blacklist_entry add column decided_at timestamp;
-- the party, where it is in the register, and when it took note
alter table blacklist_entry add column subject_id bigint;
alter table blacklist_entry add column noted_at timestamp;
alter table blacklist_entry add foreign key (subject_id) references icp_subject (id) deferrable initially deferred;
${onPostgresql}create index blacklist_subject on blacklist_entry (subject_id);
-- state, kind and entry while it waits or is in force, else null: one at a time
alter table blacklist_entry add column claim varchar(560);
update blacklist_entry set claim = 'IN_FORCE:' || kind || ':' || entry where state = 'IN_FORCE' and not exists (select 1 from blacklist_entry o where o.state = 'IN_FORCE' and o.kind = blacklist_entry.kind and o.entry = blacklist_entry.entry and o.id < blacklist_entry.id);
alter table blacklist_entry add constraint blacklist_claim unique (claim);
create index blacklist_state on blacklist_entry (state, ends_on);
