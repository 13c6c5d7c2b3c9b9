-- What counts against a unit, each time it happened: its reply was taken back (REDONE), a petitioner was dissatisfied with it, it
-- was called and did not report in (SILENT). Rows are few; the figures of some weeks and the lists behind them are made of them.
-- Kept by the database with the history, so that no code path can forget it (decision 385).
create table setback (
  petition_id bigint      not null references petition,
  kind        varchar(20) not null,
  unit_code   varchar(20) not null,
  at          timestamptz not null
);
create index setback_at on setback (at, kind, unit_code);
create index setback_of on setback (petition_id);

-- Who has a matter handled again stands above the unit whose reply it was.
create function keep_setback() returns trigger language plpgsql as $$
begin
  insert into setback (petition_id, kind, unit_code, at)
  select id,
    case new.kind when 'RATED' then 'DISSATISFIED' when 'WHISTLE_SILENT' then 'SILENT' else 'REDONE' end,
    case new.kind when 'REOPENED' then unit_code else new.unit_code end,
    new.at
  from petition
  where id = new.petition_id and case new.kind when 'REOPENED' then unit_code else new.unit_code end is not null;
  return null;
end
$$;
create trigger petition_event_keeps_setback
  after insert on petition_event
  for each row when (new.kind in ('REDO_ORDERED', 'REOPENED', 'WHISTLE_SILENT')
    or new.kind = 'RATED' and new.reason = 'DISSATISFIED')
  execute function keep_setback();

create temporary table taken_back on commit drop as
select e.petition_id, e.at, e.kind, e.unit_code as told, e.level as told_level, answer.unit_code, answer.level
from petition_event e
cross join lateral (
  select s.unit_code, s.level from petition_event s
  where s.petition_id = e.petition_id and s.seq < e.seq and s.kind = 'SOLVED' and s.unit_code is not null
  order by s.seq desc limit 1
) as answer
where e.kind = 'REOPENED';

insert into setback (petition_id, kind, unit_code, at)
select petition_id, case kind when 'RATED' then 'DISSATISFIED' when 'WHISTLE_SILENT' then 'SILENT' else 'REDONE' end, unit_code, at
from petition_event
where unit_code is not null
  and (kind in ('REDO_ORDERED', 'WHISTLE_SILENT') or kind = 'RATED' and reason = 'DISSATISFIED')
union all
select petition_id, 'REDONE', unit_code, at from taken_back;

-- What was handled again was counted above until now.
insert into statistic_change (day, unit_code, level, measure, amount)
select (at at time zone 'Asia/Shanghai')::date, told, told_level, 'REDONE', -1 from taken_back where told <> unit_code
union all
select (at at time zone 'Asia/Shanghai')::date, unit_code, level, 'REDONE', 1 from taken_back where told <> unit_code;

drop index rating_dissatisfied;
drop index petition_event_silent;
