package org.maplebridge.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.maplebridge.handling.Accompaniment;
import org.maplebridge.process.ModelFiles.Process;
import org.maplebridge.process.model.AccompanimentModel;
import org.maplebridge.process.model.AppealModel;
import org.maplebridge.process.model.BacklogModel;
import org.maplebridge.process.model.CoHandlingModel;
import org.maplebridge.process.model.ListingModel;
import org.maplebridge.process.model.MediationModel;
import org.maplebridge.process.model.ModelBean;
import org.maplebridge.process.model.PetitionModel;
import org.maplebridge.process.model.ProcessVariable;
import org.maplebridge.process.model.PromiseModel;
import org.maplebridge.process.model.RecheckModel;
import org.maplebridge.process.model.RecusalModel;
import org.maplebridge.process.model.ServingModel;
import org.maplebridge.process.model.StatutoryModel;
import org.maplebridge.process.model.SupervisionModel;
import org.maplebridge.process.model.UrgencyModel;
import org.maplebridge.process.task.TasksAtHand;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** Models and code name each other; here both are held to it, without an engine. */
class ModelContractTest {

    private static final String RULE = "第[一二三四五六七八九十百零]+条|本地做法";

    private static final Pattern DELEGATE = Pattern.compile("camunda:delegateExpression=\"#\\{(\\w+)}\"");
    private static final Pattern DECISION = Pattern.compile("camunda:decisionRef=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");
    private static final Pattern FORM_KEY = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern DMN_NAME = Pattern.compile("<output id=\"[^\"]*\" label=\"[^\"]*\" name=\"(\\w+)\"");
    private static final Pattern DMN_INPUT = Pattern.compile("<inputExpression[^>]*>\\s*<text>(\\w+)</text>");
    private static final Pattern READABLE = Pattern.compile("[a-z][A-Za-z]*(_[a-z][A-Za-z]*)+|[a-z]+(-[a-z]+)*");
    private static final Pattern PERIOD = Pattern.compile(">\\s*R?\\d*/?P(T?\\d+[YMWDHS])+\\s*<");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|(.*)\\|(.*)\\|(.*)\\|(.*)\\|$");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    /** Tasklist's filters have expressions, too. */
    /** Which of several an instance is about; a model that used the names otherwise would lose it. */
    private static final Set<String> FOR_THE_CODE = Set.of("promise", "recusalRequest");

    private static final Path FILTERS = Path.of("src/main/java/org/maplebridge/process/task/TasklistFilter.java");

    private static final Pattern IN_A_FILTER = Pattern.compile("\\$\\{(\\w+)\\.");

    /** No shipped model has them; their element templates are tried in a test. */
    private static final Set<String> FOR_ADMINISTRATORS = Set.of("openSupervision", "sendNotice", "writeLetter");

    static List<Process> processes() {
        return ModelFiles.processes();
    }

