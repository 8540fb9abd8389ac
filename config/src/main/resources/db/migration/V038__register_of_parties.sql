-- Register of the parties of article 4: what the authority registered of a unit besides what every package reads, and
-- the case of its history. Units of older installations get their row with the first act.
create table registered_unit (
  unit_id bigint not null primary key references unit (id) deferrable initially deferred,
  licence_number varchar(60),
  licence_until date,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);

-- lists of units by seat, and of providers by remit
create index unit_province on unit (province, code);
create index remit_province on remit (province, unit_id);
create index domain_remit_unit on domain_remit (unit_code, top_level);
create index unit_capacity_kind on unit_capacity (capacity, unit_id);
