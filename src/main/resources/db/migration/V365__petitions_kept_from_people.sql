-- From which petitions somebody keeps away is asked with every list of tasks (Reg. art. 28).
create index petition_aside on petition using gin (string_to_array(asides, ',')) where asides is not null;
