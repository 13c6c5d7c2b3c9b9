package org.maplebridge.process.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A decision table that somebody wants to deploy, to be read and tried before it decides anything. */
final class TableUnderCheck {

    private static final Pattern LANGUAGE = Pattern.compile("expressionLanguage\\s*=\\s*[\"']([^\"']*)");

    private final String id;
    private final DmnModelInstance model;
    private final DecisionTable table;

    private TableUnderCheck(String id, DmnModelInstance model, DecisionTable table) {
        this.id = id;
        this.model = model;
        this.table = table;
    }

    /**
     * The table that the resource has for the decision; empty when it is about other decisions.
     *
     * @throws NotATable with a reason for people
     */
    static Optional<TableUnderCheck> in(byte[] resource, String id) {
        DmnModelInstance model = read(resource);
        if (!(model.getModelElementById(id) instanceof Decision decision)) {
            return Optional.empty();
        }
        if (!(decision.getExpression() instanceof DecisionTable table)) {
            throw new NotATable("决策 " + id + " 必须是决策表");
        }
        Matcher language = LANGUAGE.matcher(new String(resource, StandardCharsets.UTF_8));
        while (language.find()) {
            if (!language.group(1).toLowerCase(Locale.ROOT).contains("feel")) {
                throw new NotATable("决策表 " + id + " 只能使用 FEEL 表达式");
            }
        }
        return Optional.of(new TableUnderCheck(id, model, table));
    }

    private static DmnModelInstance read(byte[] resource) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(resource));
        } catch (RuntimeException invalid) {
            throw new NotATable("不是有效的 DMN 模型");
        }
    }

    DecisionTable table() {
        return table;
    }

    /** The rows that fit the inputs. */
    List<Map<String, Object>> rows(Map<String, Object> inputs) {
        try {
            return Evaluation.ENGINE.evaluateDecisionTable(id, model, inputs).stream()
                    .map(DmnDecisionRuleResult::getEntryMap)
                    .toList();
        } catch (RuntimeException failed) {
            throw new NotATable("决策表 " + id + " 对输入 " + inputs + " 无法得出结果，请检查表达式和命中策略");
        }
    }

    boolean hasRuleForAllElse() {
        return table.getRules().stream().anyMatch(TableUnderCheck::fitsEverything);
    }

    private static boolean fitsEverything(Rule rule) {
        return rule.getInputEntries().stream()
                .map(entry -> entry.getText() == null
                        ? ""
                        : entry.getText().getTextContent().strip())
                .allMatch(text -> text.isEmpty() || text.equals("-"));
    }

    /** Says why a table cannot be used. */
    static final class NotATable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotATable(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final class Evaluation {

        static final DmnEngine ENGINE = EngineSettings.decisions().buildEngine();
    }
}
