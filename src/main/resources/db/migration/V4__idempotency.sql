create table idempotent_answer (
  caller       varchar(64)  not null,
  key          varchar(200) not null,
  request_hash bytea        not null,
  status       int          not null,
  location     varchar(400),
  content_type varchar(100),
  body         bytea        not null,
  created_at   timestamptz  not null,
  primary key (caller, key)
);
create index idempotent_answer_age on idempotent_answer (created_at);
