package org.maplebridge.process.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maplebridge.versions.ModelName;
import org.maplebridge.versions.ModelName.Kind;
import org.maplebridge.versions.ModelVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Versions and their files, read past the engine, whose interface has no list of forms and reads one at a time. */
@Component
class StoredModels {

    private static final String VERSIONS = """
            select * from (
                select 'PROCESS' kind, id_, key_, coalesce(name_, key_) title, version_, deployment_id_, resource_name_
                    from act_re_procdef
                union all
                select 'DECISION', id_, key_, coalesce(name_, key_), version_, deployment_id_, resource_name_
                    from act_re_decision_def
                union all
                select 'FORM', form.id_, form.key_,
                        coalesce(substring(convert_from(file.bytes_, 'UTF8') from '"#{1,6} +([^"\\\\]+)'), form.key_),
                        form.version_, form.deployment_id_, form.resource_name_
                    from act_re_camformdef form
                    left join act_ge_bytearray file
                        on file.deployment_id_ = form.deployment_id_ and file.name_ = form.resource_name_) models
            """;
    private static final String RUNNING =
            "select proc_def_id_, count(*) from act_ru_execution where parent_id_ is null group by proc_def_id_";
    /** Counting looks at every instance, and a page is loaded more often than the figures matter. */
    private static final Duration COUNTED_FOR = Duration.ofSeconds(5);

    private final JdbcTemplate jdbc;
    private final DeployedFiles files;
    private final Cache<String, Map<String, Long>> counted =
            Caffeine.newBuilder().expireAfterWrite(COUNTED_FOR).build();

    StoredModels(JdbcTemplate jdbc, DeployedFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Model by model, each one's newest version first. */
    List<ModelVersion> all() {
        return versions(VERSIONS + " order by key_, kind, version_ desc");
    }

    List<ModelVersion> of(ModelName model) {
        return versions(
                VERSIONS + " where kind = ? and key_ = ? order by version_ desc",
                model.kind().name(),
                model.key());
    }

    Optional<byte[]> content(ModelName model, int version) {
        return jdbc
                .query(
                        VERSIONS + " where kind = ? and key_ = ? and version_ = ?",
                        (row, number) -> files.file(row.getString("deployment_id_"), row.getString("resource_name_")),
                        model.kind().name(),
                        model.key(),
                        version)
                .stream()
                .findFirst()
                .map(file -> file.content());
    }

    private List<ModelVersion> versions(String sql, Object... arguments) {
        Map<String, Long> running = counted.get(RUNNING, this::count);
        return jdbc.query(
                sql,
                (row, number) -> new ModelVersion(
                        new ModelName(Kind.valueOf(row.getString("kind")), row.getString("key_")),
                        row.getString("title"),
                        row.getInt("version_"),
                        row.getString("deployment_id_"),
                        running.getOrDefault(row.getString("id_"), 0L)),
                arguments);
    }

    private Map<String, Long> count(String sql) {
        Map<String, Long> counts = new HashMap<>();
        jdbc.query(sql, row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }
}
