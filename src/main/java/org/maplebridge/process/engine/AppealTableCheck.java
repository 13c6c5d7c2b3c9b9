package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tries a table of appeal limits: exactly one row with a limit that can be counted for each window, each decision and the recheck. */
@Component
class AppealTableCheck implements TableCheck {

    private static final List<String> STEPS =
            List.of("REVIEW_WINDOW", "REVIEW", "RE_REVIEW_WINDOW", "RE_REVIEW", "RECHECK");

    @Override
    public String decision() {
        return "appeal-limits";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        for (String step : STEPS) {
            List<Map<String, Object>> rows = table.rows(Map.of("step", step));
            if (rows.size() == 1) {
                LimitCells.limit(rows.get(0), "复查复核期限 " + step, findings);
            } else {
                findings.add("复查复核期限 " + step + " 应当恰有一行，现有 " + rows.size() + " 行");
            }
        }
        return findings;
    }
}
