create sequence petition_id_seq increment by 20;

create table petition (
  id                  bigint primary key,
  receipt_number      varchar(40)  not null unique,
  query_code_hash     bytea        not null,
  title               varchar(200) not null,
  purpose             varchar(20)  not null,
  channel             varchar(20)  not null,
  area_code           varchar(20)  not null,
  address             varchar(300),
  latitude            double precision,
  longitude           double precision,
  category            varchar(200),
  headcount           int          not null,
  anonymous           boolean      not null,
  confidential        boolean      not null,
  accused             jsonb        not null,
  source_system       varchar(60),
  source_id           varchar(120),
  filed_by            varchar(64),
  filed_at            timestamptz  not null,
  registered_at       timestamptz  not null,
  requested_procedure varchar(20),
  status              varchar(30)  not null,
  level               varchar(20),
  unit_code           varchar(20),
  procedure           varchar(20),
  colour              varchar(10),
  due_at              timestamptz,
  overdue             boolean      not null,
  unattended          boolean      not null,
  transfers           int          not null,
  reply               text,
  resolved_level      varchar(20),
  resolved_unit       varchar(20),
  ended_at            timestamptz,
  last_seq            int          not null,
  last_hash           bytea        not null,
  unique (source_system, source_id)
) with (fillfactor = 85);

create index petition_unit_due on petition (unit_code, due_at, id);
create index petition_unit_filed on petition (unit_code, filed_at desc, id desc);
create index petition_filed on petition (filed_at desc, id desc);
create index petition_due on petition (due_at, id) where due_at is not null;
create index petition_open on petition (unit_code) where ended_at is null;
create index petition_filed_by on petition (filed_by, id desc);

create table petition_text (
  petition_id bigint primary key references petition on delete restrict,
  content     text not null,
  search      tsvector not null
);
create index petition_text_search on petition_text using gin (search);

create table petitioner (
  petition_id    bigint   not null references petition,
  position       smallint not null,
  name           varchar(60) not null,
  phone          varchar(30),
  id_number      varchar(30),
  address        varchar(300),
  representative boolean  not null,
  primary key (petition_id, position)
);

create table petition_event (
  petition_id   bigint      not null references petition,
  seq           int         not null,
  at            timestamptz not null,
  kind          varchar(40) not null,
  actor         varchar(64) not null,
  unit_code     varchar(20),
  level         varchar(20),
  reason        varchar(40),
  note          text,
  previous_hash bytea       not null,
  hash          bytea       not null,
  primary key (petition_id, seq)
);

create table petition_attachment (
  id            bigint generated always as identity primary key,
  petition_id   bigint       not null references petition,
  supplement    boolean      not null,
  file_name     varchar(200) not null,
  media_type    varchar(100) not null,
  size          bigint       not null,
  sha256        bytea        not null,
  content       bytea        not null,
  added_at      timestamptz  not null,
  added_by      varchar(64)  not null
);
create index petition_attachment_of on petition_attachment (petition_id);

create table limit_clock (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  kind           varchar(20)  not null,
  basis          varchar(100) not null,
  unit_code      varchar(20)  not null,
  level          varchar(20)  not null,
  started_at     timestamptz  not null,
  amount         int          not null,
  limit_unit     varchar(20)  not null,
  first_reminder int,
  second_reminder int,
  reminded       int          not null,
  due_at         timestamptz  not null,
  provisional    boolean      not null,
  state          varchar(20)  not null,
  stopped_at     timestamptz,
  skipped_days   jsonb        not null,
  pauses         jsonb        not null,
  extensions     jsonb        not null
) with (fillfactor = 85);
create index limit_clock_of on limit_clock (receipt_number);
create index limit_clock_live on limit_clock (id) where state in ('RUNNING', 'PAUSED');
