package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.maplebridge.calendar.Limit;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Way;
import org.springframework.stereotype.Component;

/**
 * The limits of claims as the tables say that are deployed now: each table of limits is held against the other. Asked
 * within a deployment alone, the first of which is part of the engine's start.
 */
@Component
class DeployedLimits {

    /** What the law sets for the handling as a whole; empty before there is such a table. */
    Optional<Limit> statutory(Procedure procedure) {
        return limit(
                "statutory-limits",
                Map.of("step", "HANDLING", "purpose", "CLAIM", "way", Way.OTHER.name(), "procedure", procedure.name()));
    }

    /** Empty before there is such a table. */
    Optional<Limit> ofLevel(Procedure procedure, String level) {
        return limit("level-limits", Map.of("procedure", procedure.name(), "level", level, "purpose", "CLAIM"));
    }

    private static Optional<Limit> limit(String table, Map<String, Object> inputs) {
        ProcessEngineConfigurationImpl engine = Context.getProcessEngineConfiguration();
        List<Map<String, Object>> rows = new ArrayList<>();
        Unrestricted.run(engine.getIdentityService(), () -> {
            boolean deployed = engine.getRepositoryService()
                            .createDecisionDefinitionQuery()
                            .decisionDefinitionKey(table)
                            .count()
                    > 0;
            if (deployed) {
                engine.getDecisionService()
                        .evaluateDecisionTableByKey(table, inputs)
                        .forEach(row -> rows.add(row.getEntryMap()));
            }
        });
        return rows.size() == 1 ? LimitCells.limit(rows.get(0), table, new ArrayList<>()) : Optional.empty();
    }
}
