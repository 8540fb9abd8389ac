-- The latest acts of a unit, for its home page.
create index history_unit on history_entry (unit_id, entry_time desc);
-- The applications for access of a filing, for its record card.
create index access_filing on access_application (filing_number);
