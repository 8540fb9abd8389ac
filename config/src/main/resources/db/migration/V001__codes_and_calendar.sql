-- Code tables, settings, rule severities, calendar: facts with a validity, never constants in code (formats.md, head).
create table region (
  code varchar(6) not null primary key,
  name varchar(120) not null,
  parent varchar(6));
create index region_parent on region (parent);

create table code_row (
  table_name varchar(40) not null,
  code varchar(60) not null,
  valid_from date not null,
  valid_to date,
  name_zh varchar(300) not null,
  name_en varchar(300) not null,
  detail varchar(1000),
  sort_order integer not null,
  primary key (table_name, code, valid_from));

-- province '' = the whole country
create table setting (
  name varchar(80) not null,
  province varchar(6) not null,
  valid_from date not null,
  content varchar(1000) not null,
  primary key (name, province, valid_from));

create table rule_severity (
  rule_code varchar(60) not null,
  province varchar(6) not null,
  valid_from date not null,
  valid_to date,
  severity varchar(10) not null,
  primary key (rule_code, province, valid_from));

create table calendar_year (
  year_number integer not null primary key,
  published boolean not null);

create table calendar_day (
  day_date date not null primary key,
  kind varchar(4) not null,
  name varchar(60) not null);

create table reserved_block (
  family smallint not null,
  range_start varchar(32) not null,
  range_end varchar(32) not null,
  valid_from date not null,
  valid_to date,
  name varchar(200) not null,
  primary key (family, range_start, range_end, valid_from));
