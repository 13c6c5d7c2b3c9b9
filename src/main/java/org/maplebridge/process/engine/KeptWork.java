package org.maplebridge.process.engine;

import java.util.Set;
import java.util.stream.Collectors;
import org.maplebridge.shared.Refusal;
import org.maplebridge.versions.ModelName;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What nobody deletes, an administrator with Cockpit included: the process of a petition that is open, which would be left
 * without task and deadline; a version of a model on which something runs; and the only version of one that comes with the
 * platform, without which nothing can begin.
 */
@Component
class KeptWork {

    private static final String RUNNING = """
            select exists (select 1 from act_ru_execution e join act_re_procdef d on d.id_ = e.proc_def_id_
                where d.deployment_id_ = ? or d.id_ = ? or d.key_ = ?)
            """;
    private static final String ONLY_VERSIONS = """
            select key_ || ending from (
                select key_, deployment_id_, '.bpmn' ending from act_re_procdef
                union all select key_, deployment_id_, '.dmn' from act_re_decision_def
                union all select key_, deployment_id_, '.form' from act_re_camformdef) models
            group by key_, ending having bool_and(deployment_id_ = ?)
            """;
    private static final String OPEN =
            "select exists (select 1 from petition where receipt_number = ? and ended_at is null)";

    private final JdbcTemplate jdbc;
    private final ShippedFiles shipped;

    KeptWork(JdbcTemplate jdbc, ShippedFiles shipped) {
        this.jdbc = jdbc;
        this.shipped = shipped;
    }

    /** Refuses where something runs on one of its models, or where a model of the platform would be gone. */
    void requireNotNeeded(String deployment) {
        requireNothingRuns(deployment, null, null);
        Set<String> needed = shipped.all().stream().map(ModelName::file).collect(Collectors.toSet());
        String only = jdbc.queryForList(ONLY_VERSIONS, String.class, deployment).stream()
                .filter(needed::contains)
                .sorted()
                .collect(Collectors.joining("、"));
        if (!only.isEmpty()) {
            throw Refusal.againstRule("deployment-needed", only);
        }
    }

    /** Refuses where something runs on the definition of this id, or on any of this key. */
    void requireNothingRuns(String deployment, String definition, String key) {
        if (Boolean.TRUE.equals(jdbc.queryForObject(RUNNING, Boolean.class, deployment, definition, key))) {
            throw Refusal.wrongState("model-in-use");
        }
    }

    /** @param refusal what is said otherwise */
    void requireEnded(String receiptNumber, String refusal) {
        if (receiptNumber != null && Boolean.TRUE.equals(jdbc.queryForObject(OPEN, Boolean.class, receiptNumber))) {
            throw Refusal.wrongState(refusal, receiptNumber);
        }
    }
}
