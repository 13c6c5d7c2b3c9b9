-- Who may whistle is a role of its own: everybody who could until now holds it from here on.
insert into staff_post (username, unit_code, role)
select distinct username, unit_code, 'WHISTLER'
  from staff_post
 where role = any (string_to_array((select roles from whistle_roles order by version desc limit 1), ','))
on conflict do nothing;

do $$
begin
    if to_regclass('act_id_group') is not null then
        insert into act_id_group (id_, rev_, name_, type_)
        select distinct p.unit_code || '.whistler', 1, u.name || '吹哨人', 'WORKFLOW'
          from staff_post p join unit u on u.code = p.unit_code
         where p.role = 'WHISTLER'
        on conflict do nothing;
        insert into act_id_membership (user_id_, group_id_)
        select p.username, p.unit_code || '.whistler'
          from staff_post p join act_id_user u on u.id_ = p.username join staff s on s.username = p.username
         where p.role = 'WHISTLER' and s.active
        on conflict do nothing;
    end if;
end
$$;

drop table whistle_roles;
