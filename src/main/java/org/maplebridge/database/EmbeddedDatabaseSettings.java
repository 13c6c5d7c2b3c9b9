package org.maplebridge.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.maplebridge.shared.BeijingTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the embedded PostgreSQL runs; the defaults suit a machine with two cores and four gigabytes.
 *
 * @param port where it listens on the loopback address; 0 takes a free one
 * @param binaries where its programs are unpacked, by default inside the data folder
 * @param startTimeout how long a start may take, recovery after a crash included
 * @param settings further settings of the server by name, with hyphens for underscores
 */
@ConfigurationProperties("maplebridge.database")
record EmbeddedDatabaseSettings(
        @DefaultValue("0") int port,
        String binaries,
        @DefaultValue("10m") Duration startTimeout,
        @DefaultValue("256MB") String sharedBuffers,
        @DefaultValue("1GB") String effectiveCacheSize,
        @DefaultValue("8MB") String workMem,
        @DefaultValue("128MB") String maintenanceWorkMem,
        @DefaultValue("2GB") String maxWalSize,
        @DefaultValue("100") int maxConnections,
        @DefaultValue Map<String, String> settings) {

    Path binariesFor(Path data) {
        return binaries == null || binaries.isBlank()
                ? data.resolve("postgresql-binaries")
                : Path.of(binaries).toAbsolutePath();
    }

    /** What the server is told; nothing here may weaken what a commit promises. */
    Map<String, String> forServer() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("shared_buffers", sharedBuffers);
        all.put("effective_cache_size", effectiveCacheSize);
        all.put("work_mem", workMem);
        all.put("maintenance_work_mem", maintenanceWorkMem);
        all.put("max_wal_size", maxWalSize);
        all.put("max_connections", Integer.toString(maxConnections));
        all.put("jit", "off");
        all.put("random_page_cost", "1.1");
        all.put("checkpoint_completion_target", "0.9");
        all.put("wal_compression", "on");
        all.put("timezone", BeijingTime.NAME);
        all.put("log_timezone", BeijingTime.NAME);
        all.put("autovacuum_naptime", "15s");
        all.put("autovacuum_vacuum_scale_factor", "0.05");
        all.put("autovacuum_analyze_scale_factor", "0.02");
        all.put("autovacuum_vacuum_insert_scale_factor", "0.1");
        all.put("autovacuum_vacuum_cost_limit", "1000");
        settings.forEach((name, value) -> all.put(name.replace('-', '_'), value));
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        return all;
    }
}
