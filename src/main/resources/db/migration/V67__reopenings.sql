-- How often the level above had a matter handled again whose reply was not revoked by a review.
alter table petition add column reopenings int not null default 0;
