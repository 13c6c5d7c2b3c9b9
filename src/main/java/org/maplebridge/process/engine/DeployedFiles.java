package org.maplebridge.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.checker.ModelFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files of deployed versions. They are read past the engine, whose interface has no list of forms and would ask for
 * the permissions of whoever deploys.
 */
@Component
class DeployedFiles {

    private static final int MOST_REMEMBERED = 200;
    private static final String LATEST = """
            select distinct deployment_id_, resource_name_ from (
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_procdef
                    order by key_, version_ desc)
                union all
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_decision_def
                    order by key_, version_ desc)
                union all
                (select distinct on (key_) deployment_id_, resource_name_ from act_re_camformdef
                    order by key_, version_ desc)) latest
            """;

    private record Place(String deployment, String resource) {}

    private final JdbcTemplate jdbc;
    private final Cache<Place, ModelFile> files =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).softValues().build();

    DeployedFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<ModelFile> all() {
        List<Place> latest = jdbc.query(
                LATEST, (row, number) -> new Place(row.getString("deployment_id_"), row.getString("resource_name_")));
        return List.copyOf(files.getAll(latest, this::read).values());
    }

    ModelFile file(String deployment, String resource) {
        return files.get(new Place(deployment, resource), this::read);
    }

    /** All at once: after a start none has been read. */
    private Map<Place, ModelFile> read(Set<? extends Place> places) {
        Map<Place, ModelFile> read = new HashMap<>();
        jdbc.query(
                "select deployment_id_, name_, bytes_ from act_ge_bytearray"
                        + " where deployment_id_ = any (?) and name_ = any (?)",
                row -> {
                    Place place = new Place(row.getString("deployment_id_"), row.getString("name_"));
                    if (places.contains(place)) {
                        read.put(place, new ModelFile(place.resource(), row.getBytes("bytes_")));
                    }
                },
                places.stream().map(Place::deployment).distinct().toArray(String[]::new),
                places.stream().map(Place::resource).distinct().toArray(String[]::new));
        return read;
    }

    private ModelFile read(Place place) {
        byte[] content = jdbc.queryForObject(
                "select bytes_ from act_ge_bytearray where deployment_id_ = ? and name_ = ?",
                byte[].class,
                place.deployment(),
                place.resource());
        return new ModelFile(place.resource(), content);
    }
}
