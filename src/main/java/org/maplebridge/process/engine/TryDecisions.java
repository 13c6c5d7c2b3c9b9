package org.maplebridge.process.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.maplebridge.checker.DecisionTrial;
import org.springframework.stereotype.Component;

/** Tries tables in a decision engine of its own, set up like the one that decides. */
@Component
class TryDecisions implements DecisionTrial {

    private static final class Trial {

        static final DmnEngine ENGINE = EngineSettings.decisions().buildEngine();
    }

    @Override
    public List<Map<String, Object>> rows(DmnModelInstance model, String decision, Map<String, Object> inputs) {
        try {
            return Trial.ENGINE.evaluateDecisionTable(decision, model, inputs).stream()
                    .map(DmnDecisionRuleResult::getEntryMap)
                    .toList();
        } catch (RuntimeException failed) {
            throw new CannotDecide(failed);
        }
    }
}
