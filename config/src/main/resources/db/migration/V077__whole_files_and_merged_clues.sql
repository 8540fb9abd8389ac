-- Digests of a whole file, as one act moves or masks it.
alter table history_entry alter column contents set data type varchar(32672);
-- clues that were merged into another one, for its masking
create index enforcement_clue_merged on enforcement_clue (merged_into);
