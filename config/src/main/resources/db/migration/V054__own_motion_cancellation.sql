-- Cancellations that the authority opens on its own motion, as a filing was found untrue, and what the sponsor answers (8.2).
alter table cancellation add column facts varchar(4000);
alter table cancellation add column hearing_until date;
alter table cancellation add column answer varchar(8000);
alter table cancellation add column answered_by varchar(60);
alter table cancellation add column answered_at timestamp;
create index cancellation_hearing on cancellation (hearing_until, id);
