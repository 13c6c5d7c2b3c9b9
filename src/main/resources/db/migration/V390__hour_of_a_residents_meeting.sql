-- Whoever is invited has to know the hour, not the day alone.
alter table deliberation add column meeting_at timestamptz;
update deliberation set meeting_at = meeting_on::timestamp at time zone 'Asia/Shanghai';
alter table deliberation alter column meeting_at set not null;
alter table deliberation drop column meeting_on;
