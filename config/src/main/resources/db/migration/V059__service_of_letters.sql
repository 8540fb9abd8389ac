-- How and when each letter was served (B5); of letters before this release nothing is recorded, so that no period runs.
create table letter_service (
  -- that of the letter
  id bigint not null primary key references letter (id) deferrable initially deferred,
  letter_number varchar(60) not null unique,
  letter_kind varchar(40) not null,
  -- who issued it: a bureau by its province, or the ministry (100000)
  authority varchar(6) not null,
  about_type varchar(30) not null,
  about_id bigint not null,
  issued_at timestamp not null,
  -- whether the letter names remedies
  remediable boolean not null,
  state varchar(20) not null,
  way varchar(20),
  -- of service, or of the publication of a public notice
  service_day date,
  -- as of which it counts as served
  served_on date,
  proof_id varchar(36) references attachment (id) deferrable initially deferred,
  recorded_by varchar(60),
  recorded_at timestamp,
  trail_count integer not null,
  trail_head varchar(64),
  trail_seal varchar(64),
  version integer not null);
create index letter_service_listed on letter_service (authority, state, id);
create index letter_service_proof on letter_service (proof_id);
insert into letter_service (id, letter_number, letter_kind, authority, about_type, about_id, issued_at, remediable, state, trail_count, version)
  select l.id, l.letter_number, l.kind, coalesce(u.province, '100000'), l.case_type, l.case_id, l.issued_at,
    case when l.kind in ('FILING_APPROVAL', 'FILING_REFUSAL', 'CANCELLATION_APPROVAL', 'CANCELLATION_UNTRUE',
      'CANCELLATION_REFUSAL', 'CLEARING_DECISION') or l.kind like 'DISAVOWAL!_%' escape '!' then true else false end,
    'UNSERVED', 0, 1 from letter l join unit u on u.id = l.issuer_id;
