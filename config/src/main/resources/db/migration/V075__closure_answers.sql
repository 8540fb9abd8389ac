-- What an authority answers to a report that access could not be stopped (16.4).
alter table stop_access_notice add column answer varchar(20);
alter table stop_access_notice add column answer_reason varchar(4000);
alter table stop_access_notice add column answered_at timestamp;
-- The notice that could not be carried out, where the same is ordered again; 0 for none. So an access may be ordered to be
-- stopped more than once for one cause; the key that forbade it has no name, and goes with its column.
alter table stop_access_notice add column insists_on bigint default 0 not null;
alter table stop_access_notice add column access_of bigint;
update stop_access_notice set access_of = access_id;
alter table stop_access_notice drop column access_id cascade;
${onDerby}rename column stop_access_notice.access_of to access_id;
${onPostgresql}alter table stop_access_notice rename column access_of to access_id;
alter table stop_access_notice add foreign key (access_id) references icp_access (id) deferrable initially deferred;
alter table stop_access_notice add constraint stop_access_notice_once unique (cause_type, cause_id, provider_id, access_id, insists_on);
${onPostgresql}create index stop_access_notice_access on stop_access_notice (access_id);
-- The manager of a unit who is told of what it left undone (16.4); earlier ones are in its history.
alter table unit add column manager_name varchar(256);
alter table unit add column manager_phone varchar(60);
alter table unit add column manager_email varchar(254);
alter table unit add column manager_since date;
-- What became of a request for assistance that was declined (16.5).
alter table assistance add column counted_from timestamp;
update assistance set counted_from = sent_at;
-- why the bureau that asks does not leave it at that, and the word of the ministry
alter table assistance add column pleading varchar(8000);
alter table assistance add column ruling varchar(8000);
-- When the period of a clue was over, and what was said in it was masked.
alter table enforcement_clue add column masked_at timestamp;
create index enforcement_clue_ended on enforcement_clue (ended_at, id);
