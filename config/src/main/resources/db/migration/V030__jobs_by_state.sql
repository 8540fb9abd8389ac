-- the metrics count running, failed and silent jobs every ten seconds
create index job_state on job (state, heartbeat_at);
