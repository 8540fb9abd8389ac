-- Day on which the party to an enforcement case was reminded of what it has not executed in time (16.3).
alter table enforcement_case add column reminded_on date;
