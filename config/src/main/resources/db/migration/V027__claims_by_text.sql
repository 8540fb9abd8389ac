-- What an application asks for, and what is barred, is looked up by its text, whatever kind it is of.
create index filing_claim_text on filing_claim (claim, kind);
drop index filing_claim_lookup;
create index blacklist_text on blacklist_entry (entry, kind);
drop index blacklist_lookup;
