-- Words of open petitions and of ended ones have an index each, so that a text which many ended ones have and hardly an open
-- one is found without asking the open ones one by one (decision 101). Which of the two a text is in is kept by the database.
drop index petition_text_search;
alter table petition_text add column open boolean not null default false;
update petition_text set open = true where petition_id in (select id from petition where ended_at is null);
alter table petition_text alter column open set default true;

create index petition_text_open on petition_text using gin (search) where open;
create index petition_text_ended on petition_text using gin (search) where not open;

create function keep_text_open() returns trigger language plpgsql as $$
begin
  update petition_text set open = new.ended_at is null where petition_id = new.id;
  return null;
end
$$;
create trigger petition_keeps_text_open
  after update of ended_at on petition
  for each row when ((old.ended_at is null) <> (new.ended_at is null)) execute function keep_text_open();
