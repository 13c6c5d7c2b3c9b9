package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.versions.CarryMigrationOn;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.EngineBatches;
import org.maplebridge.versions.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator looks at what is deployed and what differs. */
@PlatformTest
class ModelVersionsPageTest {

    private static final ModelName MODEL = ModelName.of("promise.bpmn");

    private static final int TALLEST = 240;

    @LocalServerPort
    private int port;

    @Autowired
    private DeployedModels models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CarryMigrationOn carryOn;

    @Autowired
    private JdbcTemplate database;

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void asShipped() throws IOException {
        models.deploy(MODEL, bytes(shipped()), "as shipped", "admin");
    }

    @Test
    void listsVersionsAndDrawsWhatDiffers() throws IOException {
        deployed(shipped().replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（旧）\""));
        deployed(changedPromise());
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin");
            page.click(".top nav a[href='/models/versions']");
            assertThat(page.locator("li:has(a[href='/models/versions/promise.bpmn'])"))
                    .containsText("系统管理员，版本页面");
            Chromium.picture(page, "models-versions");
            page.click("a[href='/models/versions/promise.bpmn']");
            assertThat(page.locator(".message.soon")).containsText("平台启动时不会覆盖您部署的版本");
            Chromium.guidePicture(page, "model-versions", "The versions of a model");

            page.locator("a", new Page.LocatorOptions().setHasText("与前一版的差别"))
                    .first()
                    .click();
            assertThat(page.locator("#sentence")).hasText("新增 3 处，修改 3 处，删除 1 处");
            assertThat(page.locator("#drawings[data-drawn=yes]")).isVisible();
            Axe.assertAccessible(page);
            Chromium.guidePicture(page, "model-difference", "What differs, drawn and in words");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void plansAndFollowsAMigrationOnATelephone() throws IOException {
        String promise = null;
        deployed(shipped().replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（旧）\""));
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 390, "admin");
            promise = runtime.startProcessInstanceByKey(
                            "promise",
                            filed(page),
                            Map.of("unit", "990681101201", "promise", "1", "promiseDueAt", new Date()))
                    .getId();
            deployed(shipped().replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（新）\""));
            page.navigate(address("/models/versions"));
            assertThat(page.getByText("和自带的不同，看差别").first()).isVisible();
            assertThat((Integer) page.evaluate("Math.max(...[...document.querySelectorAll('.models li')]"
                            + ".map(model => Math.round(model.getBoundingClientRect().height)))"))
                    .as("a few lines for each model")
                    .isLessThan(TALLEST);
            assertThat(page.locator("details.models:not([open])").count())
                    .as("folded by kind, but for the processes")
                    .isGreaterThan(1);
            Chromium.whole(page, "models-versions-390");
            Locator old = page.locator("tbody tr").nth(1);
            Awaitility.await("the count of running petitions, which is up to five seconds old")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> {
                        page.navigate(address("/models/versions/promise.bpmn"));
                        return old.textContent().contains("1 件");
                    });
            old.locator("text=迁移到现行版本").click();
            assertThat(page.locator("#sentence")).containsText("可以迁移 1 件");
            Axe.assertAccessible(page);
            Chromium.whole(page, "model-migration-390");
            page.check("#sure");
            page.click("text=开始迁移");
            assertThat(page.locator("h1")).containsText("promise.bpmn 第");
            Axe.assertAccessible(page);
            Chromium.whole(page, "migration-390");
        } finally {
            EngineBatches.work(carryOn, management, database);
            if (promise != null) {
                runtime.deleteProcessInstance(promise, "test");
            }
        }
    }

    private String filed(Page page) {
        String login = Base64.getEncoder().encodeToString("hotline12345:demo".getBytes(StandardCharsets.UTF_8));
        String answer = page.request()
                .post(
                        address("/api/v1/petitions"),
                        RequestOptions.create()
                                .setHeader("Authorization", "Basic " + login)
                                .setHeader("Content-Type", "application/json")
                                .setData("{\"title\":\"答应修桥\",\"content\":\"一直没有修。\",\"purpose\":\"CLAIM\","
                                        + "\"areaCode\":\"990681101201\"}"))
                .text();
        return answer.replaceAll("(?s).*\"receiptNumber\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void isForAdministratorsOnly() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 390, "shangxi.handler");
            assertThat(page.locator(".top nav")).not().containsText("模型版本");
            page.navigate(address("/models/versions"));
            assertThat(page.locator("h1")).containsText("管理员");
        }
    }

    private static String changedPromise() throws IOException {
        return shipped()
                .replace("id=\"boundaryEvent_promiseDue\"", "id=\"boundaryEvent_promiseEnds\"")
                .replace("sourceRef=\"boundaryEvent_promiseDue\"", "sourceRef=\"boundaryEvent_promiseEnds\"")
                .replace("bpmnElement=\"boundaryEvent_promiseDue\"", "bpmnElement=\"boundaryEvent_promiseEnds\"")
                .replace(
                        "<bpmn:sequenceFlow id=\"flow_verified\" sourceRef=\"userTask_verifyPromise\" targetRef=\"serviceTask_recordPerformance\" />",
                        """
                        <bpmn:serviceTask id="serviceTask_again" name="再登记一次" camunda:delegateExpression="#{promiseDayPassed}">
                          <bpmn:incoming>flow_verified</bpmn:incoming>
                          <bpmn:outgoing>flow_again</bpmn:outgoing>
                        </bpmn:serviceTask>
                        <bpmn:sequenceFlow id="flow_verified" sourceRef="userTask_verifyPromise" targetRef="serviceTask_again" />
                        <bpmn:sequenceFlow id="flow_again" sourceRef="serviceTask_again" targetRef="serviceTask_recordPerformance" />""")
                .replace(
                        "<bpmn:incoming>flow_verified</bpmn:incoming>\n      <bpmn:outgoing>flow_performanceRecorded",
                        "<bpmn:incoming>flow_again</bpmn:incoming>\n      <bpmn:outgoing>flow_performanceRecorded")
                .replace("<bpmndi:BPMNShape id=\"userTask_verifyPromise_di\"", """
                        <bpmndi:BPMNShape id="serviceTask_again_di" bpmnElement="serviceTask_again">
                          <dc:Bounds x="420" y="-20" width="110" height="80" />
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="flow_again_di" bpmnElement="flow_again">
                          <di:waypoint x="475" y="60" />
                          <di:waypoint x="475" y="100" />
                        </bpmndi:BPMNEdge>
                        <bpmndi:BPMNShape id="userTask_verifyPromise_di\"""");
    }

    private void deployed(String text) {
        models.deploy(MODEL, bytes(text), "试验", "admin");
    }

    private Page login(Chromium chromium, int width, String username) {
        Page page = chromium.page(width, 900);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address("/login"));
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("processes/promise.bpmn"));
    }
}
