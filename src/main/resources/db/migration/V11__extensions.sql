create table extension_request (
  id              bigint generated always as identity primary key,
  petition_id     bigint       not null references petition,
  unit_code       varchar(20)  not null,
  days            int          not null,
  reason          text         not null,
  requested_by    varchar(64)  not null,
  requested_at    timestamptz  not null,
  decision        varchar(20),
  decision_reason text,
  decided_by      varchar(64),
  decided_at      timestamptz
);
create unique index extension_request_open on extension_request (petition_id) where decision is null;
