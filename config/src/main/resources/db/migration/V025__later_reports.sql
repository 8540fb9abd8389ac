-- When the report was handed in that brought or ended a record of addresses: one that failed on its way and goes on is
-- older than what came meanwhile, and leaves it.
alter table ip_record add column reported_at timestamp;
alter table ip_version add column replacing_reported_at timestamp;
