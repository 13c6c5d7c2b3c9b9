-- What the other side of a mediation reads of the matter, where it is told, and the hash of the code with which it sees the
-- mediation alone.
alter table mediation
  add column other_words     text,
  add column other_phone     text,
  add column other_email     text,
  add column other_code_hash bytea;

-- Whom each side accepts as mediator, and whom it does not.
create table mediator_answer (
  id           bigint generated always as identity primary key,
  mediation_id bigint      not null references mediation,
  side         varchar(20) not null,
  username     varchar(64) not null,
  accepts      boolean     not null,
  said_at      timestamptz not null,
  unique (mediation_id, side, username)
);
