package org.maplebridge.process;

import static org.maplebridge.process.TemplateJson.choice;
import static org.maplebridge.process.TemplateJson.hidden;
import static org.maplebridge.process.TemplateJson.option;
import static org.maplebridge.process.TemplateJson.property;
import static org.maplebridge.process.TemplateJson.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.maplebridge.process.ModelFiles.Process;

/** A template for each process that another calls. */
final class CallTemplates {

    private final List<Process> processes = ModelFiles.processes();

    ArrayNode all() {
        ArrayNode all = TemplateJson.array();
        all.add(call(
                "acceptance",
                "登记员审核一件事项：受理、不予受理或者转送。《信访工作条例》第二十二条、第二十三条。",
                "unit",
                List.of("procedure"),
                List.of("outcome", "purpose", "way", "procedure", "colour")));
        all.add(call(
                "level-handling",
                "一级单位办理一件事项，有时限、提醒和超期；办理结果在变量 outcome 中，须接到提级和结束。",
                "unit",
                List.of("level", "procedure"),
                List.of("outcome")));
        all.add(call(
                "rerouting",
                "交办单位答复管辖异议并指定承办单位；前面要有“确定答复单位”。《信访工作条例》第二十三条、第二十四条。",
                "superior",
                List.of("procedure"),
                List.of("level", "targetUnit>unit")));
        all.add(call(
                "joint-conference",
                "没有共同的上级单位时召集联席会议，确定承办单位。《信访工作条例》第二十四条。",
                "unit",
                List.of("procedure"),
                List.of("level", "targetUnit")));
        ObjectNode review =
                call("review", "上级单位复查（复核）原答复意见，三十日内决定。《信访工作条例》第三十五条、第三十六条。", "unit", List.of(), List.of("decision"));
        ObjectNode stage = TemplateJson.object();
        stage.put("label", "阶段").put("type", "Dropdown").put("value", "REVIEW");
        option(stage, "复查", "REVIEW");
        option(stage, "复核", "RE_REVIEW");
        stage.set(
                "binding",
                TemplateJson.object()
                        .put("type", "camunda:in")
                        .put("target", "stage")
                        .put("expression", true));
        ((ArrayNode) review.get("properties")).insert(1, stage);
        all.add(review);
        all.add(call(
                "hearing", "召集、举行并记录一次听证，可以延期再开；复查中举行的，后面要接“恢复计时”。《信访工作条例》第三十一条、第三十六条。", "unit", List.of(), List.of()));
        return all;
    }

    private ObjectNode call(String process, String description, String unit, List<String> in, List<String> out) {
        String title = processes.stream()
                .filter(found -> found.name().equals(process))
                .findFirst()
                .map(found -> new NamedProcess(found).title())
                .orElseThrow();
        ObjectNode template =
                template("callActivity", process, "调用：" + title, description, "bpmn:CallActivity", "调用", process);
        hidden(template, process, property("calledElement"));
        hidden(
                template,
                "#{execution.processBusinessKey}",
                TemplateJson.object().put("type", "camunda:in:businessKey"));
        ObjectNode where = choice(
                template,
                "由哪个单位",
                "被调用的流程归这个单位，它的人员才看得见任务。",
                TemplateJson.object().put("type", "camunda:in").put("target", "unit"),
                unit);
        option(where, "现在的单位（变量 unit）", "unit");
        option(where, "答复异议的单位（变量 superior）", "superior");
        option(where, "指定的单位（变量 targetUnit）", "targetUnit");
        in.forEach(name -> hidden(
                template, name, TemplateJson.object().put("type", "camunda:in").put("target", name)));
        out.forEach(name -> {
            String[] fromTo = name.split(">");
            hidden(
                    template,
                    fromTo[fromTo.length - 1],
                    TemplateJson.object().put("type", "camunda:out").put("source", fromTo[0]));
        });
        return template;
    }
}
