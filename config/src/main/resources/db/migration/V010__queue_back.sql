-- The page before the one shown (6.1): Derby walks an index one way only.
create index filing_queue_back on filing_application (province, state, deadline desc, id desc);

-- An entry that was lifted on its first day ended before it began.
update blacklist_entry set valid_to = valid_from where valid_to < valid_from;
