-- How and when the last decision, a reply or that of a review, came to the petitioner. Null as long as it did not.
alter table petition
  add column served_at timestamptz,
  add column served_by text;

-- Until now what was decided counted as read at once.
update petition set served_at = ended_at, served_by = 'ONLINE' where reply is not null and ended_at is not null;
