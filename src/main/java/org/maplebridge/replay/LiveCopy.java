package org.maplebridge.replay;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a copy of the platform takes over from the running one: units, who holds which post (as numbers, without names), and
 * the calendar. Written as SQL that the copy runs after its migrations, so that all is there before anything else begins.
 */
@Component
class LiveCopy {

    static final String FILE = "afterMigrate.sql";

    private static final String QUOTE = "$rows$";

    private record Table(String name, String rows) {}

    private static final List<Table> TABLES = List.of(
            new Table("unit", "to_jsonb(t)"),
            new Table("staff", """
                    to_jsonb(t) || jsonb_build_object('username', 'p' || md5(username), 'name', 'p' || md5(username),
                      'phone', null, 'demo', false)
                    """),
            new Table("staff_post", "to_jsonb(t) || jsonb_build_object('username', 'p' || md5(username))"),
            new Table("calendar_year", "to_jsonb(t) || jsonb_build_object('loaded_by', '')"),
            new Table("calendar_day", "to_jsonb(t)"));

    private final JdbcTemplate jdbc;

    LiveCopy(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    String sql() {
        StringBuilder sql = new StringBuilder();
        for (Table table : TABLES) {
            String rows = jdbc.queryForObject(
                    "select coalesce(jsonb_agg(%s), '[]')::text from %s t".formatted(table.rows(), table.name()),
                    String.class);
            sql.append(
                    "insert into %s select * from jsonb_populate_recordset(null::%s, %s%s%s) on conflict do nothing;\n"
                            .formatted(table.name(), table.name(), QUOTE, rows.replace(QUOTE, ""), QUOTE));
        }
        return sql.toString();
    }
}
