package org.maplebridge.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.maplebridge.shared.BeijingTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Who deployed what, written down in the transaction of the deployment. */
@Repository
public class ModelDeployments {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    ModelDeployments(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param id of the deployment in the engine
     * @param by user name, null for the platform itself
     * @param name and {@code source} as its maker says them, may be null
     */
    public void keep(String id, String name, String by, String source) {
        jdbc.update(
                "insert into model_deployment values (?, ?, ?, ?, ?)",
                id,
                name == null ? "" : name,
                BeijingTime.offset(clock.instant()),
                by,
                source == null ? "" : source);
    }

    public Optional<ModelDeployment> find(String id) {
        return jdbc.query("select * from model_deployment where deployment_id = ?", ModelDeployments::row, id).stream()
                .findFirst();
    }

    Map<String, ModelDeployment> all() {
        return jdbc.query("select * from model_deployment", ModelDeployments::row).stream()
                .collect(Collectors.toMap(ModelDeployment::id, Function.identity()));
    }

    private static ModelDeployment row(ResultSet row, int number) throws SQLException {
        return new ModelDeployment(
                row.getString("deployment_id"),
                row.getString("name"),
                BeijingTime.offset(
                        row.getObject("deployed_at", OffsetDateTime.class).toInstant()),
                row.getString("deployed_by"),
                row.getString("source"));
    }
}
