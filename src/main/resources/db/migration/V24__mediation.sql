create table mediation (
  id                 bigint generated always as identity primary key,
  receipt_number     varchar(40)  not null,
  unit_code          varchar(20)  not null,
  level              varchar(20)  not null,
  proposed_by        varchar(64)  not null,
  proposed_at        timestamptz  not null,
  other_party        varchar(200) not null,
  dispute            text         not null,
  petitioner_consent boolean,
  other_consent      boolean,
  mediator           varchar(64),
  state              varchar(20)  not null,
  agreement_form     varchar(20),
  agreement          text,
  effective_on       date,
  confirmation       varchar(20)  not null,
  court              varchar(100),
  court_number       varchar(60),
  applied_on         date,
  ended_at           timestamptz
);
create index mediation_of on mediation (receipt_number);

create table mediation_session (
  id           bigint generated always as identity primary key,
  mediation_id bigint       not null references mediation,
  held_on      date         not null,
  way          varchar(20)  not null,
  link         varchar(500),
  minutes      text         not null,
  result       varchar(20)  not null,
  recorded_at  timestamptz  not null,
  recorded_by  varchar(64)  not null
);
create index mediation_session_of on mediation_session (mediation_id);
