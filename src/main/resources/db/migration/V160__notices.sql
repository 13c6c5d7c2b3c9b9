-- How each of those who raise a petition wants to be told: null the usual way, else names of ways with commas between.
alter table petitioner add column email text;
alter table petitioner add column notices varchar(40);

-- Every version of a notice's text that was ever in force, shipped or written by an administrator.
create table notice_text (
  kind       varchar(40)  not null,
  version    int          not null,
  subject    varchar(200) not null,
  text       text         not null,
  shipped    boolean      not null,
  in_force   boolean      not null,
  created_by varchar(64)  not null,
  created_at timestamptz  not null,
  primary key (kind, version)
);

-- Outbox: written in the transaction of what is to be told, taken away when its messages are made.
create table notice (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40) not null,
  seq            int         not null,
  kind           varchar(40) not null,
  attempts       int         not null default 0,
  next_at        timestamptz not null,
  unique (receipt_number, seq, kind)
);
create index notice_next on notice (next_at, id);

-- One message to one address. The key stays the same however often it is tried.
create table notice_message (
  id             bigint generated always as identity primary key,
  message_key    uuid        not null unique,
  receipt_number varchar(40) not null,
  seq            int         not null,
  kind           varchar(40) not null,
  petitioner     int,
  username       varchar(64),
  way            varchar(10) not null,
  address        text        not null,
  subject        text        not null,
  body           text        not null,
  at_once        boolean     not null,
  state          varchar(12) not null,
  attempts       int         not null default 0,
  next_at        timestamptz not null,
  claimed_at     timestamptz,
  sent_at        timestamptz,
  problem        varchar(300)
) with (fillfactor = 85);
create index notice_message_next on notice_message (next_at, id) where state = 'WAITING';
create index notice_message_claimed on notice_message (claimed_at) where state = 'SENDING';
create index notice_message_unsent on notice_message (id) where state in ('FAILED', 'UNCERTAIN');
create index notice_message_of on notice_message (receipt_number);

-- What the staff is told of, read from the history itself; who has read which.
create index petition_event_for_staff on petition_event (unit_code, at)
  where kind in ('REMINDED', 'DEADLINE_EXCEEDED', 'OVERDUE_AT_TOP', 'STATUTORY_LIMIT_EXCEEDED', 'URGED',
    'SUPERVISION_ISSUED', 'SUPERVISION_UNANSWERED', 'SUPERVISION_REJECTED', 'WHISTLE_SILENT', 'WHISTLE_PRESSED',
    'SERVING_LATE', 'URGENT_REPORT_LATE');
create table notice_read (
  username    varchar(64) not null,
  petition_id bigint      not null,
  seq         int         not null,
  read_at     timestamptz not null,
  primary key (username, petition_id, seq)
);
