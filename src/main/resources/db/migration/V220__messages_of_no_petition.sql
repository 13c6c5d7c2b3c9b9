-- Whoever stands in for somebody is told of no petition.
alter table notice_message alter column receipt_number drop not null;
