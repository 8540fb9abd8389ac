-- Keys by which audited websites, cases and transfers are looked up: the number on an opinion, the address of a clue, the act
-- that was fined before, the bureau that the ministry named, and the list of a bureau's cases.
create index audit_item_number on audit_item (filing_number, audit_year);
create index enforcement_case_address on enforcement_case (site_address, id);
create index enforcement_case_act on enforcement_case (occurred_on, violation, id);
create index enforcement_case_page on enforcement_case (authority, id);
create index enforcement_transfer_assigned on enforcement_transfer (assigned, id);
