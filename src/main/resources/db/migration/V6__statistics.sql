-- one row a fact, folded into statistic from time to time; sums over both are right at every moment
create table statistic_change (
  id        bigint generated always as identity primary key,
  day       date        not null,
  unit_code varchar(20) not null,
  level     varchar(20) not null,
  measure   varchar(30) not null,
  amount    int         not null
);
create table statistic (
  day       date        not null,
  unit_code varchar(20) not null,
  level     varchar(20) not null,
  measure   varchar(30) not null,
  amount    bigint      not null,
  primary key (day, unit_code, level, measure)
);
