-- An import of petitions from a CSV file. It is stored before it begins, so it goes on where it was after any stop: each
-- batch of rows and the progress it makes are committed together.
create table petition_import (
  id           uuid         primary key,
  caller       varchar(64)  not null,
  -- SHA-256 of the file and the mapping
  fingerprint  bytea        not null,
  charset      varchar(20)  not null,
  separator    varchar(1)   not null,
  header       text[]       not null,
  mapping      jsonb        not null,
  state        varchar(20)  not null,
  row_count    bigint       not null,
  imported     bigint       not null,
  duplicates   bigint       not null,
  failed       bigint       not null,
  -- where the first row begins that is not done yet
  next_byte    bigint       not null,
  next_line    bigint       not null,
  created_at   timestamptz  not null,
  ended_at     timestamptz
);
-- the same file twice at once is one import
create unique index petition_import_running on petition_import (caller, fingerprint) where state = 'RUNNING';

-- the file in pieces of one size, gone when the import has ended
create table petition_import_chunk (
  import_id uuid  not null references petition_import,
  position  int   not null,
  content   bytea not null,
  primary key (import_id, position)
);

create table petition_import_error (
  import_id uuid   not null references petition_import,
  line      bigint not null,
  field     text   not null,
  reason    text   not null,
  cells     text[] not null,
  primary key (import_id, line)
);
