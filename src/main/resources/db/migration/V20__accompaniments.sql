alter table petition add column accompaniments int not null default 0;
