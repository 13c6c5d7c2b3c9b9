package org.maplebridge.process;

import static org.maplebridge.process.TemplateJson.choice;
import static org.maplebridge.process.TemplateJson.hidden;
import static org.maplebridge.process.TemplateJson.input;
import static org.maplebridge.process.TemplateJson.option;
import static org.maplebridge.process.TemplateJson.property;
import static org.maplebridge.process.TemplateJson.template;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.notices.Addressee;
import org.maplebridge.notices.NoticeKind;
import org.maplebridge.process.ModelFiles.Process;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.step.SendNotice;
import org.maplebridge.process.step.WriteLetter;

/** A template for each bean that does a step; what it says is what the shipped models say of it. */
final class StepTemplates {

    /** Steps that no shipped model has, or that say nothing of themselves. */
    private static final Map<String, String> WORDS = Map.of(
            "writeLetter",
                    "以现在办理的单位的名义，把这里写的文书发给信访人：编号，存档，信访人凭查询码可以看和打印。内容里可以用 "
                            + "{信访编号}、{信访事项}、{提出日期}、{办理单位}、{办理期限}，发出时填好；每一行是一段。",
            "sendNotice",
                    "告诉选定的人：信访人按他选的方式收短信、邮件，并在查询页面看到；工作人员在“提醒”里看到，有邮箱的也收邮件。"
                            + "用的是“规则设置”中的通知文字；“办理进展”和“请留意”会写上图上这一步的名称，所以这一步叫什么要想好。"
                            + "保密事项只告诉信访人有新消息，不发给工作人员。",
            "openSupervision", "把现在办理的单位列入督办，答复期限按督办阶梯表起算；已有同级或者更高督办的不变。《信访工作条例》第四十条。",
            "awaitRerouting", "重新分派的时限从这里起算，办理时限暂停。《信访工作条例》第二十三条。",
            "expireRerouting", "逾期没有指定承办单位的，由答复异议的单位自己办理，不使事项无人承办。《信访工作条例》第二十四条。");

    private final List<Process> processes = ModelFiles.processes();

    ArrayNode all() {
        Map<String, List<ServiceTask>> drawn = new TreeMap<>();
        processes.forEach(process -> process.model()
                .getModelElementsByType(ServiceTask.class)
                .forEach(task -> drawn.computeIfAbsent(bean(task), key -> new ArrayList<>())
                        .add(task)));
        drawn.keySet().removeAll(ElementTemplates.STEPS_WITHOUT.keySet());
        Map<String, Long> names = drawn.values().stream()
                .map(tasks -> tasks.get(0).getName())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        ArrayNode all = TemplateJson.array();
        drawn.forEach((bean, tasks) -> {
            ServiceTask task = tasks.get(0);
            String name = names.get(task.getName()) == 1
                    ? task.getName()
                    : task.getName() + "（" + process(task).title() + "）";
            all.add(step(bean, name, description(bean, task), process(task).title()));
        });
        all.add(step("openSupervision", "发出督办", WORDS.get("openSupervision"), "督办"));
        all.add(step("sendNotice", "通知", WORDS.get("sendNotice"), "通知"));
        all.add(step("writeLetter", "制发文书", WORDS.get("writeLetter"), "文书"));
        return all;
    }

