-- Rehearsals of changed models: who asked for which, how far it is, what it came to. Cases are not kept here: they are gone
-- with the databases they were played on, whose names stand here until they are dropped.
create table rehearsal_run (
  id         uuid        primary key,
  asked_by   varchar(64) not null,
  asked_at   timestamptz not null,
  ended_at   timestamptz,
  state      varchar(20) not null,
  percent    int         not null,
  settings   jsonb       not null,
  databases  text[]      not null,
  -- by the clock of the database: a run whose platform has stopped does not tell any more
  alive_at   timestamptz not null,
  failure    text,
  report     jsonb,
  -- every task of both sides as CSV, compressed
  tasks      bytea
);
create unique index rehearsal_run_one_at_a_time on rehearsal_run ((true)) where state = 'RUNNING';
create index rehearsal_run_newest on rehearsal_run (asked_at desc);
