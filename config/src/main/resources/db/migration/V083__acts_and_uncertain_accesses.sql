-- The act that began a version together with those of other parts: a subject that is cancelled with its websites. Its key
-- is the id of the subject's version. Of what is cancelled already, the websites that ended by the same cause at most a
-- minute before their subject belong to its act, as they were told until now; nothing that has ended is changed.
alter table icp_version add column act_id bigint;
update icp_version set act_id = id where website_id is null and valid_to is null and state = 'CANCELLED';
${onPostgresql}update icp_version set act_id = (select s.id from icp_version s where s.subject_id = icp_version.subject_id and s.website_id is null and s.valid_to is null and s.state = 'CANCELLED' and s.cause = icp_version.cause and s.valid_from <= icp_version.valid_from + interval '1 minute') where website_id is not null and valid_to is null and state = 'CANCELLED';
${onDerby}update icp_version set act_id = (select s.id from icp_version s where s.subject_id = icp_version.subject_id and s.website_id is null and s.valid_to is null and s.state = 'CANCELLED' and s.cause = icp_version.cause and s.valid_from <= {fn timestampadd(SQL_TSI_MINUTE, 1, icp_version.valid_from)}) where website_id is not null and valid_to is null and state = 'CANCELLED';

-- Accesses in force that had ended before and were used or named since, which the authority of the filing judges (15.4).
create sequence uncertain_access_seq start with 1000 increment by 100;
create table uncertain_access (
  id bigint not null primary key,
  state varchar(20) not null,
  -- who filed: the bureau of the domicile, or the ministry (100000)
  authority varchar(6) not null,
  access_id bigint not null unique references icp_access (id) deferrable initially deferred,
  website_id bigint not null references icp_website (id) deferrable initially deferred,
  subject_id bigint not null references icp_subject (id) deferrable initially deferred,
  filing_number varchar(60) not null,
  subject_name varchar(600) not null,
  website_name varchar(1100) not null,
  ended_before timestamp not null,
  -- the application that brought it back, and the first one that named it since
  revived_by bigint not null references filing_application (id) deferrable initially deferred,
  named_by bigint references filing_application (id) deferrable initially deferred,
  found_at timestamp not null,
  reason varchar(4000),
  decided_by varchar(60),
  decided_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index uncertain_access_authority on uncertain_access (authority, state, id);
create index uncertain_access_subject on uncertain_access (subject_id, id);
${onPostgresql}create index uncertain_access_website on uncertain_access (website_id);
${onPostgresql}create index uncertain_access_revived on uncertain_access (revived_by);
${onPostgresql}create index uncertain_access_named on uncertain_access (named_by);
