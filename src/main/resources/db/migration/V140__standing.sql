-- What is open now, by the unit that has it: one row a change, written in the transaction of the change itself and folded
-- into standing from time to time; sums over both are right at every moment. Secret petitions are not told.
create table standing_change (
  id         bigint generated always as identity primary key,
  unit_code  varchar(20) not null,
  level      varchar(20) not null,
  overdue    boolean     not null,
  unattended boolean     not null,
  supervised boolean     not null,
  backlog    boolean     not null,
  due_day    date,
  filed_day  date        not null,
  amount     int         not null
);
-- what: OPEN, OVERDUE, UNATTENDED, SUPERVISED, BACKLOG on no day of its own; DUE on the last day of the limit, FILED on the day
-- of filing
create table standing (
  unit_code varchar(20) not null,
  level     varchar(20) not null,
  what      varchar(20) not null,
  day       date        not null,
  amount    bigint      not null,
  primary key (unit_code, level, what, day)
);

create function standing_day(at timestamptz) returns date immutable language sql as
  $$ select (at at time zone 'Asia/Shanghai')::date $$;

create function keep_standing() returns trigger language plpgsql as $$
declare
  was boolean := false;
  is_now boolean := new.ended_at is null and new.unit_code is not null and new.level is not null and not new.secret;
begin
  if tg_op = 'UPDATE' then
    was := old.ended_at is null and old.unit_code is not null and old.level is not null and not old.secret;
    if was and is_now
        and (old.unit_code, old.level, old.overdue, old.unattended, old.supervised, old.backlog, old.due_at)
        is not distinct from (new.unit_code, new.level, new.overdue, new.unattended, new.supervised, new.backlog, new.due_at) then
      return null;
    end if;
  end if;
  if was then
    insert into standing_change (unit_code, level, overdue, unattended, supervised, backlog, due_day, filed_day, amount)
    values (old.unit_code, old.level, old.overdue, old.unattended, old.supervised, old.backlog,
      standing_day(old.due_at - interval '1 millisecond'), standing_day(old.filed_at), -1);
  end if;
  if is_now then
    insert into standing_change (unit_code, level, overdue, unattended, supervised, backlog, due_day, filed_day, amount)
    values (new.unit_code, new.level, new.overdue, new.unattended, new.supervised, new.backlog,
      standing_day(new.due_at - interval '1 millisecond'), standing_day(new.filed_at), 1);
  end if;
  return null;
end
$$;
create trigger petition_keeps_standing
  after insert or update on petition
  for each row execute function keep_standing();

insert into standing_change (unit_code, level, overdue, unattended, supervised, backlog, due_day, filed_day, amount)
select unit_code, level, overdue, unattended, supervised, backlog, standing_day(due_at - interval '1 millisecond'),
  standing_day(filed_at), count(*)
from petition
where ended_at is null and unit_code is not null and level is not null and not secret
group by 1, 2, 3, 4, 5, 6, 7, 8;

-- subjects and areas of what was filed, by week, for what grows suddenly; secret ones are left out
create table statistic_subject (
  week      date         not null,
  unit_code varchar(20)  not null,
  subject   varchar(200) not null,
  amount    bigint       not null,
  primary key (week, unit_code, subject)
);
