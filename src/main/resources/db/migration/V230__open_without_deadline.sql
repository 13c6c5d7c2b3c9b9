-- What is open and has no deadline, few of all: the second part of a list by deadline (decision 101).
create index petition_open_without_deadline on petition (id) where ended_at is null and due_at is null;
