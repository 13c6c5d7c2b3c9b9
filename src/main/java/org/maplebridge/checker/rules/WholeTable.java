package org.maplebridge.checker.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.maplebridge.checker.KnownParts;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.TableFile;
import org.maplebridge.checker.TableRule;
import org.springframework.stereotype.Component;

/** Any decision table: its inputs have values, no two rules fit the same, and none stands where it is never used. */
@Component
class WholeTable implements TableRule {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** A word, or something in the quotes of a Chinese keyboard. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*|[“”‘’＂].*");

    private static final Set<String> CONSTANTS = Set.of("true", "false", "null");

    private final KnownParts known;

    WholeTable(KnownParts known) {
        this.known = known;
    }

    @Override
    public void look(TableFile file, ModelsInReach reach) {
        if (file.decisions().isEmpty()) {
            file.findings().add(org.maplebridge.checker.Rule.TABLE_UNUSABLE, "文件里没有决策");
        }
        for (Decision decision : file.decisions()) {
            whole(decision, file);
            if (decision.getExpression() instanceof DecisionTable table) {
                table.getInputs().forEach(input -> input(input, reach, file));
                rules(table, file);
            }
        }
    }

    private static void whole(Decision decision, TableFile file) {
        String kept = decision.getCamundaHistoryTimeToLiveString();
        if (kept == null || kept.isBlank()) {
            file.findings()
                    .add(
                            org.maplebridge.checker.Rule.HISTORY_TIME_TO_LIVE,
                            decision,
                            "决策 " + decision.getId() + " 没有历史保留期");
        }
        if (file.decisions().size() > 1 || !file.findings().file().stem().equals(decision.getId())) {
            file.findings()
                    .add(
                            org.maplebridge.checker.Rule.FILE_NAME,
                            decision,
                            "决策 " + decision.getId() + " 在名为 "
                                    + file.findings().file().name() + " 的文件里");
        }
    }

    private void input(Input input, ModelsInReach reach, TableFile file) {
        Text text = input.getInputExpression() == null
                ? null
                : input.getInputExpression().getText();
        String name = text == null ? "" : text.getTextContent().strip();
        if (name.isEmpty() || NAME.matcher(name).matches() && !known.knowsVariable(name) && !givenIn(name, reach)) {
            file.findings()
                    .add(
                            org.maplebridge.checker.Rule.TABLE_INPUT,
                            input,
                            name.isEmpty() ? "输入列没有表达式" : "输入 " + name + " 没有谁赋值");
        }
    }

    private static boolean givenIn(String name, ModelsInReach reach) {
        return reach.everywhere(org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter.class, name)
                        .anyMatch(parameter -> name.equals(parameter.getCamundaName()))
                || reach.everywhere(org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter.class, name)
                        .anyMatch(parameter -> name.equals(parameter.getCamundaName()));
    }

    private void rules(DecisionTable table, TableFile file) {
        boolean first = table.getHitPolicy() == HitPolicy.FIRST;
        boolean single = first || table.getHitPolicy() == HitPolicy.UNIQUE || table.getHitPolicy() == HitPolicy.ANY;
        Map<List<String>, Integer> seen = new HashMap<>();
        int number = 0;
        int all = 0;
        for (Rule rule : table.getRules()) {
            number++;
            unquoted(rule, number, table, file);
            Integer before = seen.putIfAbsent(cells(rule), number);
            if (first && all > 0) {
                dead(rule, number, all, file);
            } else if (before != null && first) {
                dead(rule, number, before, file);
            } else if (before != null && single) {
                file.findings()
                        .add(
                                org.maplebridge.checker.Rule.TABLE_OVERLAP,
                                rule,
                                "第 " + before + " 条和第 " + number + " 条规则的条件相同");
            }
            if (all == 0 && TableUnderCheck.fitsEverything(rule)) {
                all = number;
            }
        }
    }

    /** A word without its quotes is the name of something that has no value. */
    private void unquoted(Rule rule, int number, DecisionTable table, TableFile file) {
        Stream.concat(rule.getInputEntries().stream(), rule.getOutputEntries().stream())
                .map(TableUnderCheck::text)
                .filter(cell -> WORD.matcher(cell).matches())
                .filter(cell -> !CONSTANTS.contains(cell) && !known.knowsVariable(cell) && !isInput(cell, table))
                .forEach(cell -> file.findings()
                        .add(
                                org.maplebridge.checker.Rule.TABLE_UNUSABLE,
                                rule,
                                "第 " + number + " 条规则里的 " + cell + " 不是数字，也不是加英文引号的文字"));
    }

    private static boolean isInput(String name, DecisionTable table) {
        return table.getInputs().stream()
                .map(Input::getInputExpression)
                .anyMatch(input -> input != null
                        && input.getText() != null
                        && name.equals(input.getText().getTextContent().strip()));
    }

    private static void dead(Rule rule, int number, int before, TableFile file) {
        file.findings()
                .add(
                        org.maplebridge.checker.Rule.TABLE_RULE_DEAD,
                        rule,
                        "第 " + number + " 条规则的情况第 " + before + " 条已经包括");
    }

    private static List<String> cells(Rule rule) {
        return new ArrayList<>(rule.getInputEntries().stream()
                .map(TableUnderCheck::text)
                .map(text -> text.equals("-") ? "" : text)
                .collect(Collectors.toList()));
    }
}
