-- The area tree, its staff, and who changed either. These tables are the truth; the engine's users, groups and
-- tenants are kept in step with them.

create table unit (
    code        text        primary key,
    name        text        not null,
    kind        text        not null,
    level       text        not null,
    parent_code text        references unit (code),
    path        text        not null,
    position    integer     not null,
    -- an abolished unit stays, because closed petitions name it
    abolished   boolean     not null default false
);
create index unit_parent_code on unit (parent_code);

create table staff (
    username text    primary key,
    name     text    not null,
    phone    text,
    -- staff are deactivated, never deleted: histories name them
    active   boolean not null default true,
    -- still has the password of the demo county
    demo     boolean not null default false
);
create index staff_name on staff (name);

create table staff_post (
    username  text not null references staff (username),
    unit_code text not null references unit (code),
    role      text not null,
    primary key (username, unit_code, role)
);
create index staff_post_unit_code on staff_post (unit_code, role);

create table unit_change (
    id         bigint      generated always as identity primary key,
    unit_code  text        not null,
    changed_by text        not null,
    changed_at timestamptz not null,
    before     jsonb,
    after      jsonb
);
create index unit_change_unit_code on unit_change (unit_code, id);

create table staff_change (
    id           bigint      generated always as identity primary key,
    username     text        not null,
    changed_by   text        not null,
    changed_at   timestamptz not null,
    before       jsonb,
    after        jsonb,
    password_set boolean     not null
);
create index staff_change_username on staff_change (username, id);

-- one row: its lock serializes changes of the organization, its number tells other nodes that there was one
create table organization_revision (
    id       smallint primary key check (id = 1),
    revision bigint   not null
);
insert into organization_revision (id, revision) values (1, 0);
