-- What few petitions have is found at once, however many ended ones lie behind. The subject is looked for by its beginning.
create index petition_status on petition (status);
create index petition_category on petition (category text_pattern_ops);
create index petition_unattended on petition (id) where unattended;
