create table deliberation (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  unit_code      varchar(20)  not null,
  level          varchar(20)  not null,
  convened_by    varchar(64)  not null,
  convened_at    timestamptz  not null,
  topic          text         not null,
  way            varchar(20)  not null,
  place          varchar(500) not null,
  meeting_on     date         not null,
  invited        text         not null,
  state          varchar(20)  not null,
  held_on        date,
  attended       int,
  minutes        text,
  resolution     text,
  ended_at       timestamptz
);
create index deliberation_of on deliberation (receipt_number);
