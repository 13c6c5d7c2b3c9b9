create table rehearsal_clock (
  only boolean primary key check (only),
  now  timestamptz not null
);
