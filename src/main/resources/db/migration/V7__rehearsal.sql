create table rehearsal_clock (
  single boolean primary key check (single),
  now  timestamptz not null
);
