package org.maplebridge.categories;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.maplebridge.shared.ShippedVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The versions of the subject tree; in force is the latest that an administrator wrote, else the latest that was shipped. */
@Repository
class CategoryTrees {

    private final JdbcTemplate jdbc;

    CategoryTrees(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force, 0 before the first. */
    int current() {
        return jdbc.queryForObject(
                "select coalesce(max(version) filter (where in_force), 0) from category_tree", Integer.class);
    }

    /** The newest first. */
    List<CategoryTree> all() {
        return select("order by version desc");
    }

    CategoryTree inForce() {
        return select("where in_force order by version desc limit 1").get(0);
    }

    void add(List<String> paths, String author, Instant now) {
        insert(paths, false, true, author, now);
    }

    /** What comes with this release, unless it is known; what an administrator wrote stays in force. */
    void ship(List<String> paths, Instant now) {
        ShippedVersion.keep(
                all(),
                CategoryTree::shipped,
                last -> last.paths().equals(paths),
                inForce -> insert(paths, true, inForce, "system", now));
    }

    private void insert(List<String> paths, boolean shipped, boolean inForce, String author, Instant now) {
        jdbc.update("""
                insert into category_tree (version, paths, shipped, in_force, changed_by, changed_at)
                select coalesce(max(version), 0) + 1, ?, ?, ?, ?, ? from category_tree
                """, String.join("\n", paths), shipped, inForce, author, Timestamp.from(now));
    }

    private List<CategoryTree> select(String condition) {
        return jdbc.query(
                "select version, paths, shipped, changed_by, changed_at from category_tree " + condition,
                (row, number) -> new CategoryTree(
                        row.getInt("version"),
                        row.getString("paths").lines().toList(),
                        row.getBoolean("shipped"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant()));
    }
}
