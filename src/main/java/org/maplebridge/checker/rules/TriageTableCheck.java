package org.maplebridge.checker.rules;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.Rule;
import org.maplebridge.petition.Colour;
import org.maplebridge.petition.Procedure;
import org.springframework.stereotype.Component;

/** A triage table must send every petition somewhere: its first fitting rule decides, one fits all, and each names what exists. */
@Component
class TriageTableCheck extends TableCheck {

    private static final Map<String, Object> ANY_PETITION = Map.of(
            "purpose", "CLAIM",
            "category", "",
            "text", "",
            "headcount", 1,
            "accused", "NONE",
            "requestedProcedure", "");

    private final KnownLevels levels;

    TriageTableCheck(DecisionTrial trial, KnownLevels levels) {
        super(trial);
        this.levels = levels;
    }

    @Override
    String decision() {
        return "triage";
    }

    @Override
    void look(TableUnderCheck table) {
        if (table.table().getHitPolicy() != HitPolicy.FIRST) {
            table.add(Rule.TABLE_VALUE, "分流表的命中策略须是 FIRST（自上而下取第一条符合的规则）");
        }
        if (!table.hasRuleForAllElse()) {
            table.add(Rule.TABLE_GAP, "分流表须有一条不设条件的兜底规则，否则有的事项无处可去");
        }
        Map<String, Collection<String>> allowed = new TreeMap<>(Map.of(
                "startLevel", levels.all(),
                "procedure", names(Procedure.values()),
                "colour", names(Colour.values())));
        List<Output> outputs = List.copyOf(table.table().getOutputs());
        allowed.forEach((output, values) -> {
            int column = column(outputs, output);
            if (column < 0) {
                table.add(Rule.TABLE_VALUE, "分流表缺少输出列 " + output);
            } else {
                values(table, column, output, values);
            }
        });
        if (table.isSound() && table.rows(ANY_PETITION).size() != 1) {
            table.add(Rule.TABLE_GAP, "分流表对一般事项没有结果");
        }
    }

    private static void values(TableUnderCheck table, int column, String output, Collection<String> allowed) {
        int number = 0;
        for (var rule : table.table().getRules()) {
            number++;
            OutputEntry entry = List.copyOf(rule.getOutputEntries()).get(column);
            String text = entry.getText() == null
                    ? ""
                    : entry.getText().getTextContent().strip();
            if (allowed.stream().noneMatch(value -> text.equals("\"" + value + "\""))) {
                table.add(
                        Rule.TABLE_VALUE,
                        "分流表第 " + number + " 条规则的 " + output + " 只能是 " + String.join("、", allowed) + "，不能是 " + text);
            }
        }
    }

    private static int column(List<Output> outputs, String name) {
        return outputs.stream().map(Output::getName).toList().indexOf(name);
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
