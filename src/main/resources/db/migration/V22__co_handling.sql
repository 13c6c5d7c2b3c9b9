create table whistle (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  unit_code      varchar(20)  not null,
  level          varchar(20)  not null,
  blown_by       varchar(64)  not null,
  blown_at       timestamptz  not null,
  request        text         not null,
  hard           boolean      not null,
  state          varchar(20)  not null,
  ended_at       timestamptz
);
create index whistle_of on whistle (receipt_number);

create table whistle_call (
  id           bigint generated always as identity primary key,
  whistle_id   bigint       not null references whistle,
  unit_code    varchar(20)  not null,
  state        varchar(20)  not null,
  signed_in_at timestamptz,
  signed_in_by varchar(64),
  contacted_at timestamptz,
  contacted_by varchar(64),
  contact_note text,
  reported_at  timestamptz,
  reported_by  varchar(64),
  report       text,
  silences     int          not null,
  unique (whistle_id, unit_code)
);
