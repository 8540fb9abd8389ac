-- The picture of a unit's address space reads its ranges of a kind in order, and nothing else of the records.
drop index ip_record_unit;
create index ip_record_space on ip_record (unit_id, family, kind, range_start, range_end);
