-- Joint conferences about who is competent (Reg. art. 24); what was said there stands in the history.
create table joint_conference (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40) not null,
  unit_code      varchar(20) not null,
  convened_by    varchar(64) not null,
  convened_at    timestamptz not null,
  meeting_on     date        not null,
  invited        text[]      not null,
  decided_by     varchar(64),
  decided_at     timestamptz,
  named_unit     varchar(20)
);
create index joint_conference_of on joint_conference (receipt_number);
