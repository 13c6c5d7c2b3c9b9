-- What external systems send instead of a password. The secret itself is not kept.
create table access_token (
  id          bigint generated always as identity primary key,
  username    varchar(64)  not null,
  label       varchar(100) not null,
  secret_hash bytea        not null unique,
  created_by  varchar(64)  not null,
  created_at  timestamptz  not null,
  expires_at  timestamptz  not null,
  revoked_at  timestamptz
);
