create table external_route (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  unit_code      varchar(20)  not null,
  level          varchar(20)  not null,
  route          varchar(30)  not null,
  body           varchar(100) not null,
  reason         text         not null,
  named_by       varchar(64)  not null,
  named_at       timestamptz  not null,
  state          varchar(20)  not null,
  result         text,
  ended_at       timestamptz
);
create index external_route_of on external_route (receipt_number);
