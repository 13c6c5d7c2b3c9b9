-- How many petitions with the same matter a petition carries on, and by which one it is carried on itself (art. 19).
alter table petition add column followers int not null default 0;
alter table petition add column lead varchar(40);
create index petition_lead on petition (lead) where lead is not null;
