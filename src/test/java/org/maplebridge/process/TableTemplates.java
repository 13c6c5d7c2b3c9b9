package org.maplebridge.process;

import static org.maplebridge.process.TemplateJson.choice;
import static org.maplebridge.process.TemplateJson.hidden;
import static org.maplebridge.process.TemplateJson.input;
import static org.maplebridge.process.TemplateJson.option;
import static org.maplebridge.process.TemplateJson.property;
import static org.maplebridge.process.TemplateJson.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.SupervisionModel;

/** A template for each table that a model asks. */
final class TableTemplates {

    private static final Map<String, String> TABLES = Map.of(
            "accompaniment-limits", "查吹哨、司法确认、紧急上报等环节的时限，给后面“开始计时”的步骤。",
            "appeal-limits", "查复查、复核和回访核查的期限，给后面“开始计时”的步骤。《信访工作条例》第三十五条、第三十六条。",
            "level-limits", "查本级办理的时限和两次提醒，给后面“开始计时”的步骤；逐级时限是本地做法。",
            "registration", "判定途径，以及是否须由登记员审核；只能放在收到信访事项之后、登记完成之前。《信访工作条例》第二十二条、第三十一条。",
            "statutory-limits", "查法定时限，给后面的步骤。《信访工作条例》第二十三条、第三十四条。",
            "supervision-ladder", "查督办的一级：答复期限、黄牌红牌和更高的一级。《信访工作条例》第四十条。",
            "triage", "判定起始层级、程序和颜色；只能放在收到信访事项之后、登记完成之前。《信访工作条例》第二十二条。");

    /** By which variable it can be asked, too, in words and as an expression. */
    private static final Map<String, List<String>> STEP_VARIABLES = Map.of(
            "appeal-limits", List.of("现在的阶段（按变量 stage）", "${stage}"),
            "supervision-ladder", List.of("现在的一级（按变量 step）", "${step}"));

    /** Its rows tell more apart than the step. */
    private static final Map<String, String> STATUTORY = Map.of(
            "HANDLING", "办理（《信访工作条例》第三十四条）",
            "EXTENSION", "延期最多多久（第三十四条）",
            "ACCEPTANCE", "决定是否受理（第二十三条）",
            "OBJECTION", "提出管辖异议（第二十三条）");

    ArrayNode all() {
        ArrayNode all = TemplateJson.array();
        ModelFiles.files(".dmn").forEach(file -> {
            String id = file.getFileName().toString().replace(".dmn", "");
            if (!ElementTemplates.TABLES_WITHOUT.containsKey(id)) {
                all.add(table(id));
            }
        });
        return all;
    }

    private ObjectNode table(String id) {
        DmnModelInstance model = Dmn.readModelFromFile(
                Path.of("processes/decisions", id + ".dmn").toFile());
        Decision decision =
                model.getModelElementsByType(Decision.class).iterator().next();
        ObjectNode template = template(
                "businessRuleTask", id, "查表：" + decision.getName(), TABLES.get(id), "bpmn:BusinessRuleTask", "查表", id);
        hidden(template, id, property("camunda:decisionRef"));
        List<String> inputs = model.getModelElementsByType(InputExpression.class).stream()
                .map(input -> input.getText().getTextContent().strip())
                .toList();
        if (id.equals("level-limits")) {
            ObjectNode step = choice(template, "查哪一项", "本级办理按变量 level 查；其他各项是环节。", input("level"), "${level}");
            option(step, "本级办理（按变量 level）", "${level}");
            rows(id).stream()
                    .filter(row -> row.get(0).isEmpty())
                    .forEach(row -> option(step, row.get(row.size() - 1), row.get(1)));
        } else if (inputs.equals(List.of("step")) || id.equals("statutory-limits")) {
            ObjectNode step = choice(template, "查哪一项", "表中的各个环节。", input("step"), null);
            step.putObject("constraints").put("notEmpty", true);
            if (STEP_VARIABLES.containsKey(id)) {
                option(
                        step,
                        STEP_VARIABLES.get(id).get(0),
                        STEP_VARIABLES.get(id).get(1));
            }
            Set<String> seen = new LinkedHashSet<>();
            rows(id).forEach(row -> {
                if (seen.add(row.get(0))) {
                    option(step, STATUTORY.getOrDefault(row.get(0), row.get(row.size() - 1)), row.get(0));
                }
            });
        }
        if (inputs.contains("purpose") && !id.equals("triage") && !id.equals("registration")) {
            hidden(template, "${matters.purposeOf(execution.processBusinessKey)}", input("purpose"));
        }
        if (id.equals("statutory-limits")) {
            ObjectNode way =
                    choice(template, "途径", "《信访工作条例》第三十一条的六种途径；办理的六十日只适用于第六种。", input("way"), Way.OTHER.name());
            Arrays.stream(Way.values()).forEach(value -> option(way, value.label(), value.name()));
        }
        for (Output output : model.getModelElementsByType(Output.class)) {
            if (!Set.of(SupervisionModel.STEP_LABEL, SupervisionModel.RANK).contains(output.getName())) {
                ObjectNode binding = TemplateJson.object()
                        .put("type", "camunda:outputParameter")
                        .put("source", "${decisionResult.singleResult." + output.getName() + "}");
                hidden(template, output.getName(), binding);
            }
        }
        return template;
    }

    /** The texts of every rule without their quotes, inputs and outputs, and the rule's own words last. */
    static List<List<String>> rows(String table) {
        DmnModelInstance model = Dmn.readModelFromFile(
                Path.of("processes/decisions", table + ".dmn").toFile());
        return model.getModelElementsByType(Rule.class).stream()
                .map(rule -> {
                    List<String> cells = new ArrayList<>();
                    rule.getInputEntries().forEach(cell -> cells.add(unquoted(cell.getTextContent())));
                    rule.getOutputEntries().forEach(cell -> cells.add(unquoted(cell.getTextContent())));
                    String words = rule.getDescription() == null
                            ? cells.get(0)
                            : rule.getDescription().getTextContent().strip();
                    cells.add(words);
                    return cells;
                })
                .toList();
    }

    private static String unquoted(String text) {
        return text.strip().replaceAll("^\"|\"$", "");
    }
}
