-- Who stands in for whom and when, who named him, and which tasks went over and came back.
create table substitution (
  id bigint generated always as identity primary key,
  absent text not null references staff,
  substitute text not null references staff,
  from_at timestamptz not null,
  until_at timestamptz not null,
  reason text not null,
  named_by text not null,
  named_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  ended_by text,
  check (from_at < until_at),
  check (absent <> substitute)
);
create index substitution_to_do on substitution (id) where ended_at is null;

create table substituted_task (
  substitution_id bigint not null references substitution,
  task text not null,
  receipt_number text not null,
  unit_code text not null,
  handed_at timestamptz not null,
  returned_at timestamptz,
  primary key (substitution_id, task)
);