    @Test
    void thereAreModels() {
        assertThat(processes()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(ModelFiles.files(".dmn")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(ModelFiles.files(".form")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(beans()).contains("candidates", "recordLevelOutcome");
        assertThat(ModelNames.VARIABLES).contains("unit", "purpose");
    }

    @Test
    void everyBeanThatAModelNamesExistsAndEveryPublishedBeanIsNamed() {
        Set<String> delegates = all(process -> ModelFiles.found(DELEGATE, process.logic()));
        assertThat(beans()).containsAll(delegates);
        Set<String> named = all(Process::identifiers);
        named.addAll(ModelFiles.found(IN_A_FILTER, ModelFiles.read(FILTERS)));
        named.addAll(FOR_ADMINISTRATORS);
        assertThat(named).containsAll(beans());
    }

    @Test
    void everyVariableIsDeclaredAndEveryDeclaredVariableIsUsed() {
        Set<String> used = all(process -> process.variables(beans()));
        used.addAll(all(Process::handedOver));
        used.addAll(inDecisionsAndForms());
        assertThat(ModelNames.VARIABLES).containsAll(used);
        used.addAll(FOR_THE_CODE);
        assertThat(used).containsAll(ModelNames.VARIABLES);
    }

    @Test
    void everyMessageIsNamedOnBothSides() {
        Set<String> messages = all(process -> process.model().getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet()));
        assertThat(messages).isEqualTo(ModelNames.MESSAGES);
    }

    @Test
    void theElementsThatTheCodeNamesExist() {
        ModelNames.FOUND_BY_ID.forEach((model, ids) ->
                assertThat(ids).allMatch(id -> process(model).model().getModelElementById(id) != null));
        assertThat(TasksAtHand.steps())
                .allMatch(id -> ModelFiles.processes().stream()
                        .anyMatch(process -> process.model().getModelElementById(id) != null));
    }

    /** What is moved when a calendar changes is found by these names. */
    @Test
    void somethingWaitsForEveryInstantOfALimit() {
        for (TimedStep step : TimedStep.all()) {
            assertThat(Stream.of(step.deadline(), step.firstReminder(), step.secondReminder())
                            .filter(Objects::nonNull)
                            .map(ProcessVariable::name))
                    .as(step.model())
                    .isSubsetOf(
                            process(step.model()).model().getModelElementsByType(TimerEventDefinition.class).stream()
                                    .map(timer ->
                                            timer.getTimeDate().getTextContent().replaceAll("[${}\\s]", ""))
                                    .toList());
        }
    }

    private static final Pattern SET =
            Pattern.compile("(\\w+Model)\\.([A-Z_]+)\\s*\\.(set|pass)\\(\\s*(?:execution|scope)");

    /** What is said of a step to the checker is what its code does. */
    @Test
    void stepsGiveTheInstantsThatTheySay() {
        for (String bean : beans()) {
            String file = Character.toUpperCase(bean.charAt(0)) + bean.substring(1) + ".java";
            Path path = Path.of("src/main/java/org/maplebridge/process/step", file);
            if (!Files.exists(path)) {
                continue;
            }
            String code = ModelFiles.read(path);
            ModelBean said = published(bean);
            Set<String> given = new TreeSet<>();
            Set<String> atOnce = new TreeSet<>();
            SET.matcher(code)
                    .results()
                    .forEach(found -> (found.group(3).equals("set") ? given : atOnce)
                            .add(constant(found.group(1), found.group(2))));
            if (code.contains("Wakes.set")) {
                atOnce.addAll(Set.of("deadlineAt", "firstReminderAt", "secondReminderAt"));
            }
            given.retainAll(ModelNames.INSTANTS);
            atOnce.retainAll(ModelNames.INSTANTS);
            assertThat(Set.of(said.gives())).as(bean).isEqualTo(given);
            assertThat(Set.of(said.givesAtOnce())).as(bean).isEqualTo(atOnce);
            assertThat(said.forgets())
                    .as(bean)
                    .isEqualTo(code.matches("(?s).*(own\\.(keep|restore)|takeNote|start\\.proceeds)\\(.*"));
            assertThat(said.needs().length > 0)
                    .as(bean)
                    .isEqualTo(code.matches("(?s).*DecidedLimit\\s*\\.(?!takeStatutoryIfAny).*"));
        }
    }

    private static ModelBean published(String bean) {
        try {
            return Class.forName(
                            "org.maplebridge.process.step." + Character.toUpperCase(bean.charAt(0)) + bean.substring(1))
                    .getAnnotation(ModelBean.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String constant(String type, String name) {
        try {
            Field field = Class.forName("org.maplebridge.process.model." + type).getDeclaredField(name);
            field.setAccessible(true);
            return ((ProcessVariable<?>) field.get(null)).name();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsCalledExistsAndNothingElse() {
        Set<String> called = all(process -> process.model().getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet()));
        called.addAll(Set.of(
                PetitionModel.PETITION,
                CoHandlingModel.REPORT_IN,
                MediationModel.COURT_CONFIRMATION,
                PromiseModel.PROCESS));
        called.add(AppealModel.APPEAL);
        called.add(StatutoryModel.STATUTORY_LIMIT);
        called.add(ServingModel.PROCESS);
        called.add(RecheckModel.PROCESS);
        called.add(SupervisionModel.SUPERVISION);
        called.add(BacklogModel.BACKLOG);
        called.add(UrgencyModel.URGENT_REPORT);
        called.add(RecusalModel.RECUSAL);
        called.add(ListingModel.PROCESS);
        Arrays.stream(Accompaniment.values()).map(AccompanimentModel::process).forEach(called::add);
        assertThat(called).isEqualTo(names(".bpmn"));
        Set<String> decided = all(process -> ModelFiles.found(DECISION, process.logic()));
        decided.add(SupervisionModel.RULES);
        decided.add(ReplyFormTable.REPLY_FORMS);
        assertThat(decided).isEqualTo(names(".dmn"));
        assertThat(all(process -> ModelFiles.found(FORM, process.logic()))).isEqualTo(names(".form"));
    }

    /** What the code does for each of them alike rests on this. */
    @ParameterizedTest
    @EnumSource
    void accompanyingWorkCanBeTakenBackAndEndsWithItsPetition(Accompaniment kind) {
        Process process = process(AccompanimentModel.process(kind));
        assertThat(process.logic())
                .contains("camunda:assignee=\"${startedBy}\"")
                .contains("${decision == 'CANCEL'}")
                .contains("#{recordFallenAway}")
                .contains("<camunda:executionListener delegateExpression=\"#{accompanimentEnded}\" event=\"end\" />");
        assertThat(process.model().getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .contains(AccompanimentModel.ENDED);
    }

    @Test
    void decisionsAndFormsBearTheNamesOfTheirFiles() {
        ModelFiles.files(".dmn")
                .forEach(file -> assertThat(ModelFiles.read(file)).contains("<decision id=\"" + name(file) + "\""));
        ModelFiles.files(".form")
                .forEach(file -> assertThat(ModelFiles.read(file)).contains("\"id\": \"" + name(file) + "\""));
    }

    @Test
    void everythingIsForTheSameEngine() {
        assertThat(Stream.concat(ModelFiles.files(".bpmn"), ModelFiles.files(".dmn")))
                .allMatch(file -> ModelFiles.read(file).contains("modeler:executionPlatform=\"Camunda Platform\"")
                        && ModelFiles.read(file).contains("modeler:executionPlatformVersion=\"7.24.0\""));
        assertThat(ModelFiles.files(".form"))
                .allMatch(file -> ModelFiles.read(file).contains("\"executionPlatformVersion\": \"7.24.0\""));
    }

    @Test
    void historyIsKeptForALimitedTime() {
        assertThat(ModelFiles.files(".dmn"))
                .allMatch(file -> ModelFiles.read(file).contains("historyTimeToLive=\"P"));
        assertThat(processes()).allMatch(process -> process.text().contains("camunda:historyTimeToLive=\"P"));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theFileIsNamedAfterItsProcess(Process process) {
        assertThat(process.model().getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.getId()).isEqualTo(process.name());
                    assertThat(found.getName()).containsPattern("[\\u4e00-\\u9fff]");
                });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void idsAreReadable(Process process) {
        assertThat(process.model().getModelElementsByType(BaseElement.class))
                .filteredOn(element -> element.getId() != null)
                .filteredOn(
                        element -> !element.getElementType().getTypeNamespace().contains("/DD/"))
                .filteredOn(
                        element -> !element.getElementType().getTypeNamespace().contains("/DI"))
                .extracting(BaseElement::getId)
                .allMatch(id -> READABLE.matcher(id).matches());
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everySplitHasADefaultAndConditionsOfOneVariable(Process process) {
        for (ExclusiveGateway split : process.model().getModelElementsByType(ExclusiveGateway.class)) {
            if (split.getOutgoing().size() < 2) {
                continue;
            }
            assertThat(split.getDefault()).as(split.getId()).isNotNull();
            for (SequenceFlow flow : split.getOutgoing()) {
                ConditionExpression condition = flow.getConditionExpression();
                assertThat(condition == null).as(flow.getId()).isEqualTo(flow.equals(split.getDefault()));
                if (condition != null) {
                    assertThat(condition.getTextContent()).matches("\\$\\{\\w+ == '\\w+'}");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void timersWakeAtComputedInstantsOrOnceADayAndAreTriedAgain(Process process) {
        for (TimerEventDefinition timer : process.model().getModelElementsByType(TimerEventDefinition.class)) {
            assertThat(timer.getTimeDuration()).isNull();
            if (timer.getParentElement() instanceof StartEvent) {
                assertThat(timer.getTimeCycle().getTextContent()).isEqualTo("0 0 0 * * ?");
            } else {
                assertThat(timer.getTimeCycle()).isNull();
                assertThat(timer.getTimeDate().getTextContent()).matches("\\$\\{\\w+}");
            }
            BaseElement event = (BaseElement) timer.getParentElement();
            assertThat(event.getExtensionElements()).as(event.getId()).isNotNull();
            assertThat(event.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .count())
                    .as(event.getId())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("processes")
    void noPeriodIsWrittenIntoTheModel(Process process) {
        String withoutRetries = process.logic().replaceAll("<camunda:failedJobRetryTimeCycle>[^<]*<", "<");
        assertThat(ModelFiles.found(PERIOD, withoutRetries)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyServiceTaskIsABean(Process process) {
        assertThat(process.model().getModelElementsByType(ServiceTask.class))
                .allMatch(task -> task.getCamundaDelegateExpression() != null && task.getCamundaClass() == null);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void calledModelsKnowThePetitionAndTheUnit(Process process) {
        for (CallActivity call : process.model().getModelElementsByType(CallActivity.class)) {
            Collection<CamundaIn> ins = call.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaIn.class)
                    .list();
            assertThat(ins)
                    .as(call.getId())
                    .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey()));
            assertThat(ins).as(call.getId()).anyMatch(in -> "unit".equals(in.getCamundaTarget()));
        }
    }

    /** Whoever opens a model reads by which rule it is so: an article, or that it is local practice. */
    @ParameterizedTest
    @MethodSource("processes")
    void theRuleStandsInTheModel(Process process) {
        assertThat(process.model()
                        .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                        .iterator()
                        .next()
                        .getDocumentations())
                .as(process.toString())
                .singleElement()
                .satisfies(told -> assertThat(told.getTextContent()).containsPattern(RULE));
        assertThat(process.model().getModelElementsByType(Activity.class))
                .filteredOn(activity -> !(activity instanceof SubProcess inner && inner.triggeredByEvent()))
                .allSatisfy(activity -> assertThat(activity.getDocumentations())
                        .as(activity.getId())
                        .isNotEmpty());
    }

    /** And why something interrupts a task or ends a wait: a timer by its rule. */
    @ParameterizedTest
    @MethodSource("processes")
    void theRuleStandsAtEveryTimerAndBoundaryEvent(Process process) {
        assertThat(process.model().getModelElementsByType(CatchEvent.class))
                .filteredOn(event -> event instanceof BoundaryEvent || timed(event))
                .allSatisfy(event -> assertThat(event.getDocumentations())
                        .as(event.getId())
                        .singleElement()
                        .satisfies(
                                told -> assertThat(told.getTextContent()).containsPattern(timed(event) ? RULE : ".")));
    }

    private static boolean timed(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }

    @Test
    void theRuleStandsInTheTables() {
        assertThat(ModelFiles.files(".dmn"))
                .allSatisfy(file -> assertThat(ModelFiles.read(file))
                        .as(file.toString())
                        .containsPattern("(?s)<description>[^<]*" + RULE));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everythingIsDrawn(Process process) {
        Set<String> shapes = process.model().getModelElementsByType(BpmnShape.class).stream()
                .map(shape -> shape.getBpmnElement().getId())
                .collect(Collectors.toSet());
        Set<String> edges = process.model().getModelElementsByType(BpmnEdge.class).stream()
                .map(edge -> edge.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(process.model().getModelElementsByType(FlowNode.class))
                .extracting(BaseElement::getId)
                .allMatch(shapes::contains);
        assertThat(process.model().getModelElementsByType(SequenceFlow.class))
                .extracting(BaseElement::getId)
                .allMatch(edges::contains);
    }

    @ParameterizedTest
    @MethodSource("processes")
    void theTableInTheReadmeIsTrue(Process process) {
        String readme = ModelFiles.read(ModelFiles.FOLDER.resolve("README.md"));
        var row = ROW.matcher(readme)
                .results()
                .filter(found -> found.group(1).equals(process.name()))
                .findFirst()
                .orElseThrow();
        String start = process.model().getModelElementsByType(StartEvent.class).stream()
                .filter(event -> event.getParentElement() instanceof org.camunda.bpm.model.bpmn.instance.Process)
                .sorted(Comparator.comparing(
                        event -> event.getEventDefinitions().size()))
                .map(StartEvent::getName)
                .findFirst()
                .orElseThrow();
        assertThat(row.group(2)).contains(start);
        assertThat(ModelFiles.found(QUOTED, row.group(3))).isEqualTo(process.variables(beans()));
        assertThat(ModelFiles.found(QUOTED, row.group(4)))
                .isEqualTo(process.model().getModelElementsByType(Message.class).stream()
                        .map(Message::getName)
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertThat(ModelFiles.found(QUOTED, row.group(5)))
                .isEqualTo(
                        process.model().getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Error.class).stream()
                                .map(org.camunda.bpm.model.bpmn.instance.Error::getErrorCode)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Process process(String name) {
        return processes().stream()
                .filter(process -> process.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> all(Function<Process, Set<String>> names) {
        return processes().stream()
                .flatMap(process -> names.apply(process).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(String ending) {
        return ModelFiles.files(ending).map(ModelContractTest::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static Set<String> inDecisionsAndForms() {
        Set<String> names = new TreeSet<>();
        ModelFiles.files(".dmn").map(ModelFiles::read).forEach(text -> {
            names.addAll(ModelFiles.found(DMN_NAME, text));
            names.addAll(ModelFiles.found(DMN_INPUT, text));
        });
        ModelFiles.files(".form").map(ModelFiles::read).forEach(text -> names.addAll(ModelFiles.found(FORM_KEY, text)));
        return names;
    }

    static Set<String> beans() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ModelBean.class));
        return scan.findCandidateComponents("org.maplebridge").stream()
                .filter(bean -> !String.valueOf(bean.getSource()).contains("test-classes"))
                .map(bean -> bean.getBeanClassName()
                        .substring(bean.getBeanClassName().lastIndexOf('.') + 1))
                .map(Introspector::decapitalize)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
