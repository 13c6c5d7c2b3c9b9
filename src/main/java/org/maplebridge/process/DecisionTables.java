package org.maplebridge.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.maplebridge.process.engine.Unrestricted;
import org.maplebridge.shared.Refusal;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks decision tables where no model does, in the version deployed last; whoever asks needs no permission for it. */
@Component
public class DecisionTables {

    private final DecisionService decisions;
    private final IdentityService identities;

    public DecisionTables(@Lazy DecisionService decisions, @Lazy IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    /** The row that fits; empty where none does, or several that would contradict one another. */
    public Optional<DmnDecisionRuleResult> row(String table, Map<String, Object> facts) {
        List<DmnDecisionRuleResult> rows = Unrestricted.call(
                identities,
                () -> decisions.evaluateDecisionTableByKey(table, facts).stream()
                        .toList());
        return rows.size() == 1 ? Optional.of(rows.get(0)) : Optional.empty();
    }

    /**
     * The row that fits, of a table that has one for everything.
     *
     * @param asked the table's file and what was asked of it, for whoever is told that there is none
     */
    public DmnDecisionRuleResult row(String table, Map<String, Object> facts, String asked) {
        return row(table, facts).orElseThrow(() -> Refusal.againstRule("no-limit-decided", asked));
    }
}
