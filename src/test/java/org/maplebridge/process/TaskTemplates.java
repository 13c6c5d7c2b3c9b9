package org.maplebridge.process;

import static org.maplebridge.process.FormFiles.formTitle;
import static org.maplebridge.process.FormFiles.forms;
import static org.maplebridge.process.TemplateJson.choice;
import static org.maplebridge.process.TemplateJson.hidden;
import static org.maplebridge.process.TemplateJson.option;
import static org.maplebridge.process.TemplateJson.property;
import static org.maplebridge.process.TemplateJson.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.maplebridge.process.task.Candidates;

/** A template for the tasks of each role, and one for a form of one's own. */
final class TaskTemplates {

    private record Role(String name, String description) {}

    /** What the groups of {@link Candidates} are called. */
    private static final Map<String, Role> ROLES = roles();

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("handlersOf", new Role("经办人任务", "由单位的经办人办理；没有经办人的，由本单位或者上级单位的负责人办理。"));
        roles.put("headsOf", new Role("负责人任务", "由单位负责人审批或者决定；没有负责人的，由上级单位的负责人决定。"));
        roles.put("routersOf", new Role("登记员任务", "由登记员或者单位负责人审核、分派。"));
        roles.put("serversOf", new Role("送达任务", "由经办人或者登记员把文书送达信访人，登记方式和日期。"));
        roles.put("whistlersOf", new Role("吹哨人任务", "由单位的吹哨人办理；没有吹哨人的，由本单位或者上级单位的负责人办理。"));
        roles.put("reportersOf", new Role("部门报到任务", "由被吹哨部门的经办人或者负责人办理。"));
        roles.put("mediatorsOf", new Role("调解员任务", "由本单位和上级单位的调解员办理，双方可以选择。《人民调解法》第十九条。"));
        roles.put("reviewersOf", new Role("复查复核任务", "由单位负责人复查、复核；最高一级的单位还可以由督办员办理。"));
        roles.put("answerersOf", new Role("督办答复任务", "由被督办单位的经办人或者负责人书面答复。《信访工作条例》第四十条。"));
        roles.put("supervisorsOver", new Role("督办员任务", "由本单位和上级单位的督办员办理；没有督办员的，由各上级单位的负责人办理。"));
        return roles;
    }

    /** Instants at which tasks of the shipped models are due. */
    private static final Map<String, String> CLOCKS = Map.of(
            "deadlineAt", "本环节的时限（由前面“开始计时”的步骤给出）",
            "promiseDueAt", "承诺的到期日",
            "signInDueAt", "吹哨签收的时限",
            "contactDueAt", "吹哨后联系信访人的时限",
            "reportDueAt", "部门报到反馈的时限");

    ArrayNode all() {
        ArrayNode all = TemplateJson.array();
        ROLES.forEach((method, role) -> {
            ObjectNode template =
                    template("userTask", method, role.name(), role.description(), "bpmn:UserTask", "任务", method);
            hidden(template, group(method), property("camunda:candidateGroups"));
            ObjectNode form = choice(template, "表单", "办理人打开任务时填写的表单。", property("camunda:formRef"), null);
            form.putObject("constraints").put("notEmpty", true);
            forms().forEach(id -> option(form, formTitle(id), id));
            formAndLimit(template);
            all.add(template);
        });
        ObjectNode own =
                template("userTask", "ownForm", "任务（自己的表单）", "用自己设计的表单；表单文件和流程一起部署。", "bpmn:UserTask", "任务", "ownForm");
        ObjectNode who =
                choice(own, "由谁办理", "候选组按单位取，人员变动不用改图。", property("camunda:candidateGroups"), group("handlersOf"));
        ROLES.forEach((method, role) -> option(who, role.name().replace("任务", ""), group(method)));
        ObjectNode form = own.withArray("properties").addObject();
        form.put("label", "表单的标识")
                .put("description", "与表单文件同名，小写字母和连字符，例如 check-site。")
                .put("type", "String");
        form.set("binding", property("camunda:formRef"));
        ObjectNode rule = form.putObject("constraints").put("notEmpty", true);
        rule.putObject("pattern").put("value", "[a-z]+(-[a-z]+)*").put("message", "只能用小写字母和连字符，例如 check-site");
        formAndLimit(own);
        all.add(own);
        return all;
    }

    private static void formAndLimit(ObjectNode template) {
        ObjectNode due = choice(
                template,
                "办理时限",
                "到期的时刻由日历算好，不写天数；任务、外层的环节或者调用它的流程，总要有一个有时限。",
                property("camunda:dueDate"),
                "${deadlineAt}");
        new TreeMap<>(CLOCKS).forEach((variable, label) -> option(due, label, "${" + variable + "}"));
        option(due, "不另设（由外层的环节限定）", "");
        hidden(template, "latest", property("camunda:formRefBinding"));
    }

    private static String group(String method) {
        return "${candidates." + method + "(unit)}";
    }

    static Set<String> roleMethods() {
        return ROLES.keySet();
    }

    static Set<String> clocks() {
        return CLOCKS.keySet();
    }
}
