-- Filings on an address are found by key: the family and the digits that the ends of a range have in common, as in ip_record.
alter table icp_access_range add column block varchar(33)${ascii};
update icp_access_range set block =
  case
    when family = 4 and range_start = range_end then '4' || substr(range_start, 25, 8)
    when family = 4 then '4' || substr(range_start, 25, 0
      + case when substr(range_start, 1, 25) = substr(range_end, 1, 25) then 1 else 0 end
      + case when substr(range_start, 1, 26) = substr(range_end, 1, 26) then 1 else 0 end
      + case when substr(range_start, 1, 27) = substr(range_end, 1, 27) then 1 else 0 end
      + case when substr(range_start, 1, 28) = substr(range_end, 1, 28) then 1 else 0 end
      + case when substr(range_start, 1, 29) = substr(range_end, 1, 29) then 1 else 0 end
      + case when substr(range_start, 1, 30) = substr(range_end, 1, 30) then 1 else 0 end
      + case when substr(range_start, 1, 31) = substr(range_end, 1, 31) then 1 else 0 end
      + case when substr(range_start, 1, 32) = substr(range_end, 1, 32) then 1 else 0 end)
    when range_start = range_end then '6' || range_start
    else '6' || substr(range_start, 1,
        case when substr(range_start, 1, 1) = substr(range_end, 1, 1) then 1 else 0 end
      + case when substr(range_start, 1, 2) = substr(range_end, 1, 2) then 1 else 0 end
      + case when substr(range_start, 1, 3) = substr(range_end, 1, 3) then 1 else 0 end
      + case when substr(range_start, 1, 4) = substr(range_end, 1, 4) then 1 else 0 end
      + case when substr(range_start, 1, 5) = substr(range_end, 1, 5) then 1 else 0 end
      + case when substr(range_start, 1, 6) = substr(range_end, 1, 6) then 1 else 0 end
      + case when substr(range_start, 1, 7) = substr(range_end, 1, 7) then 1 else 0 end
      + case when substr(range_start, 1, 8) = substr(range_end, 1, 8) then 1 else 0 end
      + case when substr(range_start, 1, 9) = substr(range_end, 1, 9) then 1 else 0 end
      + case when substr(range_start, 1, 10) = substr(range_end, 1, 10) then 1 else 0 end
      + case when substr(range_start, 1, 11) = substr(range_end, 1, 11) then 1 else 0 end
      + case when substr(range_start, 1, 12) = substr(range_end, 1, 12) then 1 else 0 end
      + case when substr(range_start, 1, 13) = substr(range_end, 1, 13) then 1 else 0 end
      + case when substr(range_start, 1, 14) = substr(range_end, 1, 14) then 1 else 0 end
      + case when substr(range_start, 1, 15) = substr(range_end, 1, 15) then 1 else 0 end
      + case when substr(range_start, 1, 16) = substr(range_end, 1, 16) then 1 else 0 end
      + case when substr(range_start, 1, 17) = substr(range_end, 1, 17) then 1 else 0 end
      + case when substr(range_start, 1, 18) = substr(range_end, 1, 18) then 1 else 0 end
      + case when substr(range_start, 1, 19) = substr(range_end, 1, 19) then 1 else 0 end
      + case when substr(range_start, 1, 20) = substr(range_end, 1, 20) then 1 else 0 end
      + case when substr(range_start, 1, 21) = substr(range_end, 1, 21) then 1 else 0 end
      + case when substr(range_start, 1, 22) = substr(range_end, 1, 22) then 1 else 0 end
      + case when substr(range_start, 1, 23) = substr(range_end, 1, 23) then 1 else 0 end
      + case when substr(range_start, 1, 24) = substr(range_end, 1, 24) then 1 else 0 end
      + case when substr(range_start, 1, 25) = substr(range_end, 1, 25) then 1 else 0 end
      + case when substr(range_start, 1, 26) = substr(range_end, 1, 26) then 1 else 0 end
      + case when substr(range_start, 1, 27) = substr(range_end, 1, 27) then 1 else 0 end
      + case when substr(range_start, 1, 28) = substr(range_end, 1, 28) then 1 else 0 end
      + case when substr(range_start, 1, 29) = substr(range_end, 1, 29) then 1 else 0 end
      + case when substr(range_start, 1, 30) = substr(range_end, 1, 30) then 1 else 0 end
      + case when substr(range_start, 1, 31) = substr(range_end, 1, 31) then 1 else 0 end
      + case when substr(range_start, 1, 32) = substr(range_end, 1, 32) then 1 else 0 end)
  end;
