package org.maplebridge.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.shared.BeijingTime;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.Migration.Item;
import org.maplebridge.versions.Migration.ItemState;
import org.maplebridge.versions.Migration.State;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The migrations there were, each with what became of every petition. */
@Repository
class Migrations {

    /** A migration with work left, locked for whoever carries it on. */
    record Open(long id, Route route, State state, String batch) {}

    private static final int EXAMPLES = 20;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Migrations(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses a second one of the same process while the first is under way. */
    long begin(Route route, List<MovingInstances.Instance> instances, String by) {
        long id = insert(route, by);
        jdbc.batchUpdate(
                "insert into model_migration_step values (?, ?, ?)",
                route.steps().entrySet(),
                100,
                (row, step) -> {
                    row.setLong(1, id);
                    row.setString(2, step.getKey());
                    row.setString(3, step.getValue());
                });
        jdbc.batchUpdate(
                "insert into model_migration_item (migration_id, instance_id, receipt_number, state, reason)"
                        + " values (?, ?, ?, ?, ?)",
                instances,
                1000,
                (row, instance) -> {
                    row.setLong(1, id);
                    row.setString(2, instance.id());
                    row.setString(3, instance.receiptNumber());
                    row.setString(4, (instance.reason() == null ? ItemState.WAITING : ItemState.STAYED).name());
                    row.setString(5, instance.reason());
                });
        return id;
    }

    private long insert(Route route, String by) {
        try {
            return jdbc.queryForObject(
                    "insert into model_migration (process, from_version, to_version, started_by, started_at, state)"
                            + " values (?, ?, ?, ?, ?, ?) returning id",
                    Long.class,
                    route.process(),
                    route.from(),
                    route.to(),
                    by,
                    now(),
                    State.RUNNING.name());
        } catch (DuplicateKeyException underWay) {
            throw Refusal.wrongState("migration-under-way", route.process());
        }
    }

    /** The oldest one with work left that nobody else is working on; its row stays locked. */
    Optional<Open> lockNext() {
        return jdbc
                .query(
                        "select * from model_migration where ended_at is null order by id limit 1 for update skip locked",
                        (row, number) -> new Open(
                                row.getLong("id"),
                                route(row),
                                State.valueOf(row.getString("state")),
                                row.getString("batch")))
                .stream()
                .findFirst();
    }

    void batch(long id, String batch) {
        jdbc.update("update model_migration set batch = ? where id = ?", batch, id);
    }

    void end(long id, State state) {
        jdbc.update("update model_migration set state = ?, ended_at = ? where id = ?", state.name(), now(), id);
    }

    /** What is under way is still brought to its end. */
    boolean stop(long id) {
        return jdbc.update(
                        "update model_migration set state = ? where id = ? and state = ?",
                        State.STOPPED.name(),
                        id,
                        State.RUNNING.name())
                == 1;
    }

    List<String> instances(long id, ItemState state, int most) {
        return jdbc.queryForList(
                "select instance_id from model_migration_item where migration_id = ? and state = ?"
                        + " order by receipt_number, instance_id limit ?",
                String.class,
                id,
                state.name(),
                most);
    }

    void underWay(long id, List<String> instances, Map<String, List<String>> deadlines) {
        jdbc.batchUpdate(
                "update model_migration_item set state = ?, deadlines = ? where migration_id = ? and instance_id = ?",
                instances,
                1000,
                (row, instance) -> {
                    row.setString(1, ItemState.UNDER_WAY.name());
                    row.setString(2, String.join("\n", deadlines.getOrDefault(instance, List.of())));
                    row.setLong(3, id);
                    row.setString(4, instance);
                });
    }

    /** When they fell due before they were moved. */
    Map<String, List<String>> deadlines(long id) {
        Map<String, List<String>> deadlines = new HashMap<>();
        jdbc.query(
                "select instance_id, deadlines from model_migration_item where migration_id = ? and state = ?",
                row -> {
                    deadlines.put(
                            row.getString(1),
                            row.getString(2).isEmpty()
                                    ? List.of()
                                    : List.of(row.getString(2).split("\n")));
                },
                id,
                ItemState.UNDER_WAY.name());
        return deadlines;
    }

    /** @param kept whether it falls due when it did before; null where that was not looked at */
    record Result(String instance, ItemState state, String reason, Boolean kept) {}

    void results(long id, Collection<Result> results) {
        jdbc.batchUpdate(
                "update model_migration_item set state = ?, reason = ?, deadlines_kept = ?"
                        + " where migration_id = ? and instance_id = ?",
                results,
                1000,
                (row, result) -> {
                    row.setString(1, result.state().name());
                    row.setString(2, result.reason());
                    row.setObject(3, result.kept());
                    row.setLong(4, id);
                    row.setString(5, result.instance());
                });
    }

    List<Migration> newest(int most) {
        return jdbc.query(
                "select * from model_migration order by id desc limit ?", (row, number) -> migration(row), most);
    }

    Migration get(long id) {
        return jdbc.query("select * from model_migration where id = ?", (row, number) -> migration(row), id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-migration"));
    }

    List<Item> items(long id) {
        return jdbc.query(
                "select * from model_migration_item where migration_id = ? order by state, reason, receipt_number",
                (row, number) -> new Item(
                        row.getString("receipt_number"),
                        ItemState.valueOf(row.getString("state")),
                        row.getString("reason"),
                        row.getObject("deadlines_kept", Boolean.class)),
                id);
    }

    private Migration migration(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        return new Migration(
                id,
                route(row),
                row.getString("started_by"),
                at(row, "started_at"),
                at(row, "ended_at"),
                State.valueOf(row.getString("state")),
                counts(id),
                staying(id),
                jdbc.queryForObject(
                        "select count(*) from model_migration_item where migration_id = ? and not deadlines_kept",
                        Long.class,
                        id));
    }

    private Map<ItemState, Long> counts(long id) {
        Map<ItemState, Long> counts = new EnumMap<>(ItemState.class);
        jdbc.query(
                "select state, count(*) from model_migration_item where migration_id = ? group by state",
                row -> {
                    counts.put(ItemState.valueOf(row.getString(1)), row.getLong(2));
                },
                id);
        return counts;
    }

    private List<Migration.Staying> staying(long id) {
        return jdbc.query(
                """
                select reason, count(*), (array_agg(receipt_number order by receipt_number))[1:?] examples
                from model_migration_item where migration_id = ? and state = ? group by reason order by 2 desc, 1
                """,
                (row, number) -> new Migration.Staying(row.getString(1), row.getLong(2), List.of((String[])
                        row.getArray("examples").getArray())),
                EXAMPLES,
                id,
                ItemState.STAYED.name());
    }

    private Route route(ResultSet row) throws SQLException {
        Map<String, String> steps = new HashMap<>();
        jdbc.query(
                "select from_element, to_element from model_migration_step where migration_id = ?",
                step -> {
                    steps.put(step.getString(1), step.getString(2));
                },
                row.getLong("id"));
        return new Route(row.getString("process"), row.getInt("from_version"), row.getInt("to_version"), steps);
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : BeijingTime.offset(at.toInstant());
    }

    private OffsetDateTime now() {
        return BeijingTime.offset(clock.instant());
    }
}
