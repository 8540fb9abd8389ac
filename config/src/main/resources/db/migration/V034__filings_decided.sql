-- What a bureau has decided, the latest first (12.4), read by key.
create index filing_decided on filing_application (province, decided_at desc, id desc);
