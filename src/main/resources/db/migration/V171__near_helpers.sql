-- Grids below a village and the groups of households in them, each with the person whom people there turn to first.
create table grid (
  code        varchar(40)  primary key,
  unit_code   varchar(20)  not null,
  position    int          not null,
  name        varchar(60)  not null,
  places      varchar(500) not null,
  latitude    double precision,
  longitude   double precision,
  worker_name varchar(60),
  worker_phone varchar(25),
  worker      varchar(64)
);
create index grid_of on grid (unit_code, position);

create table household_group (
  code          varchar(40)  primary key,
  grid_code     varchar(40)  not null references grid on delete cascade,
  position      int          not null,
  name          varchar(60)  not null,
  places        varchar(500) not null,
  contact_name  varchar(60)  not null,
  contact_phone varchar(25)
);
create index household_group_of on household_group (grid_code, position);

-- who raised something before is found by his number; numbers of secret petitions are stored closed and never match
create index petitioner_phone on petitioner (phone) where phone is not null;
