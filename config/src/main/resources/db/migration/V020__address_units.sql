-- Screens of the register of addresses: lateness with the report, findings by desk and unit, guidance of branches, and
-- what a unit is to its supervisor.

-- 1: reported later than five working days after its event (9.3)
alter table ip_stage add column late smallint default 0 not null;
alter table ip_report add column late_count bigint default 0 not null;

-- whose desk the report went to, as the report says it, so that a desk pages through findings by a key
alter table ip_finding add column province varchar(6);
update ip_finding set province =
  (select r.province from ip_report r where r.id = ip_finding.report_id);
create index ip_finding_desk on ip_finding (province, state, id);
create index ip_finding_unit on ip_finding (unit_id, state, id);

-- what headquarters told a branch of one of its reports (9.1), and whether it was read there
create sequence ip_guidance_seq start with 1000 increment by 100;
create table ip_guidance (
  id bigint not null primary key,
  report_id bigint not null references ip_report (id) deferrable initially deferred,
  -- the branch
  unit_id bigint not null references unit (id) deferrable initially deferred,
  headquarters_id bigint not null references unit (id) deferrable initially deferred,
  given_by varchar(60) not null,
  given_at timestamp not null,
  guidance varchar(2000) not null,
  read_by varchar(60),
  read_at timestamp,
  version integer not null);
create index ip_guidance_report on ip_guidance (report_id, id);
create index ip_guidance_branch on ip_guidance (unit_id, id);
create index ip_guidance_given on ip_guidance (headquarters_id, id);

-- the case of a unit's marks: its dated marks stand in ip_unit_mark, its headquarters with the unit
create table ip_standing (
  unit_id bigint not null primary key references unit (id) deferrable initially deferred,
  -- 1 to 9; null where nobody said
  unit_level smallint,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
