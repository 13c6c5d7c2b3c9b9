package org.maplebridge.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** The database as whoever has a dump of it reads it. */
final class RawTables {

    private final DataSource database;

    RawTables(DataSource database) {
        this.database = database;
    }

    /** Every row of every table that holds these words, as text or in a file. */
    List<String> rowsWith(String words) throws Exception {
        String bytes = HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_8));
        List<String> found = new ArrayList<>();
        List<String> tables = new JdbcTemplate(database)
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'",
                        String.class);
        assertThat(tables).contains("petition", "petition_event", "letter", "act_ru_variable");
        try (Connection connection = database.getConnection()) {
            for (String table : tables) {
                StringWriter dump = new StringWriter();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", dump);
                dump.toString()
                        .lines()
                        .filter(line -> line.contains(words) || line.contains(bytes))
                        .forEach(line -> found.add(table + ": " + line));
            }
        }
        return found;
    }
}
