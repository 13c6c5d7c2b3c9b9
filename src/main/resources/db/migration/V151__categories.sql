-- Every version of the subject tree, shipped or written by an administrator; a path a line.
create table category_tree (
    version    integer     primary key,
    paths      text        not null,
    shipped    boolean     not null,
    in_force   boolean     not null,
    changed_by text        not null,
    changed_at timestamptz not null
);
