package org.maplebridge.checker.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.maplebridge.checker.DecisionTrial;
import org.maplebridge.checker.ModelsInReach;
import org.maplebridge.checker.TableFile;

/** A decision table that somebody wants to deploy, to be read and tried before it decides anything. */
final class TableUnderCheck {

    private final Decision decision;
    private final DecisionTable table;
    private final TableFile file;
    private final DecisionTrial trial;
    private final ModelsInReach reach;
    private boolean sound = true;

    private TableUnderCheck(
            Decision decision, DecisionTable table, TableFile file, DecisionTrial trial, ModelsInReach reach) {
        this.decision = decision;
        this.table = table;
        this.file = file;
        this.trial = trial;
        this.reach = reach;
    }

    /** Nothing where the decision is no table, which is a finding. */
    static Optional<TableUnderCheck> of(Decision decision, TableFile file, DecisionTrial trial, ModelsInReach reach) {
        if (decision.getExpression() instanceof DecisionTable table) {
            return Optional.of(new TableUnderCheck(decision, table, file, trial, reach));
        }
        file.findings()
                .add(org.maplebridge.checker.Rule.TABLE_UNUSABLE, decision, "决策 " + decision.getId() + " 必须是决策表");
        return Optional.empty();
    }

    DecisionTable table() {
        return table;
    }

    void add(org.maplebridge.checker.Rule rule, String what) {
        sound = false;
        file.findings().add(rule, decision, what);
    }

    /** At the row that fits the inputs where there is one, which is told by its number. */
    void add(org.maplebridge.checker.Rule rule, Map<String, Object> inputs, String what) {
        add(rule, inputs, "", what);
    }

    /** @param place for what cannot be told by its row */
    void add(org.maplebridge.checker.Rule rule, Map<String, Object> inputs, String place, String fault) {
        List<Integer> rows = fitting(inputs);
        String what = rows.size() == 1 || place.isEmpty() ? fault : place + " " + fault;
        if (rows.isEmpty()) {
            add(rule, what);
            return;
        }
        sound = false;
        String numbers = rows.stream().map(number -> "第 " + number + " 条").collect(Collectors.joining("、"));
        Rule last = List.copyOf(table.getRules()).get(rows.get(rows.size() - 1) - 1);
        file.findings().add(rule, last.getId(), numbers + "规则", what);
    }

    /** The inputs as the columns are headed. */
    private String said(Map<String, Object> inputs) {
        return table.getInputs().stream()
                .filter(input -> inputs.containsKey(text(input.getInputExpression())))
                .map(input -> (input.getLabel() == null ? text(input.getInputExpression()) : input.getLabel()) + " = "
                        + inputs.get(text(input.getInputExpression())))
                .collect(Collectors.joining("，"));
    }

    /** The numbers of the rules that fit, from 1; none where a cell computes. */
    private List<Integer> fitting(Map<String, Object> inputs) {
        List<Object> given = table.getInputs().stream()
                .map(input -> text(input.getInputExpression()))
                .map(inputs::get)
                .toList();
        List<Integer> fitting = new ArrayList<>();
        int number = 0;
        for (Rule rule : table.getRules()) {
            number++;
            List<Optional<Cell>> cells = rule.getInputEntries().stream()
                    .map(entry -> Cell.of(text(entry)))
                    .toList();
            if (cells.size() != given.size() || cells.stream().anyMatch(Optional::isEmpty)) {
                return List.of();
            }
            boolean fits = IntStream.range(0, given.size())
                    .allMatch(column -> cells.get(column).orElseThrow().fits().test(given.get(column)));
            if (fits) {
                fitting.add(number);
            }
        }
        return fitting;
    }

    /** Whether nothing was found yet. */
    boolean isSound() {
        return sound;
    }

    /** The rows that fit the inputs. */
    List<Map<String, Object>> rows(Map<String, Object> inputs) {
        try {
            return trial.rows(file.model(), decision.getId(), inputs);
        } catch (DecisionTrial.CannotDecide failed) {
            throw new NotATable(
                    inputs,
                    fitting(inputs).size() > 1
                            ? "对 " + said(inputs) + " 同时适用，命中策略只许一条"
                            : "决策表 " + decision.getId() + " 对 " + said(inputs) + " 无法得出结果，请检查表达式和命中策略");
        }
    }

    /** The rows of another table that comes with this one or is deployed; none where there is no such table, or it fails. */
    List<Map<String, Object>> rowsOf(String other, Map<String, Object> inputs) {
        return reach.decision(other)
                .map(found -> {
                    try {
                        return trial.rows((DmnModelInstance) found.getModelInstance(), other, inputs);
                    } catch (DecisionTrial.CannotDecide failed) {
                        return List.<Map<String, Object>>of();
                    }
                })
                .orElse(List.of());
    }

    boolean hasRuleForAllElse() {
        return table.getRules().stream().anyMatch(TableUnderCheck::fitsEverything);
    }

    static boolean fitsEverything(Rule rule) {
        return rule.getInputEntries().stream()
                .map(TableUnderCheck::text)
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    /** What stands in a cell or an expression; nothing where there is none. */
    static String text(DmnElement element) {
        return element == null
                ? ""
                : element.getChildElementsByType(Text.class).stream()
                        .map(text -> text.getTextContent().strip())
                        .findFirst()
                        .orElse("");
    }

    /** Says why a table cannot be used. */
    static final class NotATable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, Object> inputs;

        NotATable(Map<String, Object> inputs, String reason) {
            super(reason, null, false, false);
            this.inputs = inputs;
        }

        Map<String, Object> inputs() {
            return inputs;
        }
    }
}
