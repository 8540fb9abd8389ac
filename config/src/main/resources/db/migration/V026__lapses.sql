-- Whether what a whole file does not name lapsed when its rows were compared, so that nobody looks for it again.
alter table domain_report add column lapses_closed boolean default false not null;
-- Derby went through all that is noted for each record that ends
${onDerby}create index domain_diff_domain on domain_diff (import_id, domain);
