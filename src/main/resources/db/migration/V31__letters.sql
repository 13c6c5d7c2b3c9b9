-- Every version of a template that was ever in force, shipped or written by an administrator.
create table letter_template (
  kind       varchar(40)  not null,
  version    int          not null,
  html       text         not null,
  shipped    boolean      not null,
  in_force   boolean      not null,
  created_by varchar(64)  not null,
  created_at timestamptz  not null,
  primary key (kind, version)
);

-- The last number given out; taken in the transaction that issues the letter, so that a series has no gaps.
create table letter_series (
  county_code varchar(20) not null,
  series      varchar(20) not null,
  year        int         not null,
  last        int         not null,
  primary key (county_code, series, year)
) with (fillfactor = 50);

create table letter (
  id               bigint generated always as identity primary key,
  petition_id      bigint      not null references petition,
  kind             varchar(40) not null,
  county_code      varchar(20) not null,
  series           varchar(20) not null,
  year             int         not null,
  ordinal          int         not null,
  number           varchar(60) not null,
  unit_code        varchar(20) not null,
  recipient        text        not null,
  content          text        not null,
  template_version int         not null,
  issued_at        timestamptz not null,
  issued_by        varchar(64) not null,
  hash             bytea       not null,
  unique (county_code, series, year, ordinal)
);
create index letter_of on letter (petition_id);

-- What was issued stays as it was issued.
create function refuse_change_of_letter() returns trigger language plpgsql as $$
begin
  raise exception 'letters are never changed or removed once issued';
end
$$;
create trigger letter_is_append_only
  before update or delete on letter
  for each row execute function refuse_change_of_letter();
