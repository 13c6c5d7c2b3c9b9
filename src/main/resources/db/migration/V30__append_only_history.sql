-- Entries of histories are added, never changed: what the chain of hashes would show afterwards is refused at once.
create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
  raise exception 'entries of petition_event are never changed or removed';
end
$$;

create trigger petition_event_is_append_only
  before update or delete on petition_event
  for each row execute function refuse_change_of_history();

create trigger petition_event_is_never_emptied
  before truncate on petition_event
  for each statement execute function refuse_change_of_history();
