-- What the yearly report counts beside the measures (Reg. art. 41): how petitions came, what they want and about what.
-- A fact names its aspects, CHANNEL=WEB for example, and brings no row of its own for them; they are folded by year.
alter table statistic_change add column aspects text[];

create table statistic_aspect (
  year      int          not null,
  unit_code varchar(20)  not null,
  aspect    varchar(260) not null,
  amount    bigint       not null,
  primary key (year, unit_code, aspect)
);

insert into statistic_aspect (year, unit_code, aspect, amount)
select extract(year from p.filed_at at time zone 'Asia/Shanghai'), p.area_code, a.aspect, count(*)
from petition p
cross join lateral (
  select 'CHANNEL=' || p.channel as aspect
  union all select 'PURPOSE=' || p.purpose
  union all select 'FIELD=' || split_part(coalesce(p.category, ''), '/', 1)
  union all
  select 'AGAINST=' || (accused ->> 'unitCode') from jsonb_array_elements(p.accused) as accused
  where p.purpose <> 'REPORT' and accused ->> 'kind' = 'UNIT' and accused ->> 'unitCode' is not null
) a
group by 1, 2, 3;

insert into statistic_aspect (year, unit_code, aspect, amount)
select extract(year from ended_at at time zone 'Asia/Shanghai'), resolved_unit, 'RESOLVED=' || purpose, count(*)
from petition where resolved_unit is not null and ended_at is not null
group by 1, 2, 3;

-- Steps that were not counted before this version.
insert into statistic (day, unit_code, level, measure, amount)
select (e.at at time zone 'Asia/Shanghai')::date, e.unit_code, e.level,
  case e.kind when 'TRIAGED' then 'ASSIGNED' when 'REROUTED' then 'TRANSFERRED' else 'URGED' end, count(*)
from petition_event e
where e.kind in ('TRIAGED', 'REROUTED', 'URGED') and e.unit_code is not null and e.level is not null
group by 1, 2, 3, 4;
