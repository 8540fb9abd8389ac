-- A job that failed waits until it is run again or an operator dismisses it, with a reason that stays with its run.
alter table job add column dismissed_at timestamp;
alter table job_run add column dismissed_at timestamp;
alter table job_run add column dismissed_by varchar(60);
alter table job_run add column dismissal varchar(1000);

-- A parked mail waits until an operator has it sent, or leaves it.
alter table mail add column settled_at timestamp;

-- What was sent back waits for its unit, with a last day; and what waits at an authority is found by its code.
alter table ip_report add column authority varchar(6);
update ip_report set authority = coalesce(province, '100000');
alter table ip_report add column sent_back_at timestamp;
alter table ip_report add column due date;
${onPostgresql}update ip_report set sent_back_at = created_at, due = current_date + 14
${onDerby}update ip_report set sent_back_at = created_at, due = date({fn timestampadd(SQL_TSI_DAY, 14, current_timestamp)})
  where id in (select report_id from ip_finding where state = 'SENT_BACK');
create index ip_report_authority on ip_report (authority, id);
create index ip_report_due on ip_report (unit_id, due);
alter table domain_report add column due date;
-- the unit's last report when this one was sent back: a later one answers it
alter table domain_report add column sent_back_after bigint;
alter table domain_report add column received_at timestamp;
${onPostgresql}update domain_report set sent_back_after = id, due = current_date + 14
${onDerby}update domain_report set sent_back_after = id, due = date({fn timestampadd(SQL_TSI_DAY, 14, current_timestamp)})
  where state = 'SENT_BACK';

-- Each bureau takes note of the changes of rosters in its province (7.1).
create table officer_change_note (
  change_id bigint not null references officer_change (id) deferrable initially deferred,
  province varchar(6) not null,
  noted_by varchar(60) not null,
  noted_at timestamp not null,
  primary key (change_id, province));
