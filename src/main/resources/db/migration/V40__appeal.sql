alter table petition add column redos int not null default 0;

create table review (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null references petition (receipt_number),
  stage          varchar(20)  not null,
  asked_at       timestamptz  not null,
  asked_by       varchar(64)  not null,
  reason         text         not null,
  replied_unit   varchar(20)  not null,
  replied_by     varchar(64),
  unit_code      varchar(20),
  level          varchar(20),
  overdue        boolean      not null,
  decision       varchar(20),
  facts          text,
  reasons        text,
  legal_basis    text,
  opinion        text,
  decided_by     varchar(64),
  ended_at       timestamptz
);
create index review_of on review (receipt_number, id);
create unique index review_running on review (receipt_number) where ended_at is null;

create table hearing (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null references petition (receipt_number),
  unit_code      varchar(20)  not null,
  convened_at    timestamptz  not null,
  convened_by    varchar(64)  not null,
  scheduled_at   timestamptz  not null,
  place          varchar(300) not null,
  participants   text         not null,
  held_at        timestamptz,
  minutes        text,
  postponed      text,
  recorded_by    varchar(64)
);
create index hearing_of on hearing (receipt_number, id);
