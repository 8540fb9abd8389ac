-- one address may serve several customers on virtual hosts, where nobody has said otherwise
update setting set content = 'VIRTUAL_HOST'
  where name = 'access.sharedMethods' and province = '' and valid_from = cast('2005-03-20' as date) and content = 'NONE';

-- What a provider changes of an application that was entrusted to it waits for the sponsor (12.2, 12.7): the round that
-- the sponsor entrusted or consented to last, the day by which it is expected to answer, and when it was reminded.
alter table filing_application add column agreed_round integer;
alter table filing_application add column sponsor_due date;
alter table filing_application add column sponsor_reminded_at timestamp;
update filing_application set agreed_round = round_number where on_behalf = true and sponsor_id is not null;
create index filing_sponsor_due on filing_application (sponsor_due, id);
