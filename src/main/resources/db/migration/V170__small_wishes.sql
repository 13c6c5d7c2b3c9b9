-- People and organizations that help; who is confirmed has an account with the role VOLUNTEER in the unit.
create table volunteer (
  id            bigint generated always as identity primary key,
  kind          varchar(20)  not null,
  name          varchar(60)  not null,
  phone         varchar(25)  not null,
  unit_code     varchar(20)  not null,
  skills        varchar(500),
  named_in_thanks boolean    not null,
  state         varchar(20)  not null,
  registered_at timestamptz  not null,
  decided_by    varchar(64),
  decided_at    timestamptz,
  username      varchar(64)  unique
);
create index volunteer_of on volunteer (unit_code, state);
-- the same number twice in one place waits once
create unique index volunteer_waiting on volunteer (unit_code, phone, name) where state = 'REGISTERED';

-- A wish of a petition, in words that were written to be read by everybody.
create table wish (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null,
  unit_code      varchar(20)  not null,
  level          varchar(20)  not null,
  title          text         not null,
  words          text         not null,
  state          varchar(20)  not null,
  written_by     varchar(64)  not null,
  offered_at     timestamptz  not null,
  due_at         timestamptz,
  helper         varchar(64),
  claimed_at     timestamptz,
  reported_at    timestamptz,
  report         text,
  ended_at       timestamptz
);
create index wish_of on wish (receipt_number);
create index wish_open on wish (unit_code, id) where state in ('OFFERED', 'CLAIMED', 'REPORTED');
create index wish_of_helper on wish (helper, id) where helper is not null;
