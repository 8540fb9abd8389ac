-- Applications that a sponsor entrusts to its provider (12.1, 12.2), what waits at the provider, the hand-over (12.6),
-- and whom a provider gives access, directly or through resellers (7.6).
alter table filing_application add column sponsor_id bigint;
alter table filing_application add constraint filing_sponsor_unit foreign key (sponsor_id) references unit (id) deferrable initially deferred;
alter table filing_application add column sent_back_reason varchar(2000);
-- the day by which the provider is expected to do its part; null while it waits for nothing of the provider
alter table filing_application add column provider_due date;
alter table filing_application add column handed_over_at timestamp;
alter table filing_application add column handed_over_by varchar(256);
create index filing_sponsor on filing_application (sponsor_id, id);
create index filing_provider_due on filing_application (unit_id, provider_due, id);
create index filing_unit_deadline on filing_application (unit_id, state, deadline, id);
update filing_application set provider_due = current_date
  where on_behalf = true and state in ('RETURNED', 'REFUSED', 'APPROVED');

-- names of the chain, one a line, from the provider down to the one who sells to the sponsor; null for direct access
alter table icp_access add column resellers varchar(8000);
alter table icp_access add column subject_id bigint;
update icp_access set subject_id = (select w.subject_id from icp_website w where w.id = icp_access.website_id);
create index icp_access_customer on icp_access (provider_id, subject_id);
