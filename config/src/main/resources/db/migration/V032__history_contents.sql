-- digests of what an act decided; format 1 are the entries from before, whose hash does not cover them
alter table history_entry add column entry_format integer default 1 not null;
alter table history_entry add column contents varchar(1000);
