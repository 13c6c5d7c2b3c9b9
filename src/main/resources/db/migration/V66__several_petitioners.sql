-- Each of several petitioners may have a query code of his own, and rates for himself.
alter table petitioner add column query_code_hash bytea;
alter table rating add column petitioner int not null default 0;
alter table rating drop constraint rating_pkey;
alter table rating add primary key (petition_id, petitioner);

-- Of a reply that a petitioner is dissatisfied with: what the level above found, once a petition.
create table recheck (
  receipt_number varchar(40) primary key,
  unit_code      varchar(20) not null,
  level          varchar(20) not null,
  begun_at       timestamptz not null,
  result         varchar(20),
  note           text,
  ended_by       varchar(64),
  ended_at       timestamptz
);

-- Reviews of a reply that the level above took back.
alter table review add column past boolean not null default false;
