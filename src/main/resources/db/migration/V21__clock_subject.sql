alter table limit_clock add column subject varchar(40);
