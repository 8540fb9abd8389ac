-- domains that an application names, in whatever state it is: its applicant finds it by them
create table filing_domain (
  application_id bigint not null references filing_application (id) deferrable initially deferred,
  domain varchar(253) not null,
  primary key (application_id, domain));
create index filing_domain_name on filing_domain (domain);
insert into filing_domain (application_id, domain)
  select application_id, claim from filing_claim where kind = 'DOMAIN';
insert into filing_domain (application_id, domain)
  select s.application_id, d.domain from icp_domain d
  join icp_website w on w.id = d.website_id join icp_subject s on s.id = w.subject_id
  where not exists (select 1 from filing_domain f where f.application_id = s.application_id and f.domain = d.domain);
