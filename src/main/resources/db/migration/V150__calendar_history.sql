-- Every version of a year that was ever counted by, with who loaded it: what an administrator changed he can take back.
create table calendar_history (
    revision  bigint      primary key,
    year      integer     not null,
    loaded_at timestamptz not null,
    loaded_by text        not null,
    days      jsonb       not null
);
create index calendar_history_year on calendar_history (year, revision);

insert into calendar_history (revision, year, loaded_at, loaded_by, days)
select y.revision, y.year, y.loaded_at, y.loaded_by,
       coalesce((select jsonb_agg(jsonb_build_object('date', d.date, 'kind', d.kind, 'holiday', d.holiday, 'notice', d.notice)
                                  order by d.date)
                   from calendar_day d where d.year = y.year), '[]')
  from calendar_year y;
