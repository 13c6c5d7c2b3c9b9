package org.maplebridge.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.petition.Way;
import org.maplebridge.process.ModelFiles.Process;

/**
 * Makes the element templates from what the models, tables, forms and beans say of themselves, and from the few words
 * here that none of them has. What Modeler reads is committed; a test holds it to this, and writes it with
 * {@code -Dtemplates.write}.
 */
public final class ElementTemplates {

    public static final Path FOLDER = Path.of("processes/.camunda/element-templates");

    private static final String SCHEMA =
            "https://unpkg.com/@camunda/element-templates-json-schema@0.16.0/resources/schema.json";
    private static final String PREFIX = "org.maplebridge.";
    private static final int VERSION = 1;

    /** A name of so few characters does not say what it is about. */
    private static final int SHORT = 4;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Of no use to anybody who draws: started by the clock or by the platform alone. */
    static final Map<String, String> STEPS_WITHOUT = Map.of(
            "watchStatutoryLimits", "looks through all petitions once a day; a second one would do it twice",
            "exceedStatutoryLimit", "started by watchStatutoryLimits for one petition each, not drawn into another way",
            "accompanimentEnded", "a listener; stands at the end of every accompanying process already",
            "describeTask", "a listener; the platform adds it to every user task",
            "recordFallenAway", "goes by the name of the accompanying process, in each of which it stands already",
            "keepHandler", "a listener of the one task to which the handler comes back",
            "today", "named by a filter of Tasklist",
            "candidates", "named by the templates of user tasks",
            "matters", "named by the templates of tables");

    static final Map<String, String> TABLES_WITHOUT = Map.of(
            "reply-forms", "asked by the code when a reply is written, not drawn",
            "supervision-rules", "asked by the code when something happens to a petition, not drawn");

    /** Beside what is called in the shipped models: the platform starts these itself, one for each occasion. */
    static final String MODELS_WITHOUT = "started by the platform, by a message or by the clock";

    /** Steps that no shipped model has, or that say nothing of themselves. */
    private static final Map<String, String> WORDS = Map.of(
            "writeLetter",
                    "以现在办理的单位的名义，把这里写的文书发给信访人：编号，存档，信访人凭查询码可以看和打印。内容里可以用 "
                            + "{信访编号}、{信访事项}、{提出日期}、{办理单位}、{办理期限}，发出时填好；每一行是一段。",
            "openSupervision", "把现在办理的单位列入督办，答复期限按督办阶梯表起算；已有同级或者更高督办的不变。《信访工作条例》第四十条。",
            "awaitRerouting", "重新分派的时限从这里起算，办理时限暂停。《信访工作条例》第二十三条。",
            "expireRerouting", "逾期没有指定承办单位的，由答复异议的单位自己办理，不使事项无人承办。《信访工作条例》第二十四条。");

    private record Role(String name, String description) {}

    /** What the groups of {@link Candidates} are called. */
    private static final Map<String, Role> ROLES = roles();

