-- Resume-access notices (15.5): the way back from stop-access notices, as orders of the same kind with letter, last day and report.
-- STOP or RESUME; the cause of the latter is the notice by which access was stopped, and its access_id is null
alter table stop_access_notice add column ordered varchar(10) default 'STOP' not null;
