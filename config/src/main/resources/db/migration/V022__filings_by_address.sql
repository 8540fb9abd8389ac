-- Filings on an address are found by key: the family and the digits that the ends of a range have in common, as in
-- ip_record. Ranges of applications for access are kept in the same form.
alter table icp_access_range add column block varchar(33)${ascii};
alter table access_application_range add column block varchar(33)${ascii};

update icp_access_range set block = case family when 4
    then '4' || substr(range_start, 25, (select cast(count(*) as int) - 24 from (values
        (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
        (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32)) as digits (n)
      where substr(range_start, 1, n) = substr(range_end, 1, n)))
    else '6' || substr(range_start, 1, (select cast(count(*) as int) from (values
        (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
        (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32)) as digits (n)
      where substr(range_start, 1, n) = substr(range_end, 1, n)))
  end;
update access_application_range set block = case family when 4
    then '4' || substr(range_start, 25, (select cast(count(*) as int) - 24 from (values
        (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
        (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32)) as digits (n)
      where substr(range_start, 1, n) = substr(range_end, 1, n)))
    else '6' || substr(range_start, 1, (select cast(count(*) as int) from (values
        (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15), (16), (17), (18), (19), (20), (21),
        (22), (23), (24), (25), (26), (27), (28), (29), (30), (31), (32)) as digits (n)
      where substr(range_start, 1, n) = substr(range_end, 1, n)))
  end;

alter table icp_access_range add constraint icp_access_range_has_block check (block is not null);
drop index icp_access_range_lookup;
create index icp_access_range_block on icp_access_range (block);
