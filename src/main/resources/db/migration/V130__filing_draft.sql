-- What a form for filing leaves behind until it is filed: that it was, so that it is filed once however often it is sent,
-- and its files.
create table filing_draft (
  token text primary key,
  receipt_number text,
  touched_at timestamptz not null
);
create index filing_draft_touched on filing_draft (touched_at);

create table filing_draft_file (
  id bigint generated always as identity primary key,
  token text not null references filing_draft on delete cascade,
  file_name text not null,
  media_type text not null,
  size integer not null,
  content bytea not null
);
create index filing_draft_file_of on filing_draft_file (token);
