package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.batch.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.versions.CarryMigrationOn;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator looks at what is deployed, what differs, goes back, and moves petitions over. */
@PlatformTest
class ModelVersionsPageTest {

    private static final ModelName MODEL = ModelName.of("promise.bpmn");

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

    private final List<String> complaints = new ArrayList<>();

    @AfterEach
    void asShipped() throws IOException {
        models.deploy(MODEL, bytes(shipped()), "as shipped", "admin");
    }

    @Test
    void showsWhatDiffersGoesBackAndMovesPetitionsOver() throws IOException {
        int before = deployed(shipped().replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（旧）\""));
        runtime.startProcessInstanceByKey(
                "promise",
                "FL-20260924-000001-0",
                java.util.Map.of("unit", "990681101201", "promise", "1", "promiseDueAt", new java.util.Date()));
        int changed = deployed(changedPromise());
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin");
            page.click(".top nav a[href='/models/versions']");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("promise.bpmn")))
                    .containsText("admin，版本页面");
            Chromium.picture(page, "models-versions");
            page.click("a[href='/models/versions/promise.bpmn']");
            assertThat(page.locator(".message.soon")).containsText("平台启动时不会覆盖您部署的版本");
            Chromium.picture(page, "model-versions");

            page.locator("a", new Page.LocatorOptions().setHasText("与前一版的差别"))
                    .first()
                    .click();
            assertThat(page.locator("#sentence")).hasText("新增 3 处，修改 2 处，删除 1 处");
            assertThat(page.locator("#drawings[data-drawn=yes]")).isVisible();
            assertThat(page.locator("#before .is-removed")).hasCount(1);
            assertThat(page.locator("#after .is-added")).hasCount(3);
            Chromium.picture(page, "model-difference");
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/screenshots/model-difference-390.png")));
            page.setViewportSize(1400, 900);

            page.navigate(address("/models/versions/promise.bpmn/migration?from=" + before + "&to=" + changed));
            assertThat(page.locator("#sentence")).containsText("在办 1 件，可以迁移 0 件，留在原版本 1 件");
            page.selectOption("select", "boundaryEvent_promiseEnds");
            page.click("button[formmethod=get]");
            assertThat(page.locator("#sentence")).containsText("可以迁移 1 件");
            Chromium.picture(page, "model-migration");
            page.check("#sure");
            page.locator("#plan button", new Page.LocatorOptions().setHasText("开始迁移"))
                    .click();
            assertThat(page.locator("h1")).containsText("promise.bpmn 第 " + before + " 版 → 第 " + changed + " 版");
            moveAll();
            assertThat(page.locator(".chip")).hasText("已完成");
            assertThat(page.locator(".message.fine")).containsText("期限都与迁移前相同");
            Chromium.picture(page, "migration");
            page.setViewportSize(390, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

            page.navigate(address("/models/versions/promise.bpmn"));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            Chromium.picture(page, "model-versions-390");
            page.locator("button", new Page.LocatorOptions().setHasText("恢复此版"))
                    .first()
                    .click();
            assertThat(page.locator("[role=status]")).containsText("已经部署");
            page.locator("button", new Page.LocatorOptions().setHasText("采用平台自带的"))
                    .click();
            assertThat(page.locator(".message.soon")).hasCount(0);
            assertThat(complaints).isEmpty();
        }
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

    private void moveAll() {
        for (int i = 0; i < 3; i++) {
            carryOn.step();
            for (Batch batch : management.createBatchQuery().list()) {
                for (String definition : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
                    management
                            .createJobQuery()
                            .jobDefinitionId(definition)
                            .list()
                            .forEach(job -> management.executeJob(job.getId()));
                }
            }
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
                .replace("<bpmn:incoming>flow_verified</bpmn:incoming>\n      <bpmn:outgoing>flow_performanceRecorded", "<bpmn:incoming>flow_again</bpmn:incoming>\n      <bpmn:outgoing>flow_performanceRecorded")
                .replace(
                        "<bpmndi:BPMNShape id=\"userTask_verifyPromise_di\"",
                        """
                        <bpmndi:BPMNShape id="serviceTask_again_di" bpmnElement="serviceTask_again">
                          <dc:Bounds x="420" y="-20" width="110" height="80" />
                        </bpmndi:BPMNShape>
                        <bpmndi:BPMNEdge id="flow_again_di" bpmnElement="flow_again">
                          <di:waypoint x="475" y="60" />
                          <di:waypoint x="475" y="100" />
                        </bpmndi:BPMNEdge>
                        <bpmndi:BPMNShape id="userTask_verifyPromise_di\"""");
    }

    private int deployed(String text) {
        models.deploy(MODEL, bytes(text), "试验", "admin");
        return models.of(MODEL).get(0).version();
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
