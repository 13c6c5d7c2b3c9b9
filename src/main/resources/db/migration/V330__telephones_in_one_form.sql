-- A telephone as it is compared, however it is written; the same as org.maplebridge.shared.Telephone.
create function telephone(written text) returns text language sql immutable parallel safe as $$
  select case when strpos(written, '*') = 0 then
    substring(
      ltrim(regexp_replace(regexp_replace(written, '[^0-9]', '', 'g'), '^0*86(?=[0-9]{9})', ''), '0')
      from '^[0-9]{7,}$')
  end
$$;

drop index petitioner_phone;
create index petitioner_phone on petitioner (telephone(phone)) where phone is not null;

-- one who registered twice with two spellings waits once
delete from volunteer later using volunteer earlier
where later.state = 'REGISTERED' and earlier.state = 'REGISTERED' and later.id > earlier.id
  and later.unit_code = earlier.unit_code and later.name = earlier.name
  and coalesce(telephone(later.phone), later.phone) = coalesce(telephone(earlier.phone), earlier.phone);
drop index volunteer_waiting;
create unique index volunteer_waiting on volunteer (unit_code, coalesce(telephone(phone), phone), name)
  where state = 'REGISTERED';

-- digests were of the digits as they were written
insert into final_matter (person, receipt_number)
select distinct encode(sha256(convert_to('phone:' || telephone(who.phone), 'UTF8')), 'hex'), f.receipt_number
from final_matter f join petition p using (receipt_number) join petitioner who on who.petition_id = p.id
where not p.secret and telephone(who.phone) is not null;
