package org.maplebridge.checker.rules;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.maplebridge.checker.DecisionTrial;
import org.springframework.stereotype.Component;

/** Tries the table of accompaniment limits for every step that the models ask for. */
@Component
class AccompanimentLimitsCheck extends TableCheck {

    private static final Set<String> STEPS = new TreeSet<>(Set.of(
            "WHISTLE_SIGN_IN",
            "WHISTLE_CONTACT",
            "WHISTLE_REPORT",
            "WHISTLE_REPORT_HARD",
            "COURT_CONFIRMATION",
            "URGENT_REPORT",
            "SERVING",
            "WISH_OFFER",
            "WISH_FULFIL",
            "WISH_CONFIRM"));

    AccompanimentLimitsCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "accompaniment-limits";
    }

    @Override
    void look(TableUnderCheck table) {
        STEPS.forEach(step -> LimitRow.in(table, Map.of("step", step), "环节 " + step));
    }
}
