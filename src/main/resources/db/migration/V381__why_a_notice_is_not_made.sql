-- Why no messages were made of a notice, in words for administrators; null while it was not tried.
alter table notice add column problem varchar(300);
-- An opinion in short form has neither facts, reasons nor a legal basis of their own: the reply says them (decision 381).
alter table opinion
  alter column facts drop not null,
  alter column reasons drop not null,
  alter column legal_basis drop not null;
