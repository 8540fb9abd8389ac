-- Every document that an account sends in counts for its day, refused ones too.
alter table account add column uploads integer default 0 not null;
alter table account add column uploads_on date;
drop index attachment_account;
