package org.maplebridge.database;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts whose password everybody knows. */
@Component
@DependsOnDatabaseInitialization
class DemoAccounts {

    private final JdbcClient database;

    DemoAccounts(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    boolean exist() {
        return !usernames().isEmpty();
    }

    List<String> usernames() {
        boolean known = database.sql("""
                        select count(*) = 3 from information_schema.columns
                        where table_schema = current_schema() and table_name = 'staff'
                          and column_name in ('username', 'demo', 'active')""").query(Boolean.class).single();
        return known
                ? database.sql("select username from staff where demo and active order by username")
                        .query(String.class)
                        .list()
                : List.of();
    }
}
