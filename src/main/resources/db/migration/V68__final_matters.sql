-- Who raised a matter that a re-review decided for good (art. 36): digests of telephone and identity numbers.
create table final_matter (
  id             bigint generated always as identity primary key,
  person         varchar(64) not null,
  receipt_number varchar(40) not null
);
create index final_matter_of on final_matter (person);
