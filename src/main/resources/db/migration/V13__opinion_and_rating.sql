alter table petition_text add column requests jsonb;

create table opinion (
  id          bigint generated always as identity primary key,
  petition_id bigint      not null references petition,
  unit_code   varchar(20) not null,
  conclusion  varchar(20) not null,
  facts       text        not null,
  reasons     text        not null,
  legal_basis text        not null,
  items       jsonb       not null,
  given_by    varchar(64) not null,
  given_at    timestamptz not null
);
create index opinion_of on opinion (petition_id, id);

create table rating (
  petition_id bigint      primary key references petition,
  unit_code   varchar(20) not null,
  office      varchar(20) not null,
  unit        varchar(20) not null,
  comment     text,
  rated_by    varchar(64) not null,
  rated_at    timestamptz not null
);
