-- Who steps aside from a petition on request or of his own accord (Reg. art. 28): codes, so that recusal asks nothing more.
alter table petition
  add column asides text,
  add column recusals int not null default 0;

create table recusal_request (
  id              bigint generated always as identity primary key,
  receipt_number  varchar(40) not null references petition (receipt_number),
  kind            varchar(10) not null,
  target          varchar(64) not null,
  reason          text        not null,
  asked_by        varchar(64) not null,
  asked_at        timestamptz not null,
  unit_code       varchar(20) not null,
  decision        varchar(20),
  decision_reason text,
  decided_by      varchar(64),
  decided_at      timestamptz
);
create index recusal_request_of on recusal_request (receipt_number, id);
create unique index recusal_request_open on recusal_request (receipt_number, kind, target) where decision is null;
