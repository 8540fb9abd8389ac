-- A sponsor tells its applications apart by their website; those from before show the sponsor's name.
alter table filing_application add column website varchar(1100);

-- The day by which an operator looks at a job that broke off or a mail that was parked (B1).
alter table job add column look_by date;
update job set look_by = current_date where state <> 'COMPLETED';
alter table mail add column look_by date;
update mail set look_by = current_date where state = 'PARKED';
