-- A provider reads the applications for access from the latest on.
create index access_provider_latest on access_application (provider_id, id desc);
create index access_state_latest on access_application (provider_id, state, id desc);
