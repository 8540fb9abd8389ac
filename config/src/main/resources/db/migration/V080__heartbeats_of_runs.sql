-- Heartbeat of a run, written beside its work while its thread lives: a piece of work locks the row of the job, not
-- this one. job.heartbeat_at is the time of the last progress.
alter table job_run add column heartbeat_at timestamp;
