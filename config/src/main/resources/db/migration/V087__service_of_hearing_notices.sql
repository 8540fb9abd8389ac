-- The notice of a hearing, and the day as of which it counts as served (16.3); null where one was announced before.
alter table enforcement_case add column hearing_letter_id bigint;
alter table enforcement_case add foreign key (hearing_letter_id) references letter (id) deferrable initially deferred;
alter table enforcement_case add column hearing_served_on date;
create index enforcement_case_hearing on enforcement_case (hearing_letter_id);
