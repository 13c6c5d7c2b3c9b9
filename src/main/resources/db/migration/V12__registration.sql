alter table petition
  add column way              varchar(20),
  add column notice           text,
  add column referred_to      varchar(60),
  add column received_at      timestamptz,
  add column sent_by          varchar(20),
  add column objecting_unit   varchar(20),
  add column competence       varchar(20);