    private static Map<String, Role> roles() {
        Map<String, Role> roles = new LinkedHashMap<>();
        roles.put("handlersOf", new Role("经办人任务", "由单位的经办人办理；没有经办人的，由本单位或者上级单位的负责人办理。"));
        roles.put("headsOf", new Role("负责人任务", "由单位负责人审批或者决定；没有负责人的，由上级单位的负责人决定。"));
        roles.put("routersOf", new Role("登记员任务", "由登记员或者单位负责人审核、分派。"));
        roles.put("serversOf", new Role("送达任务", "由经办人或者登记员把文书送达信访人，登记方式和日期。"));
        roles.put("whistlersOf", new Role("吹哨人任务", "由可以吹哨的人员办理；哪些角色可以吹哨由平台的设置决定。"));
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

    private final List<Process> processes = ModelFiles.processes();

    /** File name and templates, as they are to be committed. */
    Map<String, ArrayNode> all() {
        Map<String, ArrayNode> files = new TreeMap<>();
        files.put("steps.json", steps());
        files.put("user-tasks.json", userTasks());
        files.put("tables.json", tables());
        files.put("calls.json", calls());
        return files;
    }

    /** All that are committed, as Modeler reads them. */
    public static List<JsonNode> committed() {
        List<JsonNode> templates = new ArrayList<>();
        for (String file : List.of("calls.json", "steps.json", "tables.json", "user-tasks.json")) {
            read(file).forEach(templates::add);
        }
        return templates;
    }

    static ArrayNode read(String file) {
        try {
            return (ArrayNode) JSON.readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String written(ArrayNode templates) throws IOException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(templates) + "\n";
    }

    // ---- steps

    private ArrayNode steps() {
        Map<String, List<ServiceTask>> drawn = new TreeMap<>();
        processes.forEach(process -> process.model()
                .getModelElementsByType(ServiceTask.class)
                .forEach(task -> drawn.computeIfAbsent(bean(task), key -> new ArrayList<>())
                        .add(task)));
        drawn.keySet().removeAll(STEPS_WITHOUT.keySet());
        Map<String, Long> names = drawn.values().stream()
                .map(tasks -> tasks.get(0).getName())
                .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        ArrayNode all = JSON.createArrayNode();
        drawn.forEach((bean, tasks) -> {
            ServiceTask task = tasks.get(0);
            String name = names.get(task.getName()) == 1
                    ? task.getName()
                    : task.getName() + "（" + process(task).title() + "）";
            all.add(step(bean, name, description(bean, task), process(task).title()));
        });
        all.add(step("openSupervision", "发出督办", WORDS.get("openSupervision"), "督办"));
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
            rows("supervision-ladder").forEach(row -> option(rung, row.get(1), row.get(0)));
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
            sentences.add(
                    "接在表单“" + forms.stream().map(ElementTemplates::formTitle).collect(Collectors.joining("”或者“"))
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
        String code = ModelFiles.read(Path.of("src/main/java/org/maplebridge/process", name + ".java"));
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
            Field field = Class.forName("org.maplebridge.process." + type).getDeclaredField(constant);
            field.setAccessible(true);
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- user tasks

    private ArrayNode userTasks() {
        ArrayNode all = JSON.createArrayNode();
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

    // ---- tables

    private ArrayNode tables() {
        ArrayNode all = JSON.createArrayNode();
        ModelFiles.files(".dmn").forEach(file -> {
            String id = file.getFileName().toString().replace(".dmn", "");
            if (!TABLES_WITHOUT.containsKey(id)) {
                all.add(table(id));
            }
        });
        return all;
    }

    private ObjectNode table(String id) {
        DmnModelInstance model = Dmn.readModelFromFile(
                Path.of("processes/decisions", id + ".dmn").toFile());
        org.camunda.bpm.model.dmn.instance.Decision decision = model.getModelElementsByType(
                        org.camunda.bpm.model.dmn.instance.Decision.class)
                .iterator()
                .next();
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
                ObjectNode binding = JSON.createObjectNode()
                        .put("type", "camunda:outputParameter")
                        .put("source", "${decisionResult.singleResult." + output.getName() + "}");
                hidden(template, output.getName(), binding);
            }
        }
        return template;
    }

    private static final Map<String, String> TABLES = Map.of(
            "accompaniment-limits", "查吹哨、司法确认、紧急上报等环节的时限，给后面“开始计时”的步骤。",
            "appeal-limits", "查复查、复核和回访复核的期限，给后面“开始计时”的步骤。《信访工作条例》第三十五条、第三十六条。",
            "level-limits", "查本级办理的时限和两次提醒，给后面“开始计时”的步骤；逐级时限是本地做法。",
            "registration", "判定途径，以及是否须由登记员审核；只能放在收到信访事项之后、登记完成之前。《信访工作条例》第二十二条、第三十一条。",
            "statutory-limits", "查法定时限，给后面的步骤。《信访工作条例》第二十三条、第三十四条。",
            "supervision-ladder", "查督办的一级：答复期限、黄牌红牌和更高的一级。《信访工作条例》第四十条。",
            "triage", "判定起始层级、程序和颜色；只能放在收到信访事项之后、登记完成之前。《信访工作条例》第二十二条。");

    private static final Map<String, List<String>> STEP_VARIABLES = Map.of(
            "appeal-limits", List.of("现在的阶段（按变量 stage）", "${stage}"),
            "supervision-ladder", List.of("现在的一级（按变量 step）", "${step}"));

    /** Its rows tell more apart than the step. */
    private static final Map<String, String> STATUTORY = Map.of(
            "HANDLING", "办理（《信访工作条例》第三十四条）",
            "EXTENSION", "延期最多多久（第三十四条）",
            "ACCEPTANCE", "决定是否受理（第二十三条）",
            "OBJECTION", "提出管辖异议（第二十三条）");

    static Set<String> tableNames() {
        return TABLES.keySet();
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

    // ---- calls

    private ArrayNode calls() {
        ArrayNode all = JSON.createArrayNode();
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
        ObjectNode stage = JSON.createObjectNode();
        stage.put("label", "阶段").put("type", "Dropdown").put("value", "REVIEW");
        option(stage, "复查", "REVIEW");
        option(stage, "复核", "RE_REVIEW");
        stage.set(
                "binding",
                JSON.createObjectNode()
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
                .map(found -> new Named(found).title())
                .orElseThrow();
        ObjectNode template =
                template("callActivity", process, "调用：" + title, description, "bpmn:CallActivity", "调用", process);
        hidden(template, process, property("calledElement"));
        hidden(
                template,
                "#{execution.processBusinessKey}",
                JSON.createObjectNode().put("type", "camunda:in:businessKey"));
        ObjectNode where = choice(
                template,
                "由哪个单位",
                "被调用的流程归这个单位，它的人员才看得见任务。",
                JSON.createObjectNode().put("type", "camunda:in").put("target", "unit"),
                unit);
        option(where, "现在的单位（变量 unit）", "unit");
        option(where, "答复异议的单位（变量 superior）", "superior");
        option(where, "指定的单位（变量 targetUnit）", "targetUnit");
        in.forEach(name -> hidden(
                template,
                name,
                JSON.createObjectNode().put("type", "camunda:in").put("target", name)));
        out.forEach(name -> {
            String[] fromTo = name.split(">");
            hidden(
                    template,
                    fromTo[fromTo.length - 1],
                    JSON.createObjectNode().put("type", "camunda:out").put("source", fromTo[0]));
        });
        return template;
    }

    // ---- what all have in common

    private static ObjectNode template(
            String kind, String name, String title, String description, String type, String... keywords) {
        ObjectNode template = JSON.createObjectNode();
        template.put("$schema", SCHEMA);
        template.put("name", title);
        template.put("id", PREFIX + kind + "." + name);
        template.put("version", VERSION);
        template.put("description", description);
        Arrays.stream(keywords).distinct().forEach(template.putArray("keywords")::add);
        template.putArray("appliesTo").add("bpmn:Task").add(type);
        template.putObject("elementType").put("value", type);
        template.putArray("properties");
        return template;
    }

    private static void hidden(ObjectNode template, String value, ObjectNode binding) {
        ObjectNode property = template.withArray("properties").addObject();
        property.put("type", "Hidden").put("value", value);
        property.set("binding", binding);
    }

    private static ObjectNode choice(
            ObjectNode template, String label, String description, ObjectNode binding, String value) {
        ObjectNode property = template.withArray("properties").addObject();
        property.put("label", label).put("description", description).put("type", "Dropdown");
        if (value != null) {
            property.put("value", value);
        }
        property.putArray("choices");
        property.set("binding", binding);
        return property;
    }

    private static void option(ObjectNode choice, String name, String value) {
        choice.withArray("choices").addObject().put("name", name).put("value", value);
    }

    private static ObjectNode property(String name) {
        return JSON.createObjectNode().put("type", "property").put("name", name);
    }

    private static ObjectNode input(String name) {
        return JSON.createObjectNode().put("type", "camunda:inputParameter").put("name", name);
    }

    // ---- what the files say

    private record Named(Process process) {

        String title() {
            return process.model()
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                    .iterator()
                    .next()
                    .getName();
        }
    }

    private Named process(ServiceTask task) {
        return processes.stream()
                .filter(process -> process.model() == task.getModelInstance())
                .findFirst()
                .map(Named::new)
                .orElseThrow();
    }

    private static String bean(ServiceTask task) {
        return task.getCamundaDelegateExpression().replaceAll("[#{}]", "");
    }

    private static String documentation(FlowNode node) {
        Collection<Documentation> all = node.getDocumentations();
        return all.stream().map(Documentation::getTextContent).collect(Collectors.joining());
    }

    static List<String> forms() {
        return ModelFiles.files(".form")
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .toList();
    }

    private static final Pattern HEADING = Pattern.compile("#### ([^\\\\\"]+)");

    static String formTitle(String form) {
        Matcher heading = HEADING.matcher(ModelFiles.read(Path.of("processes/forms", form + ".form")));
        return heading.find() ? heading.group(1) : form;
    }
}
