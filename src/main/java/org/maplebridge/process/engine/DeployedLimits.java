package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.maplebridge.calendar.Limit;
import org.maplebridge.petition.Procedure;
import org.maplebridge.petition.Way;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The limits of claims as the tables say that are deployed now: each table of limits is held against the other. */
@Component
class DeployedLimits {

    private final DecisionService decisions;
    private final IdentityService identities;

    DeployedLimits(@Lazy DecisionService decisions, @Lazy IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    /** What the law sets for the handling as a whole; empty before there is such a table. */
    Optional<Limit> statutory(Procedure procedure) {
        return limit(
                "statutory-limits",
                Map.of("step", "HANDLING", "purpose", "CLAIM", "way", Way.OTHER.name(), "procedure", procedure.name()));
    }

    Optional<Limit> ofLevel(Procedure procedure, String level) {
        return limit("level-limits", Map.of("procedure", procedure.name(), "level", level, "purpose", "CLAIM"));
    }

    private Optional<Limit> limit(String table, Map<String, Object> inputs) {
        List<Map<String, Object>> rows = new ArrayList<>();
        try {
            Unrestricted.run(
                    identities,
                    () -> decisions
                            .evaluateDecisionTableByKey(table, inputs)
                            .forEach(row -> rows.add(row.getEntryMap())));
        } catch (NotFoundException notDeployed) {
            return Optional.empty();
        }
        return rows.size() == 1 ? LimitCells.limit(rows.get(0), table, new ArrayList<>()) : Optional.empty();
    }
}
