-- When a sponsor, which was told before, was told of what was found to differ since (18.2).
alter table audit_item add retold_at timestamp;

-- When the providers were reminded of the websites in an audit that still wait for their sponsors:
-- before the last day of the campaign, and behind it (7.9).
alter table audit_campaign add reminded_at timestamp;
alter table audit_campaign add overdue_at timestamp;
