-- What was written before a petition became secret, or with another key, is closed later: the words of an entry or a letter may
-- then be replaced by their closed form, which keeps what the hash is over, and nothing else of them.
create or replace function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if starts_with(new.note, chr(1)) and to_jsonb(new) - 'note' = to_jsonb(old) - 'note' then
      return new;
    end if;
  end if;
  raise exception 'entries of petition_event are never changed or removed';
end
$$;

create or replace function refuse_change_of_letter() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if starts_with(new.recipient, chr(1)) and starts_with(new.content, chr(1))
        and to_jsonb(new) - 'recipient' - 'content' = to_jsonb(old) - 'recipient' - 'content' then
      return new;
    end if;
  end if;
  raise exception 'letters are never changed or removed once issued';
end
$$;

-- Longer than what was written.
alter table mediation
  alter column other_party type text,
  alter column court type text,
  alter column court_number type text;
alter table mediation_session alter column link type text;
alter table promise
  alter column promised_by type text,
  alter column promised_to type text,
  alter column what type text;
alter table deliberation alter column place type text;

-- How far closing anew with a key is; what is done is not looked at again after an interruption.
create table secret_renewal (
  key_name varchar(20) not null,
  holder   varchar(40) not null,
  last_id  bigint      not null,
  renewed  int         not null,
  clean    boolean     not null,
  primary key (key_name, holder)
);
alter table idempotent_answer add column id bigint generated always as identity;
create unique index idempotent_answer_id on idempotent_answer (id);
