-- What nobody within the platform may have and the platform itself referred to the body above (Reg. art. 22, 28, 30): here until
-- it is known to have arrived. No word of what it is about.
create table referral_above (
  receipt_number varchar(40)  primary key,
  body           varchar(100) not null,
  referred_at    timestamptz  not null,
  state          varchar(20)  not null
);
