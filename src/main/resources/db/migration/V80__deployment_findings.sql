-- what the checker had to say of deployed models, kept with their deployment: errors refuse it, so these are warnings
create table deployment_finding (
    deployment_id text not null,
    position integer not null,
    deployment_name text not null,
    deployed_at timestamptz not null,
    file text not null,
    line integer not null,
    element text,
    element_name text,
    rule text not null,
    what text not null,
    primary key (deployment_id, position)
);
create index deployment_finding_by_time on deployment_finding (deployed_at desc, deployment_id, position);