    private ObjectNode step(String bean, String name, String description, String model) {
        ObjectNode template = template("serviceTask", bean, name, description, "bpmn:ServiceTask", model, bean);
        hidden(template, "#{" + bean + "}", property("camunda:delegateExpression"));
        if (bean.equals("startAccompaniment")) {
            ObjectNode kind = choice(
                    template,
                    "启动什么",
                    "配合程序另行启动，办理照常进行；时限不停。",
                    input("accompaniment"),
                    Accompaniment.CO_HANDLING.name());
            Arrays.stream(Accompaniment.values()).forEach(value -> option(kind, value.label(), value.name()));
        }
        if (bean.equals("openSupervision")) {
            ObjectNode rung = choice(template, "督办的一级", "各级的答复期限和黄牌红牌见督办阶梯表。", input("step"), "SUPERVISE");
            TableTemplates.rows("supervision-ladder").forEach(row -> option(rung, row.get(1), row.get(0)));
        }
        if (bean.equals("sendNotice")) {
            ObjectNode to = choice(
                    template, "通知谁", "办理单位是事项现在所在的单位。", input(SendNotice.TO.name()), Addressee.PETITIONER.name());
            Arrays.stream(Addressee.values()).forEach(value -> option(to, value.label(), value.name()));
            ObjectNode text = choice(
                    template,
                    "通知文字",
                    "给信访人的只能发给信访人，给工作人员的只能发给工作人员；文字在“规则设置”中改。",
                    input(SendNotice.TEXT.name()),
                    NoticeKind.STEP.name());
            Arrays.stream(NoticeKind.values())
                    .filter(NoticeKind::drawn)
                    .forEach(kind -> option(text, kind.audience().label() + "：" + kind.title(), kind.name()));
        }
        if (bean.equals("writeLetter")) {
            words(template, "文书名称", "文书的标题，例如 听证告知书；不超过 40 个字。", "String", WriteLetter.TITLE, 40);
            words(template, "文书内容", "正文；收件人、单位和日期由平台印上。不超过 2000 个字。", "Text", WriteLetter.TEXT, 2000);
        }
        ObjectNode again = template.withArray("properties").addObject();
        again.put("label", "从这一步起重试")
                .put("description", "勾选后先保存，出错时只重做这一步和后面的步骤，按平台的间隔重试；不勾选时与前面的步骤一起成功或者一起退回。")
                .put("type", "Boolean")
                .put("value", false);
        again.set("binding", property("camunda:asyncBefore"));
        return template;
    }

    private static void words(
            ObjectNode template, String label, String description, String type, ProcessVariable<?> input, int most) {
        ObjectNode property = template.withArray("properties").addObject();
        property.put("label", label).put("description", description).put("type", type);
        property.putObject("constraints").put("notEmpty", true).put("maxLength", most);
        property.set("binding", input(input.name()));
    }

    private String description(String bean, ServiceTask task) {
        List<String> sentences = new ArrayList<>();
        sentences.add(task.getDocumentations().isEmpty() ? WORDS.get(bean) : documentation(task));
        Set<String> forms = before(task, new LinkedHashSet<>());
        if (bean.startsWith("record") && !forms.isEmpty()) {
            sentences.add("接在表单“" + forms.stream().map(FormFiles::formTitle).collect(Collectors.joining("”或者“"))
                    + "”的任务之后，读取它填写的内容。");
        }
        Set<String> given = given(bean);
        if (!given.isEmpty()) {
            sentences.add("给出变量 " + String.join("、", given) + "。");
        }
        return String.join("", sentences);
    }

    /** Forms of the user tasks from which nothing but splits lies on the way to the step. */
    private static Set<String> before(FlowNode node, Set<FlowNode> seen) {
        Set<String> forms = new TreeSet<>();
        for (FlowNode previous : node.getPreviousNodes().list()) {
            if (previous instanceof UserTask task) {
                forms.add(task.getCamundaFormRef());
            } else if (previous instanceof Gateway && seen.add(previous)) {
                forms.addAll(before(previous, seen));
            }
        }
        return forms;
    }

    private static final Pattern SET = Pattern.compile("(\\w+Model|KeepHandler)\\.([A-Z_]+)\\s*\\.(?:set|pass)\\(");

    /** Variables that the bean's code hands on; a model that it names, it says. */
    private static Set<String> given(String bean) {
        String name = Character.toUpperCase(bean.charAt(0)) + bean.substring(1);
        String code = ModelFiles.read(Path.of("src/main/java/org/maplebridge/process/step", name + ".java"));
        Set<String> variables = new TreeSet<>();
        Matcher set = SET.matcher(code);
        while (set.find()) {
            variables.add(variable(set.group(1), set.group(2)));
        }
        if (code.contains("Wakes.set")) {
            variables.addAll(Set.of("deadlineAt", "firstReminderAt", "secondReminderAt"));
        }
        return variables;
    }

    private static String variable(String type, String constant) {
        try {
            String home = type.endsWith("Model") ? "model." : "step.";
            Field field =
                    Class.forName("org.maplebridge.process." + home + type).getDeclaredField(constant);
            field.setAccessible(true);
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private NamedProcess process(ServiceTask task) {
        return processes.stream()
                .filter(process -> process.model() == task.getModelInstance())
                .findFirst()
                .map(NamedProcess::new)
                .orElseThrow();
    }

    private static String bean(ServiceTask task) {
        return task.getCamundaDelegateExpression().replaceAll("[#{}]", "");
    }

    private static String documentation(FlowNode node) {
        Collection<Documentation> all = node.getDocumentations();
        return all.stream().map(Documentation::getTextContent).collect(Collectors.joining());
    }
}
