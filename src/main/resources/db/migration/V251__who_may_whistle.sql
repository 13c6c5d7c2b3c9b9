-- Which roles of the handling unit may call departments; the newest version is in force.
create table whistle_roles (
  version    int          primary key,
  roles      varchar(200) not null,
  changed_by varchar(64)  not null,
  changed_at timestamptz  not null
);
insert into whistle_roles (version, roles, changed_by, changed_at) values (1, 'HANDLER,HEAD', 'system', now());
