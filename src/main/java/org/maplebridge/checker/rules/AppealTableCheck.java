package org.maplebridge.checker.rules;

import java.util.List;
import java.util.Map;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.springframework.stereotype.Component;

/** Tries a table of appeal limits: exactly one row with a limit that can be counted for each window, each decision and the recheck. */
@Component
class AppealTableCheck extends TableCheck {

    private static final List<String> STEPS =
            List.of("REVIEW_WINDOW", "REVIEW", "RE_REVIEW_WINDOW", "RE_REVIEW", "RECHECK");

    AppealTableCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "appeal-limits";
    }

    @Override
    void look(TableUnderCheck table) {
        for (String step : STEPS) {
            Map<String, Object> inputs = Map.of("step", step);
            List<Map<String, Object>> rows = table.rows(inputs);
            if (rows.size() == 1) {
                LimitCells.limit(table, inputs, rows.get(0), "复查复核期限 " + step);
            } else {
                table.add(Rule.TABLE_LIMITS, inputs, "复查复核期限 " + step + " 应当恰有一行，现有 " + rows.size() + " 行");
            }
        }
    }
}
