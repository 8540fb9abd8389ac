-- Public look-up: names as people compare them (NFKC, without blanks, lower case), and the bureaus' contacts for reports.
alter table icp_subject add column name_key varchar(600) not null default '';
update icp_subject set name_key = name;
create index icp_subject_name_key on icp_subject (name_key);

create sequence report_contact_seq start with 1000 increment by 100;
create table report_contact (
  id bigint not null primary key,
  unit_id bigint not null unique references unit (id) deferrable initially deferred,
  phone varchar(60) not null,
  fax varchar(60),
  email varchar(254) not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
