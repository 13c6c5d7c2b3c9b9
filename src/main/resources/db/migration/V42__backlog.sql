alter table petition add column backlog boolean not null default false;

create table backlog_case (
  receipt_number varchar(40) primary key references petition (receipt_number),
  area_code      varchar(20) not null,
  entered_at     timestamptz not null,
  entered_by     varchar(64) not null,
  leader         varchar(64),
  leader_unit    varchar(20),
  led_since      timestamptz,
  ended_at       timestamptz
);
create index backlog_case_area on backlog_case (area_code);

create table backlog_step (
  receipt_number varchar(40) not null references backlog_case,
  position       smallint    not null,
  task           text        not null,
  due_on         date        not null,
  overdue        boolean     not null,
  done_at        timestamptz,
  done_by        varchar(64),
  result         text,
  primary key (receipt_number, position)
);
