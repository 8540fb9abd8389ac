-- "Mine" and "free" of the review desk in the order of the queue (6.1): neither sorts what waits.
create index filing_desk on filing_application (province, state, taken_by, deadline, id);
drop index filing_taken;
-- PostgreSQL walks filing_queue both ways.
${onPostgresql}drop index filing_queue_back;
