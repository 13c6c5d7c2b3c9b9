-- Contents of reports and confidential petitions are stored closed (Reg. art. 30, 46): longer than what was written, and
-- no JSON. A petition that became secret stays so.
alter table petition
  add column secret boolean not null default false,
  add column closed_location text,
  alter column title type text,
  alter column address type text,
  alter column accused type text;
create index petition_secret on petition (id) where secret;
alter table petition_text alter column requests type text;
alter table petitioner
  alter column name type text,
  alter column phone type text,
  alter column id_number type text,
  alter column address type text;
alter table petition_attachment alter column file_name type text;
alter table opinion alter column items type text;
alter table external_route alter column body type text;
alter table hearing alter column place type text;

-- The keys in use, each with something closed by it, so that a start without it is refused.
create table secret_key (
  name  varchar(20) primary key,
  proof text not null
);

-- Who looked at a secret petition, when, and through which door. Looks are added, never changed.
create table petition_look (
  id             bigint generated always as identity primary key,
  receipt_number varchar(40)  not null references petition (receipt_number),
  at             timestamptz  not null,
  who            varchar(64)  not null,
  door           varchar(20)  not null,
  what           varchar(200) not null
);
create index petition_look_of on petition_look (receipt_number, id);

create function refuse_change_of_look() returns trigger language plpgsql as $$
begin
  raise exception 'looks at secret petitions are never changed or removed';
end
$$;
create trigger petition_look_is_append_only
  before update or delete on petition_look
  for each row execute function refuse_change_of_look();
create trigger petition_look_is_never_emptied
  before truncate on petition_look
  for each statement execute function refuse_change_of_look();
