-- The decisions of an authority with one result, for their list and its count.
create index filing_round_result on filing_round (authority, result, decided_at desc, application_id desc);
