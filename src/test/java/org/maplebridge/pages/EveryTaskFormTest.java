package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.ParallelGatewayBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form as it stands in Tasklist, with each of its first choices, is in Chinese alone and fits a telephone. */
class EveryTaskFormTest extends TasklistTest {

    private static final String MODEL = "every-form";
    private static final String VILLAGE = "990681101201";
    private static final String CUT_OFF = "form => [...form.querySelectorAll('.fjs-form-field-label')]"
            + ".filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.textContent)";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private Deployment deployment;

    @BeforeEach
    void deployAModelThatHasThemAll() throws IOException {
        deployment = repository
                .createDeployment()
                .addModelInstance(MODEL + ".bpmn", modelOf(forms()))
                .addModelInstance(MODEL + "-called.bpmn", caller())
                .deploy();
    }

    @AfterEach
    void takeItBack() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void speaksChineseAndFits() throws Exception {
        String number = file("路灯坏了").get("receiptNumber").asText();
        String instance = runtime.startProcessInstanceByKey(
                        MODEL, number, Map.of("unit", VILLAGE, "deadlineAt", new Date()))
                .getId();
        Page page = login(390, 844);
        List<String> faults = new ArrayList<>();
        for (String form : forms()) {
            Task task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .taskDefinitionKey("task_" + form)
                    .singleResult();
            tasks.setAssignee(task.getId(), "shangxi.handler");
            openTask(page, task.getId(), "task-detail-form");
            faults.addAll(faultsOf(page, form));
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(Page page, String form) throws IOException {
        Locator shown = page.locator(".fjs-container").first();
        String heading = Pattern.compile("#### ([^\\\\\"]+)")
                .matcher(Files.readString(Path.of("processes/forms", form + ".form")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        assertThat(shown.getByText(heading, new Locator.GetByTextOptions().setExact(true))
                        .first())
                .isVisible(SOON);
        List<String> faults = new ArrayList<>();
        Locator choices = shown.locator(".fjs-form-field-radio").first().locator("input[type=radio]");
        int count = choices.count();
        for (int choice = 0; choice < Math.max(1, count); choice++) {
            if (count > 0) {
                choices.nth(choice).check();
            }
            latin(shown).forEach(word -> faults.add(form + " says " + word));
            Object cut = shown.evaluate(CUT_OFF);
            ((List<?>) cut).forEach(label -> faults.add(form + " cuts off " + label));
        }
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth")) {
            faults.add(form + " is wider than the telephone");
        }
        shown.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target/screenshots/forms", form + ".png")));
        return faults;
    }

    private static List<String> latin(Locator shown) {
        String text = shown.innerText()
                + shown.locator("input[placeholder], textarea[placeholder]").all().stream()
                        .map(input -> input.getAttribute("placeholder"))
                        .reduce("", String::concat);
        return LATIN.matcher(text).results().map(MatchResult::group).toList();
    }

    private static List<String> forms() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes/forms"))) {
            return files.map(file -> file.getFileName().toString().replace(".form", ""))
                    .sorted()
                    .toList();
        }
    }

    /** Hands the deadline in, as a model of levels does; it is never started. */
    private static BpmnModelInstance caller() {
        return Bpmn.createExecutableProcess(MODEL + "-called")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .callActivity("callActivity_forms")
                .calledElement(MODEL)
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .camundaIn("unit", "unit")
                .camundaIn("deadlineAt", "deadlineAt")
                .endEvent()
                .done();
    }

    private static BpmnModelInstance modelOf(List<String> forms) {
        ParallelGatewayBuilder all = Bpmn.createExecutableProcess(MODEL)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .parallelGateway("all");
        for (String form : forms) {
            all.userTask("task_" + form)
                    .camundaFormRef(form)
                    .camundaFormRefBinding("latest")
                    .camundaCandidateGroups(VILLAGE + ".handler")
                    .camundaDueDate("${deadlineAt}")
                    .documentation("${execution.processBusinessKey}");
        }
        return all.done();
    }
}
