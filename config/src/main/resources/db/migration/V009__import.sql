-- Imports: files that units hand in, what is asked of them, how far they came, and what each line was answered.
create sequence import_seq start with 1000 increment by 1;
create table import_run (
  id bigint not null primary key,
  register varchar(20) not null,
  unit_id bigint not null references unit (id) deferrable initially deferred,
  username varchar(60) not null,
  file_name varchar(255) not null,
  -- name in the import directory; null once the file was cleared away
  stored_as varchar(60),
  sha256 varchar(64) not null,
  received_bytes bigint not null,
  stored_bytes bigint not null,
  total_rows bigint not null,
  import_mode varchar(20) not null,
  dry_run boolean not null,
  -- one import for one file: what two must not share
  receipt_key varchar(160) unique,
  state varchar(12) not null,
  phase varchar(8) not null,
  -- where the reader goes on, written with the rows that it read
  reader_offset bigint not null,
  reader_line bigint not null,
  rows_read bigint not null,
  rows_accepted bigint not null,
  rows_rejected bigint not null,
  rows_unreadable bigint not null,
  rows_applied bigint not null,
  job_id bigint references job (id) deferrable initially deferred,
  created_at timestamp not null,
  started_at timestamp,
  ended_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index import_unit on import_run (unit_id, id);
create index import_state on import_run (state, id);

create table import_row (
  import_id bigint not null references import_run (id) deferrable initially deferred,
  line_number bigint not null,
  line_offset bigint not null,
  line_bytes bigint not null,
  reference varchar(200),
  verdict varchar(12) not null,
  case_id bigint,
  case_state varchar(30),
  findings ${clob},
  primary key (import_id, line_number));
create index import_row_verdict on import_row (import_id, verdict, line_number);

-- what the lines of a file that is only checked ask for, so that a later line of the same file is held against them
create table import_claim (
  import_id bigint not null references import_run (id) deferrable initially deferred,
  kind varchar(12) not null,
  claim varchar(600) not null,
  line_number bigint not null,
  primary key (import_id, kind, claim, line_number));
