package org.maplebridge.near;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.maplebridge.shared.FieldError;
import org.maplebridge.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The grids and household groups. */
@Repository
class Grids {

    private static final String COMMA = "、";

    private final JdbcTemplate jdbc;

    Grids(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean any() {
        return !jdbc.queryForList("select 1 from grid limit 1").isEmpty();
    }

    /** By unit, in their order. */
    Map<String, List<Grid>> in(Collection<String> unitCodes) {
        String[] units = unitCodes.toArray(String[]::new);
        Map<String, List<Grid.Group>> groups = jdbc
                .query(
                        "select g.* from household_group g join grid on grid.code = g.grid_code"
                                + " where grid.unit_code = any (?) order by g.position",
                        (row, n) -> Map.entry(row.getString("grid_code"), group(row)),
                        (Object) units)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc
                .query(
                        "select * from grid where unit_code = any (?) order by unit_code, position",
                        (row, n) -> Map.entry(row.getString("unit_code"), grid(row, groups)),
                        (Object) units)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Grid> of(String unitCode) {
        return in(List.of(unitCode)).getOrDefault(unitCode, List.of());
    }

    /** Whoever else changes those of the unit waits until the transaction ends; petitions that arise there do not. */
    void lock(String unitCode) {
        jdbc.query("select code from unit where code = ? for no key update", row -> {}, unitCode);
    }

    /** All of them anew; refuses a code that another unit has. */
    void replace(String unitCode, List<Grid> grids) {
        jdbc.update("delete from grid where unit_code = ?", unitCode);
        for (int i = 0; i < grids.size(); i++) {
            add(unitCode, i, grids.get(i));
        }
    }

    private void add(String unitCode, int position, Grid grid) {
        Grid.Worker worker = grid.worker();
        try {
            jdbc.update(
                    """
                    insert into grid (code, unit_code, position, name, places, latitude, longitude, worker_name,
                      worker_phone, worker)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    grid.code(),
                    unitCode,
                    position,
                    grid.name().strip(),
                    joined(grid.places()),
                    grid.latitude(),
                    grid.longitude(),
                    worker == null ? null : worker.name().strip(),
                    worker == null ? null : worker.phone(),
                    worker == null ? null : worker.username());
            List<Grid.Group> groups = grid.groups() == null ? List.of() : grid.groups();
            for (int i = 0; i < groups.size(); i++) {
                add(grid.code(), i, groups.get(i));
            }
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid(new FieldError("#/grids/" + position + "/code", "grid-code-twice", grid.code()));
        }
    }

    private void add(String gridCode, int position, Grid.Group group) {
        jdbc.update(
                """
                insert into household_group (code, grid_code, position, name, places, contact_name, contact_phone)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                group.code(),
                gridCode,
                position,
                group.name().strip(),
                joined(group.places()),
                group.contact().name().strip(),
                group.contact().phone());
    }

    private static Grid grid(ResultSet row, Map<String, List<Grid.Group>> groups) throws SQLException {
        String code = row.getString("code");
        String worker = row.getString("worker_name");
        return new Grid(
                code,
                row.getString("name"),
                split(row.getString("places")),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                worker == null ? null : new Grid.Worker(row.getString("worker"), worker, row.getString("worker_phone")),
                groups.getOrDefault(code, List.of()));
    }

    private static Grid.Group group(ResultSet row) throws SQLException {
        return new Grid.Group(
                row.getString("code"),
                row.getString("name"),
                split(row.getString("places")),
                new Grid.Contact(row.getString("contact_name"), row.getString("contact_phone")));
    }

    private static String joined(List<String> places) {
        return places == null
                ? ""
                : places.stream().map(String::strip).distinct().collect(Collectors.joining(COMMA));
    }

    private static List<String> split(String places) {
        return places.isEmpty() ? List.of() : Arrays.asList(places.split(COMMA));
    }
}
