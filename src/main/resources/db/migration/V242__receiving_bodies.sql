-- Bodies outside the platform to which matters are referred; every version of the list that was ever in force.
create table receiving_bodies (
  version    int         primary key,
  bodies     text        not null,
  created_by varchar(64) not null,
  created_at timestamptz not null
);
