-- Files are read from their start: the number of the last line or of the rows read tells where an import stands.

alter table import_run drop column reader_offset;
alter table import_row drop column line_offset;
alter table import_row drop column line_bytes;
