-- 公开通报: what is told of a unit to everybody, drafted by a supervisor, approved by a head, shown until its last instant.
create table public_listing (
  id              bigint generated always as identity primary key,
  receipt_number  varchar(40) not null,
  unit_code       varchar(20) not null,
  words           text        not null,
  drafted_in      varchar(20) not null,
  drafted_by      varchar(64) not null,
  drafted_at      timestamptz not null,
  state           varchar(12) not null,
  decided_by      varchar(64),
  decided_at      timestamptz,
  decision_note   text,
  listed_until    timestamptz,
  taken_down_by   varchar(64),
  taken_down_at   timestamptz,
  taken_down_note text
);
create unique index public_listing_one on public_listing (receipt_number) where state in ('DRAFTED', 'LISTED');
create index public_listing_shown on public_listing (listed_until) where state = 'LISTED';
