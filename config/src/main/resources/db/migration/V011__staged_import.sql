-- Imports of registers with millions of rows: what is asked besides, the step they are at and what they changed.
alter table import_run alter column receipt_key set data type varchar(500);
-- names and values as JSON
alter table import_run add column options varchar(500) default '{}' not null;
-- roles of who handed it in, separated by blanks
alter table import_run add column roles varchar(100) default 'PROVIDER' not null;
-- steps in all, beside the reading; null for a register whose rows are worked off one by one
alter table import_run add column steps integer;
alter table import_run add column step varchar(60);
alter table import_run add column step_cursor varchar(1000);
alter table import_run add column step_number integer default 0 not null;
alter table import_run add column step_rows bigint default 0 not null;
-- a row of the stage by which is seen that the stage is still there
alter table import_run add column first_staged bigint;
-- rows whose findings are kept, rejected and others
alter table import_run add column kept_rejected bigint default 0 not null;
alter table import_run add column kept_noted bigint default 0 not null;
-- records of the register
alter table import_run add column effect_added bigint default 0 not null;
alter table import_run add column effect_changed bigint default 0 not null;
alter table import_run add column effect_ended bigint default 0 not null;
alter table import_run add column effect_unchanged bigint default 0 not null;