alter table icp_access_range add constraint icp_access_range_has_block check (block is not null);
drop index icp_access_range_lookup;
create index icp_access_range_block on icp_access_range (block);

-- ranges of applications for access are kept in the same form
alter table access_application_range add column block varchar(33)${ascii};
update access_application_range set block =
  case
    when family = 4 and range_start = range_end then '4' || substr(range_start, 25, 8)
    when family = 4 then '4' || substr(range_start, 25, 0
      + case when substr(range_start, 1, 25) = substr(range_end, 1, 25) then 1 else 0 end
      + case when substr(range_start, 1, 26) = substr(range_end, 1, 26) then 1 else 0 end
      + case when substr(range_start, 1, 27) = substr(range_end, 1, 27) then 1 else 0 end
      + case when substr(range_start, 1, 28) = substr(range_end, 1, 28) then 1 else 0 end
      + case when substr(range_start, 1, 29) = substr(range_end, 1, 29) then 1 else 0 end
      + case when substr(range_start, 1, 30) = substr(range_end, 1, 30) then 1 else 0 end
      + case when substr(range_start, 1, 31) = substr(range_end, 1, 31) then 1 else 0 end
      + case when substr(range_start, 1, 32) = substr(range_end, 1, 32) then 1 else 0 end)
    when range_start = range_end then '6' || range_start
    else '6' || substr(range_start, 1,
        case when substr(range_start, 1, 1) = substr(range_end, 1, 1) then 1 else 0 end
      + case when substr(range_start, 1, 2) = substr(range_end, 1, 2) then 1 else 0 end
      + case when substr(range_start, 1, 3) = substr(range_end, 1, 3) then 1 else 0 end
      + case when substr(range_start, 1, 4) = substr(range_end, 1, 4) then 1 else 0 end
      + case when substr(range_start, 1, 5) = substr(range_end, 1, 5) then 1 else 0 end
      + case when substr(range_start, 1, 6) = substr(range_end, 1, 6) then 1 else 0 end
      + case when substr(range_start, 1, 7) = substr(range_end, 1, 7) then 1 else 0 end
      + case when substr(range_start, 1, 8) = substr(range_end, 1, 8) then 1 else 0 end
      + case when substr(range_start, 1, 9) = substr(range_end, 1, 9) then 1 else 0 end
      + case when substr(range_start, 1, 10) = substr(range_end, 1, 10) then 1 else 0 end
      + case when substr(range_start, 1, 11) = substr(range_end, 1, 11) then 1 else 0 end
      + case when substr(range_start, 1, 12) = substr(range_end, 1, 12) then 1 else 0 end
      + case when substr(range_start, 1, 13) = substr(range_end, 1, 13) then 1 else 0 end
      + case when substr(range_start, 1, 14) = substr(range_end, 1, 14) then 1 else 0 end
      + case when substr(range_start, 1, 15) = substr(range_end, 1, 15) then 1 else 0 end
      + case when substr(range_start, 1, 16) = substr(range_end, 1, 16) then 1 else 0 end
      + case when substr(range_start, 1, 17) = substr(range_end, 1, 17) then 1 else 0 end
      + case when substr(range_start, 1, 18) = substr(range_end, 1, 18) then 1 else 0 end
      + case when substr(range_start, 1, 19) = substr(range_end, 1, 19) then 1 else 0 end
      + case when substr(range_start, 1, 20) = substr(range_end, 1, 20) then 1 else 0 end
      + case when substr(range_start, 1, 21) = substr(range_end, 1, 21) then 1 else 0 end
      + case when substr(range_start, 1, 22) = substr(range_end, 1, 22) then 1 else 0 end
      + case when substr(range_start, 1, 23) = substr(range_end, 1, 23) then 1 else 0 end
      + case when substr(range_start, 1, 24) = substr(range_end, 1, 24) then 1 else 0 end
      + case when substr(range_start, 1, 25) = substr(range_end, 1, 25) then 1 else 0 end
      + case when substr(range_start, 1, 26) = substr(range_end, 1, 26) then 1 else 0 end
      + case when substr(range_start, 1, 27) = substr(range_end, 1, 27) then 1 else 0 end
      + case when substr(range_start, 1, 28) = substr(range_end, 1, 28) then 1 else 0 end
      + case when substr(range_start, 1, 29) = substr(range_end, 1, 29) then 1 else 0 end
      + case when substr(range_start, 1, 30) = substr(range_end, 1, 30) then 1 else 0 end
      + case when substr(range_start, 1, 31) = substr(range_end, 1, 31) then 1 else 0 end
      + case when substr(range_start, 1, 32) = substr(range_end, 1, 32) then 1 else 0 end)
  end;
