package org.maplebridge.checker.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.supervision.Card;
import org.springframework.stereotype.Component;

/** Walks a ladder of supervision: every rung once, a countable time to answer, a known card, and upwards to an end. */
@Component
class SupervisionTableCheck extends TableCheck {

    private static final String TOP = "NONE";

    SupervisionTableCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "supervision-ladder";
    }

    @Override
    void look(TableUnderCheck table) {
        Set<String> rungs = new HashSet<>();
        for (var rule : table.table().getRules()) {
            String text =
                    rule.getInputEntries().iterator().next().getTextContent().strip();
            String rung = text.replace("\"", "");
            if (rungs.add(rung)) {
                rung(table, rung);
            }
        }
        if (rungs.isEmpty()) {
            table.add(Rule.TABLE_VALUE, "督办阶梯至少要有一级");
        }
    }

    private static void rung(TableUnderCheck table, String rung) {
        Map<String, Object> inputs = Map.of("step", rung);
        List<Map<String, Object>> rows = table.rows(inputs);
        if (rows.size() != 1) {
            table.add(Rule.TABLE_VALUE, inputs, "督办级别 " + rung + " 应当恰有一行，现有 " + rows.size() + " 行");
            return;
        }
        Map<String, Object> row = rows.get(0);
        LimitCells.limit(table, inputs, row, "督办级别 " + rung);
        if (!(row.get("stepLabel") instanceof String label) || label.isBlank()) {
            table.add(Rule.TABLE_VALUE, inputs, "督办级别 " + rung + " 没有名称");
        }
        boolean knownCard =
                List.of(Card.values()).stream().anyMatch(card -> card.name().equals(row.get("card")));
        if (!knownCard) {
            table.add(Rule.TABLE_VALUE, inputs, "督办级别 " + rung + " 的黄牌红牌只能是 " + List.of(Card.values()));
        }
        if (!TOP.equals(row.get("nextStep")) && !isAbove(table, row)) {
            table.add(Rule.TABLE_VALUE, inputs, "督办级别 " + rung + " 的下一级须是阶梯中次序更高的一级，或者 NONE");
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
