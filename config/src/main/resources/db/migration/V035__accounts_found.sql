-- The administrator finds accounts and units by how they begin, and sees when each was last used.
alter table account add column signed_in_at timestamp;
${onDerby}create index unit_name on unit (name);
${onPostgresql}create index unit_name on unit (name varchar_pattern_ops);
${onPostgresql}create index unit_code_begin on unit (code varchar_pattern_ops);
${onPostgresql}create index account_username_begin on account (username varchar_pattern_ops);
