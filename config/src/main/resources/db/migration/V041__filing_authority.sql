-- The authority that decides (5.5, 6.6): the bureau of the domicile, or the ministry (100000) where a cross-region licence is named.
alter table filing_application add column authority varchar(6);
update filing_application set authority = province;
-- What waits at a bureau under a cross-region licence goes to the desk of the ministry, where nobody has taken it yet.
update filing_application set authority = '100000', taken_by = null, taken_at = null
  where state = 'UNDER_REVIEW' and exists (select r.round_number from filing_round r
    where r.application_id = filing_application.id and r.round_number = filing_application.round_number
    and (r.content like '%"commercial":true,"licenceNumber":"_2_%' or r.content like '%"commercial":true,"licenceNumber":"_２_%'));

-- The queue and the decisions of a desk, by who decides.
drop index filing_queue;
drop index filing_desk;
drop index filing_decided;
create index filing_queue on filing_application (authority, state, deadline, id);
create index filing_desk on filing_application (authority, state, taken_by, deadline, id);
create index filing_decided on filing_application (authority, decided_at desc, id desc);
${onDerby}drop index filing_queue_back;
${onDerby}create index filing_queue_back on filing_application (authority, state, deadline desc, id desc);
