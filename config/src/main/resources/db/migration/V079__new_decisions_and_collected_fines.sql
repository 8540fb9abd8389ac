-- A case that is decided anew may ask the same bureau for assistance once more; the decision cited is another one (16.5).
alter table assistance drop constraint assistance_once;
alter table assistance add constraint assistance_once unique (enforcement_case_id, asked, citation);
-- Collection of a fine that was not paid in time: demand, application to the court, end (16.3).
alter table enforcement_case add column collection varchar(20) default 'NONE' not null;
-- first day of the demand, last day of the application
alter table enforcement_case add column urge_from date;
alter table enforcement_case add column apply_until date;
alter table enforcement_case add column urged_on date;
alter table enforcement_case add column urge_letter_id bigint;
alter table enforcement_case add foreign key (urge_letter_id) references letter (id) deferrable initially deferred;
alter table enforcement_case add column urge_served_on date;
alter table enforcement_case add column apply_from date;
alter table enforcement_case add column court varchar(800);
alter table enforcement_case add column court_applied_on date;
alter table enforcement_case add column court_applied_by varchar(60);
alter table enforcement_case add column court_decided_by varchar(60);
alter table enforcement_case add column court_decided_at timestamp;
alter table enforcement_case add column collection_ended_on date;
alter table enforcement_case add column collection_words varchar(8000);
create index enforcement_case_urge on enforcement_case (urge_letter_id);
