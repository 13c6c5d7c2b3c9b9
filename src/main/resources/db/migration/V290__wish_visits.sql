-- When each helper last looked at the wishes of his place, and when the time before: what was offered since is new to him.
create table wish_visit (
  username  varchar(64) primary key,
  seen_at   timestamptz not null,
  before_at timestamptz
);
