-- who deployed models, and from where: the engine keeps neither
create table model_deployment (
    deployment_id text primary key,
    name text not null,
    deployed_at timestamptz not null,
    deployed_by text,
    source text not null
);
comment on column model_deployment.deployed_by is 'user name; null for the platform itself at its start';
comment on column model_deployment.source is 'what the client calls itself; empty where it says nothing';

-- what was there before: the start has always given its deployments the same name
do $$
begin
    if to_regclass('act_re_deployment') is not null then
        insert into model_deployment
            select id_, coalesce(name_, ''), deploy_time_ at time zone 'Asia/Shanghai',
                   case when name_ = 'SpringAutoDeployment' then null else '' end, coalesce(source_, '')
            from act_re_deployment;
    end if;
end $$;
