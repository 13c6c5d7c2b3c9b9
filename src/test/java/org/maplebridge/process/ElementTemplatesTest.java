package org.maplebridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.petition.Way;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.step.SendNotice;
import org.maplebridge.process.step.WriteLetter;
import org.maplebridge.process.task.Candidates;

/** Element templates and what they stand for know each other, in both directions, without an engine. */
class ElementTemplatesTest {

    private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
    private static final List<String> FILES = List.of("calls.json", "steps.json", "tables.json", "user-tasks.json");

    @Test
    void whatModelerReadsIsMadeFromTheModelsAndTheCode() throws IOException {
        for (Map.Entry<String, ArrayNode> file : ElementTemplates.all().entrySet()) {
            Path path = ElementTemplates.FOLDER.resolve(file.getKey());
            String made = ElementTemplates.written(file.getValue());
            if (System.getProperty("templates.write") != null) {
                Files.createDirectories(ElementTemplates.FOLDER);
                Files.writeString(path, made);
            }
            assertThat(Files.readString(path))
                    .as(path + ": write it with -Dtemplates.write, and raise the version of what works otherwise")
                    .isEqualTo(made);
        }
        try (Stream<Path> files = Files.list(ElementTemplates.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void everyTemplateIsNamedInChineseAndOnce() {
        List<JsonNode> all = ElementTemplates.committed();
        assertThat(all).hasSizeGreaterThan(100);
        assertThat(all.stream().map(template -> template.get("id").asText())).doesNotHaveDuplicates();
        assertThat(all.stream().map(template -> template.get("name").asText())).doesNotHaveDuplicates();
        assertThat(all).allSatisfy(template -> {
            assertThat(template.get("id").asText()).matches("org\\.maplebridge\\.[a-zA-Z]+\\.[a-zA-Z-]+");
            assertThat(template.get("version").asInt()).isPositive();
            assertThat(template.get("name").asText()).containsPattern(CHINESE);
            assertThat(template.get("description").asText()).containsPattern(CHINESE);
            properties(template)
                    .filter(property -> !type(property).equals("Hidden"))
                    .forEach(property -> {
                        assertThat(property.get("label").asText()).containsPattern(CHINESE);
                        property.path("choices")
                                .forEach(choice ->
                                        assertThat(choice.get("name").asText()).containsPattern(CHINESE));
                    });
        });
    }

    @Test
    void everyPublishedBeanHasATemplateOrAReasonToHaveNone() {
        Set<String> beans = ModelContractTest.beans();
        Set<String> placed = named("camunda:delegateExpression").stream()
                .map(value -> value.replaceAll("[#{}]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(placed).doesNotContainAnyElementsOf(ElementTemplates.STEPS_WITHOUT.keySet());
        placed.addAll(ElementTemplates.STEPS_WITHOUT.keySet());
        assertThat(placed).isEqualTo(beans);
        assertThat(ElementTemplates.STEPS_WITHOUT.values()).noneMatch(String::isBlank);
    }

    @Test
    void everyRoleOfTheCandidatesHasATemplateForItsTasks() {
        Set<String> methods = Arrays.stream(Candidates.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(method -> "${candidates." + method.getName() + "(unit)}")
                .collect(Collectors.toSet());
        assertThat(named("camunda:candidateGroups")).isEqualTo(methods);
        assertThat(choices("org.maplebridge.userTask.ownForm", "camunda:candidateGroups"))
                .isEqualTo(methods);
    }

    @Test
    void everyFormIsOfferedAndEveryOneThatIsOfferedExists() {
        Set<String> forms = new TreeSet<>(FormFiles.forms());
        assertThat(forms).hasSizeGreaterThan(30);
        TaskTemplates.roleMethods()
                .forEach(role -> assertThat(choices("org.maplebridge.userTask." + role, "camunda:formRef"))
                        .isEqualTo(forms));
    }

    @Test
    void tasksAreDueAtInstantsThatTheCodeComputes() {
        Set<String> drawn = ModelFiles.processes().stream()
                .flatMap(process -> process.model().getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getCamundaDueDate)
                .filter(due -> due != null)
                .collect(Collectors.toSet());
        Set<String> offered =
                TaskTemplates.clocks().stream().map(name -> "${" + name + "}").collect(Collectors.toSet());
        assertThat(offered).isEqualTo(drawn);
        assertThat(ModelNames.VARIABLES).containsAll(TaskTemplates.clocks());
        TaskTemplates.roleMethods()
                .forEach(role -> assertThat(choices("org.maplebridge.userTask." + role, "camunda:dueDate"))
                        .containsAll(offered)
                        .contains("")
                        .hasSize(offered.size() + 1));
    }

    @Test
    void everyTableHasATemplateOrAReasonToHaveNone() {
        Set<String> tables = ModelFiles.files(".dmn")
                .map(file -> file.getFileName().toString().replace(".dmn", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>(named("camunda:decisionRef"));
        known.addAll(ElementTemplates.TABLES_WITHOUT.keySet());
        assertThat(known).isEqualTo(tables);
    }

    /** What each can be asked for is what stands in its rows, and nothing else. */
    @Test
    void tablesAreAskedForWhatTheyHave() {
        for (String table :
                List.of("accompaniment-limits", "appeal-limits", "supervision-ladder", "statutory-limits")) {
            Set<String> rows =
                    TableTemplates.rows(table).stream().map(row -> row.get(0)).collect(Collectors.toSet());
            assertThat(constants(choices("org.maplebridge.businessRuleTask." + table, "step")))
                    .as(table)
                    .isEqualTo(rows);
        }
        assertThat(constants(choices("org.maplebridge.businessRuleTask.level-limits", "level")))
                .isEqualTo(Set.of(PetitionModel.REROUTING_STEP, PetitionModel.CONFERENCE_STEP, "SUPPLEMENT"));
        assertThat(choices("org.maplebridge.serviceTask.openSupervision", "step"))
                .isEqualTo(constants(choices("org.maplebridge.businessRuleTask.supervision-ladder", "step")));
    }

    @Test
    void choicesAreTheValuesThatTheCodeTakes() {
        assertThat(choices("org.maplebridge.serviceTask.startAccompaniment", "accompaniment"))
                .isEqualTo(names(Accompaniment.values()));
        assertThat(choices("org.maplebridge.businessRuleTask.statutory-limits", "way"))
                .isEqualTo(names(Way.values()));
        Set<String> stages = ModelFiles.processes().stream()
                .flatMap(process -> process.model().getModelElementsByType(CamundaIn.class).stream())
                .filter(in -> "stage".equals(in.getCamundaTarget()))
                .map(CamundaIn::getCamundaSourceExpression)
                .collect(Collectors.toSet());
        assertThat(choices("org.maplebridge.callActivity.review", "stage")).isEqualTo(stages);
    }

    @Test
    void everyVariableOfATemplateIsKnown() {
        Set<String> names = new TreeSet<>();
        for (JsonNode template : ElementTemplates.committed()) {
            properties(template).forEach(property -> {
                JsonNode binding = property.get("binding");
                switch (binding.get("type").asText()) {
                    case "camunda:inputParameter" ->
                        names.add(binding.get("name").asText());
                    case "camunda:outputParameter", "camunda:out" ->
                        names.add(property.get("value").asText());
                    case "camunda:in" -> names.add(binding.get("target").asText());
                    default -> {}
                }
            });
        }
        assertThat(names).contains("unit", "level", "limitAmount");
        names.removeAll(Set.of(
                WriteLetter.TITLE.name(), WriteLetter.TEXT.name(), SendNotice.TO.name(), SendNotice.TEXT.name()));
        assertThat(ModelNames.VARIABLES).containsAll(names);
    }

    /** So whatever the tests say of the shipped models holds for what is made of templates. */
    @Test
    void theShippedElementsAreWhatTheirTemplatesMake() {
        Set<String> unlike = new TreeSet<>();
        Set<String> used = new HashSet<>();
        for (ModelFiles.Process process : ModelFiles.processes()) {
            for (FlowNode node : process.model().getModelElementsByType(FlowNode.class)) {
                Optional<JsonNode> template = templateOf(node);
                template.ifPresent(found -> used.add(found.get("id").asText()));
                template.ifPresent(found -> properties(found)
                        .filter(property -> !fits(node, property))
                        .forEach(property -> unlike.add(process.name() + " " + node.getId() + " " + property)));
            }
        }
        assertThat(unlike).isEmpty();
        Set<String> never = ElementTemplates.committed().stream()
                .map(template -> template.get("id").asText())
                .filter(id -> !used.contains(id))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(never)
                .containsExactly(
                        "org.maplebridge.serviceTask.openSupervision",
                        "org.maplebridge.serviceTask.sendNotice",
                        "org.maplebridge.serviceTask.writeLetter",
                        "org.maplebridge.userTask.ownForm");
    }

    private static Optional<JsonNode> templateOf(FlowNode node) {
        if (node instanceof ServiceTask task) {
            return withHidden("camunda:delegateExpression", task.getCamundaDelegateExpression());
        } else if (node instanceof UserTask task) {
            return withHidden("camunda:candidateGroups", task.getCamundaCandidateGroups());
        } else if (node instanceof BusinessRuleTask task) {
            return withHidden("camunda:decisionRef", task.getCamundaDecisionRef());
        } else if (node instanceof CallActivity call) {
            return withHidden("calledElement", call.getCalledElement());
        }
        return Optional.empty();
    }

    /** Hidden values are those of the element; what it has where one chooses is among the choices. */
    private static boolean fits(FlowNode node, JsonNode property) {
        JsonNode binding = property.get("binding");
        String name = binding.path("name").asText();
        String there = switch (binding.get("type").asText()) {
            case "property" -> attribute(node, name);
            case "camunda:inputParameter" ->
                extension(node, CamundaInputParameter.class)
                        .filter(input -> input.getCamundaName().equals(name))
                        .map(CamundaInputParameter::getTextContent)
                        .findFirst()
                        .orElse(null);
            case "camunda:outputParameter" ->
                extension(node, CamundaOutputParameter.class)
                        .filter(output -> output.getTextContent()
                                .equals(binding.get("source").asText()))
                        .map(CamundaOutputParameter::getCamundaName)
                        .findFirst()
                        .orElse(null);
            case "camunda:in:businessKey" ->
                extension(node, CamundaIn.class)
                        .map(CamundaIn::getCamundaBusinessKey)
                        .filter(key -> key != null)
                        .findFirst()
                        .orElse(null);
            case "camunda:in" ->
                extension(node, CamundaIn.class)
                        .filter(in -> binding.get("target").asText().equals(in.getCamundaTarget()))
                        .map(in ->
                                in.getCamundaSource() == null ? in.getCamundaSourceExpression() : in.getCamundaSource())
                        .findFirst()
                        .orElse(null);
            default ->
                extension(node, CamundaOut.class)
                        .filter(out -> binding.get("source").asText().equals(out.getCamundaSource()))
                        .map(CamundaOut::getCamundaTarget)
                        .findFirst()
                        .orElse(null);
        };
        return switch (type(property)) {
            case "Hidden" -> property.get("value").asText().equals(there) || isOwnUse(node, binding, there);
            case "Dropdown" ->
                there == null
                        || isOwnUse(node, binding, there)
                        || values(property).contains(there);
            default -> true;
        };
    }

    /**
     * Where the shipped models say something more special: three limits side by side have names of their own, and what is
     * not asked for by purpose has none; accompanying work looks its limit up by what was called for.
     */
    private static boolean isOwnUse(FlowNode node, JsonNode binding, String there) {
        String process = node.getModelInstance()
                .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                .iterator()
                .next()
                .getId();
        String type = binding.get("type").asText();
        if (type.equals("camunda:outputParameter")) {
            return there == null || process.equals("report-in");
        }
        return type.equals("camunda:inputParameter")
                && (binding.path("name").asText().equals("purpose") || process.equals("report-in"));
    }

    private static String attribute(FlowNode node, String name) {
        return name.startsWith("camunda:")
                ? node.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", name.substring("camunda:".length()))
                : node.getAttributeValue(name);
    }

    private static <T extends ModelElementInstance> Stream<T> extension(FlowNode node, Class<T> type) {
        return node.getModelInstance().getModelElementsByType(type).stream().filter(found -> isWithin(found, node));
    }

    private static boolean isWithin(ModelElementInstance inner, FlowNode node) {
        for (var above = inner; above != null; above = above.getParentElement()) {
            if (above.equals(node)) {
                return true;
            }
        }
        return false;
    }

    // ---- reading templates

    private static Optional<JsonNode> withHidden(String attribute, String value) {
        return ElementTemplates.committed().stream()
                .filter(template -> properties(template)
                        .anyMatch(property -> type(property).equals("Hidden")
                                && isProperty(property, attribute)
                                && property.get("value").asText().equals(value)))
                .findFirst();
    }

    /** Hidden values of the attribute, of all templates. */
    private static Set<String> named(String attribute) {
        return ElementTemplates.committed().stream()
                .flatMap(ElementTemplatesTest::properties)
                .filter(property -> type(property).equals("Hidden") && isProperty(property, attribute))
                .map(property -> property.get("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isProperty(JsonNode property, String attribute) {
        JsonNode binding = property.get("binding");
        return binding.get("type").asText().equals("property")
                && binding.get("name").asText().equals(attribute);
    }

    private static Set<String> choices(String id, String name) {
        return ElementTemplates.committed().stream()
                .filter(template -> template.get("id").asText().equals(id))
                .flatMap(ElementTemplatesTest::properties)
                .filter(property -> property.has("choices"))
                .filter(property -> name.equals(
                                property.get("binding").path("name").asText())
                        || name.equals(property.get("binding").path("target").asText()))
                .flatMap(property -> values(property).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> values(JsonNode property) {
        return StreamSupport.stream(property.get("choices").spliterator(), false)
                .map(choice -> choice.get("value").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Without those that are looked up by a variable. */
    private static Set<String> constants(Set<String> values) {
        return values.stream().filter(value -> !value.startsWith("$")).collect(Collectors.toSet());
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> properties(JsonNode template) {
        return StreamSupport.stream(template.get("properties").spliterator(), false);
    }

    private static String type(JsonNode property) {
        return property.get("type").asText();
    }
}
