-- The latest acts of a unit, for its home page.
create index history_unit on history_entry (unit_id, entry_time desc);
