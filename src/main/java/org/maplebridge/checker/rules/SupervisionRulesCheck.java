package org.maplebridge.checker.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.supervision.SupervisionRule;
import org.springframework.stereotype.Component;

/** What raises a supervision (Reg. art. 40): cases that the platform reports, and rungs that the ladder has. */
@Component
class SupervisionRulesCheck extends TableCheck {

    private static final Set<String> REPORTED =
            Arrays.stream(SupervisionRule.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    SupervisionRulesCheck(DecisionTrial trial) {
        super(trial);
    }

    @Override
    String decision() {
        return "supervision-rules";
    }

    @Override
    void look(TableUnderCheck table) {
        if (table.table().getHitPolicy() != HitPolicy.FIRST) {
            table.add(Rule.TABLE_VALUE, "督办情形表的命中策略须是 FIRST（自上而下取第一条符合的规则）");
        }
        int cases = table.table().getInputs().stream()
                .map(input -> TableUnderCheck.text(input.getInputExpression()))
                .toList()
                .indexOf("rule");
        int steps = table.table().getOutputs().stream()
                .map(output -> String.valueOf(output.getName()))
                .toList()
                .indexOf("step");
        if (cases < 0 || steps < 0) {
            table.add(Rule.TABLE_VALUE, "督办情形表须有输入列 rule 和输出列 step");
            return;
        }
        int number = 0;
        for (var rule : table.table().getRules()) {
            number++;
            unknown(
                    table,
                    number,
                    TableUnderCheck.text(List.copyOf(rule.getInputEntries()).get(cases)));
            rung(
                    table,
                    number,
                    TableUnderCheck.text(List.copyOf(rule.getOutputEntries()).get(steps)));
        }
    }

    private static void unknown(TableUnderCheck table, int number, String cell) {
        Cell.of(cell)
                .ifPresent(named -> named.words().stream()
                        .filter(word -> !REPORTED.contains(word))
                        .forEach(word -> table.add(
                                Rule.TABLE_VALUE,
                                "督办情形表第 " + number + " 条规则的情形 " + word + " 平台不会报出，只有 "
                                        + Arrays.stream(SupervisionRule.values())
                                                .map(Enum::name)
                                                .collect(Collectors.joining("、")))));
    }

    private static void rung(TableUnderCheck table, int number, String cell) {
        String step = cell.replace("\"", "");
        if (step.isEmpty()
                || table.rowsOf("supervision-ladder", Map.of("step", step)).size() != 1) {
            table.add(Rule.TABLE_VALUE, "督办情形表第 " + number + " 条规则的级别 " + cell + " 不在督办阶梯中");
        }
    }
}
