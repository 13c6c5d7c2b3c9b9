create table promise (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  unit_code      varchar(20)  not null,
  source         varchar(20)  not null,
  promised_by    varchar(60)  not null,
  promised_to    varchar(60)  not null,
  what           varchar(500) not null,
  due_on         date         not null,
  made_at        timestamptz  not null,
  state          varchar(20)  not null,
  overdue        boolean      not null,
  verified_at    timestamptz,
  verified_by    varchar(64),
  note           text
);
create index promise_of on promise (receipt_number);
