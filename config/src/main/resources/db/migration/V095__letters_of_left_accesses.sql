-- The letter that told of the end of the provider (B14, 8.8); null where it was told before.
alter table left_access add column letter_id bigint;
alter table left_access add foreign key (letter_id) references letter (id) deferrable initially deferred;
${onPostgresql}create index left_access_letter on left_access (letter_id);
