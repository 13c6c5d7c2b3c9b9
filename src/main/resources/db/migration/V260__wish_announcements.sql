-- How each helper wants to hear of new wishes of his place; no row for those who do not.
create table wish_announcement (
  username  varchar(64) primary key,
  ways      varchar(40) not null,
  phone     varchar(25),
  email     text,
  chosen_at timestamptz not null
);
