-- A place alone as filter: where few petitions arose, they are looked up. Of the code alone, so that what is equal is kept together:
-- the index is small, and each step of a petition enters it anew at the same leaf.
create index petition_area on petition (area_code);
-- Old matters are counted where their petition arose, as it was corrected.
drop index backlog_case_area;
