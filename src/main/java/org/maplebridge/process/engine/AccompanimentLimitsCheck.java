package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Tries the table of accompaniment limits for every step that the models ask for. */
@Component
class AccompanimentLimitsCheck implements TableCheck {

    private static final Set<String> STEPS = new TreeSet<>(Set.of(
            "WHISTLE_SIGN_IN",
            "WHISTLE_CONTACT",
            "WHISTLE_REPORT",
            "WHISTLE_REPORT_HARD",
            "COURT_CONFIRMATION",
            "URGENT_REPORT"));

    @Override
    public String decision() {
        return "accompaniment-limits";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        STEPS.forEach(step -> LimitRow.in(table, Map.of("step", step), "环节 " + step, findings));
        return findings;
    }
}
