create sequence calendar_revision;

create table calendar_year (
    year      integer     primary key check (year between 2000 and 2100),
    revision  bigint      not null unique,
    loaded_at timestamptz not null,
    loaded_by text        not null
);

-- A day stands in the notice of one year only; that of 元旦 also names days of the December before.
create table calendar_day (
    date    date    primary key,
    year    integer not null references calendar_year on delete cascade,
    kind    text    not null check (kind in ('OFF', 'WORK')),
    holiday text,
    notice  text    not null
);

create index calendar_day_year on calendar_day (year);
