-- While a manual edit waits: its unit and what it proposes, so that equal proposals are one.
alter table ip_edit add column open_key varchar(90);
alter table ip_edit add constraint ip_edit_open unique (open_key);
