-- When a round that is not submitted was last saved, so that old drafts are found (A23); null for never after its beginning.
alter table filing_round add column saved_at timestamp;
create index filing_working_copy_kept on filing_working_copy (kept_at, application_id);
