package org.maplebridge.process.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.maplebridge.supervision.Card;
import org.springframework.stereotype.Component;

/** Walks a ladder of supervision: every rung once, a countable time to answer, a known card, and upwards to an end. */
@Component
class SupervisionTableCheck implements TableCheck {

    private static final String TOP = "NONE";

    @Override
    public String decision() {
        return "supervision-ladder";
    }

    @Override
    public List<String> findings(TableUnderCheck table) {
        List<String> findings = new ArrayList<>();
        Set<String> rungs = new HashSet<>();
        for (Rule rule : table.table().getRules()) {
            String text =
                    rule.getInputEntries().iterator().next().getTextContent().strip();
            String rung = text.replace("\"", "");
            if (rungs.add(rung)) {
                rung(table, rung, findings);
            }
        }
        if (rungs.isEmpty()) {
            findings.add("督办阶梯至少要有一级");
        }
        return findings;
    }

    private static void rung(TableUnderCheck table, String rung, List<String> findings) {
        List<Map<String, Object>> rows = table.rows(Map.of("step", rung));
        if (rows.size() != 1) {
            findings.add("督办级别 " + rung + " 应当恰有一行，现有 " + rows.size() + " 行");
            return;
        }
        Map<String, Object> row = rows.get(0);
        LimitCells.limit(row, "督办级别 " + rung, findings);
        if (!(row.get("stepLabel") instanceof String label) || label.isBlank()) {
            findings.add("督办级别 " + rung + " 没有名称");
        }
        boolean knownCard =
                List.of(Card.values()).stream().anyMatch(card -> card.name().equals(row.get("card")));
        if (!knownCard) {
            findings.add("督办级别 " + rung + " 的黄牌红牌只能是 " + List.of(Card.values()));
        }
        if (!TOP.equals(row.get("nextStep")) && !isAbove(table, row)) {
            findings.add("督办级别 " + rung + " 的下一级须是阶梯中次序更高的一级，或者 NONE");
        }
    }

    private static boolean isAbove(TableUnderCheck table, Map<String, Object> row) {
        if (!(row.get("nextStep") instanceof String next) || !(row.get("rank") instanceof Number rank)) {
            return false;
        }
        List<Map<String, Object>> above = table.rows(Map.of("step", next));
        return above.size() == 1
                && above.get(0).get("rank") instanceof Number higher
                && higher.intValue() > rank.intValue();
    }
}
