package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.versions.CarryMigrationOn;
import org.maplebridge.versions.DeployedModels;
import org.maplebridge.versions.EngineBatches;
import org.maplebridge.versions.ModelName;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator changes a limit and a process, looks, moves what runs, and goes back: the guide's chapter, by hand. */
class AdministratorsDayTest extends StaffPage {

    private static final ModelName LIMITS = ModelName.of("level-limits.dmn");
    private static final ModelName PROMISE = ModelName.of("promise.bpmn");
    private static final String TOWN = "\"outputEntry_level_limits_5_1\">\n          <text>10<";
    private static final String COUNTY = "990681000000";

    @Autowired
    private DeployedModels models;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private CarryMigrationOn carryOn;

    @Autowired
    private JdbcTemplate database;

    @TempDir
    private Path folder;

    @AfterEach
    void asShipped() throws IOException {
        for (ModelName model : new ModelName[] {LIMITS, PROMISE}) {
            models.deploy(model, shipped(model).getBytes(StandardCharsets.UTF_8), "as shipped", "admin");
        }
    }

    @Test
    void aLimitIsCheckedDeployedFromModelerHeldAgainstTheOneBeforeAndTakenBack() throws IOException {
        Path changed = folder.resolve("level-limits.dmn");
        assertThat(shipped(LIMITS)).contains(TOWN);
        Files.writeString(changed, shipped(LIMITS).replace(TOWN, TOWN.replace("10", "5")));
        Page page = login(1400, "admin");
        page.navigate(address("/models/check.html"));
        page.setInputFiles("#files", changed);
        page.click("button[type=submit]");
        assertThat(page.locator("#result")).containsText("没有发现问题，可以部署。");
        Chromium.guidePicture(page, "limit-checked", "The changed table was checked, and nothing was found");

        deployedFromModeler(page, changed);
        page.navigate(address("/models/versions"));
        page.click("a[href='/models/versions/level-limits.dmn']");
        Locator newest = page.locator("tbody tr").first();
        assertThat(newest).containsText("系统管理员");
        assertThat(newest).containsText("Camunda Modeler");
        Chromium.guidePicture(page, "limit-deployed", "Who deployed what from where");
        newest.locator("a", new Locator.LocatorOptions().setHasText("与前一版的差别")).click();
        assertThat(page.locator("main")).containsText("10");
        assertThat(page.locator("#sentence")).hasText("修改 1 处");
        Chromium.guidePicture(page, "limit-difference", "What another limit differs in");

        page.goBack();
        page.locator("tbody tr")
                .nth(1)
                .locator("button", new Locator.LocatorOptions().setHasText("恢复此版"))
                .click();
        assertThat(page.locator("[role=status]")).containsText("已经部署");
        Chromium.guidePicture(page, "limit-taken-back", "The version before holds again");
        assertThat(newestFile("level-limits")).isEqualTo(shipped(LIMITS));
    }

    @Test
    void aRunningProcessIsMovedToTheNewVersionAfterALookAtThePlan() throws IOException {
        models.deploy(
                PROMISE,
                shipped(PROMISE).replace("name=\"承诺跟踪\"", "name=\"承诺跟踪（旧）\"").getBytes(StandardCharsets.UTF_8),
                "旧",
                "admin");
        String running = runtime.startProcessInstanceByKey(
                        "promise", filed(), Map.of("unit", COUNTY, "promise", "1", "promiseDueAt", new Date()))
                .getId();
        Date due = management
                .createJobQuery()
                .processInstanceId(running)
                .singleResult()
                .getDuedate();
        models.deploy(PROMISE, shipped(PROMISE).getBytes(StandardCharsets.UTF_8), "新", "admin");
        Page page = login(1400, "admin");
        Locator old = page.locator("tbody tr").nth(1);
        Awaitility.await("the count of running petitions, which is up to five seconds old")
                .atMost(Duration.ofSeconds(30))
                .until(() -> {
                    page.navigate(address("/models/versions/promise.bpmn"));
                    return old.textContent().contains("1 件");
                });
        old.locator("a", new Locator.LocatorOptions().setHasText("迁移到现行版本")).click();
        assertThat(page.locator("#sentence")).containsText("在办 1 件，可以迁移 1 件，留在原版本 0 件");
        Chromium.guidePicture(page, "model-migration", "The plan: what waits where, and where it would go");
        page.check("#sure");
        page.click("button:has-text('开始迁移')");
        assertThat(page.locator("h1")).containsText("promise.bpmn");
        EngineBatches.work(carryOn, management, database);
        page.reload();
        assertThat(page.locator("[data-figure=moved]")).hasText("1");
        assertThat(page.locator("[data-figure=waiting]")).hasText("0");
        assertThat(page.locator(".message.fine")).containsText("与迁移前相同");
        Chromium.guidePicture(page, "migration", "What moved");
        assertThat(management
                        .createJobQuery()
                        .processInstanceId(running)
                        .singleResult()
                        .getDuedate())
                .isEqualTo(due);
        assertThat(repository
                        .getProcessDefinition(runtime.createProcessInstanceQuery()
                                .processInstanceId(running)
                                .singleResult()
                                .getProcessDefinitionId())
                        .getName())
                .isEqualTo("承诺跟踪");
        runtime.deleteProcessInstance(running, "test");
    }

    /** What Modeler sends when its rocket is pressed. */
    private void deployedFromModeler(Page page, Path file) throws IOException {
        String login = Base64.getEncoder().encodeToString("admin:demo".getBytes(StandardCharsets.UTF_8));
        APIResponse answer = page.request()
                .post(
                        address("/engine-rest/deployment/create"),
                        RequestOptions.create()
                                .setHeader("Authorization", "Basic " + login)
                                .setMultipart(FormData.create()
                                        .set("deployment-name", "level-limits")
                                        .set("deployment-source", "Camunda Modeler")
                                        .set("enable-duplicate-filtering", "true")
                                        .set("data", file)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String filed() {
        return file("""
                {"title": "约定的补偿还没有付", "content": "约定上月付清，还没有付。", "purpose": "CLAIM", "channel": "PHONE",
                 "areaCode": "990681101201", "source": {"system": "12345", "id": "day-%d"}}
                """.formatted(System.nanoTime())).get("receiptNumber").asText();
    }

    private String newestFile(String key) throws IOException {
        String deployment = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
        try (var file = repository.getDecisionModel(deployment)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String shipped(ModelName model) throws IOException {
        String name = model.file();
        return Files.readString(Path.of("processes", name.endsWith(".dmn") ? "decisions/" + name : name));
    }
}
