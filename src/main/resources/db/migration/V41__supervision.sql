alter table petition add column supervised boolean not null default false;

create table supervision (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40) not null references petition (receipt_number),
  unit_code      varchar(20) not null,
  level          varchar(20) not null,
  rule           varchar(30) not null,
  reason         text        not null,
  raised_at      timestamptz not null,
  raised_by      varchar(64) not null,
  step           varchar(30) not null,
  ending         varchar(20),
  ended_at       timestamptz
);
create unique index supervision_running on supervision (receipt_number) where ended_at is null;
create index supervision_of_unit on supervision (unit_code, id);

create table supervision_step (
  id             bigint generated always as identity primary key,
  supervision_id bigint      not null references supervision,
  unit_code      varchar(20) not null,
  step           varchar(30) not null,
  card           varchar(10) not null,
  issued_at      timestamptz not null,
  due_at         timestamptz not null,
  unanswered     boolean     not null,
  answer         text,
  answered_at    timestamptz,
  answered_by    varchar(64),
  verdict        varchar(20),
  verdict_note   text,
  checked_by     varchar(64)
);
create index supervision_step_of on supervision_step (supervision_id, id);
create index supervision_step_cards on supervision_step (unit_code, issued_at) where card <> 'NONE';
