-- What the operator sees of jobs: every run, every part, and the schedule.
create index job_named on job (name, id);

create table job_run (
  job_id bigint not null references job (id) deferrable initially deferred,
  run_number integer not null,
  started_by varchar(60) not null,
  node varchar(60),
  opened_at timestamp not null,
  started_at timestamp,
  ended_at timestamp,
  -- INTERRUPTED only once somebody went on, or gave it up: before that the job's own row tells
  state varchar(12) not null,
  done_items bigint not null,
  failure varchar(2000),
  primary key (job_id, run_number));
insert into job_run (job_id, run_number, started_by, node, opened_at, started_at, ended_at, state, done_items, failure)
  select id, run_number, started_by, node, created_at, started_at, ended_at, state, done_items - run_from, failure from job;

-- phases or partitions, in the order in which they began; total 0 as long as nobody counted
create table job_part (
  job_id bigint not null references job (id) deferrable initially deferred,
  part varchar(30) not null,
  part_number integer not null,
  total_items bigint not null,
  done_items bigint not null,
  started_at timestamp not null,
  last_at timestamp not null,
  primary key (job_id, part));

create sequence job_schedule_seq start with 1000 increment by 1;
create table job_schedule (
  id bigint not null primary key,
  job_name varchar(60) not null unique,
  rhythm varchar(8) not null,
  -- of the month or of the week (Monday 1); 1 where every day is one
  day_number integer not null,
  -- in Shanghai
  hour_number integer not null,
  enabled boolean not null,
  -- first day of the last period that was started, or that is not to be made up for
  last_period date not null,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);

-- one start for one period: what two nodes must not share
create table job_schedule_run (
  job_name varchar(60) not null,
  period_start date not null,
  job_id bigint not null references job (id) deferrable initially deferred,
  claimed_at timestamp not null,
  primary key (job_name, period_start));
