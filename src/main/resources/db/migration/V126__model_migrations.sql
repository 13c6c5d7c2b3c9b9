-- moving running petitions to another version of a model: what was asked for, and what became of each
create table model_migration (
    id bigint generated always as identity primary key,
    process text not null,
    from_version integer not null,
    to_version integer not null,
    started_by text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state text not null,
    batch text
);
create unique index model_migration_under_way on model_migration (process) where ended_at is null;
comment on column model_migration.batch is 'id of the engine''s batch that is at work, if one is';

-- steps that have another id in the other version
create table model_migration_step (
    migration_id bigint not null references model_migration,
    from_element text not null,
    to_element text not null,
    primary key (migration_id, from_element)
);

create table model_migration_item (
    migration_id bigint not null references model_migration,
    instance_id text not null,
    receipt_number text not null,
    state text not null,
    reason text,
    deadlines text,
    deadlines_kept boolean,
    primary key (migration_id, instance_id)
);
create index model_migration_item_by_state on model_migration_item (migration_id, state);
