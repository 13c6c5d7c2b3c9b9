-- What somebody has filled into the form of a task and not sent yet; closed where there is a key.
create table form_draft (
  id bigint generated always as identity primary key,
  task text not null,
  username text not null,
  version bigint not null,
  content bytea not null,
  saved_at timestamptz not null,
  unique (username, task)
);
create index form_draft_saved on form_draft (saved_at);
