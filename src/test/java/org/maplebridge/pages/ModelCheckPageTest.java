package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maplebridge.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator checks his models on the page before he deploys them. */
@PlatformTest
class ModelCheckPageTest {

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void showsWhatIsFoundOnTheDrawnModel() throws IOException {
        Path broken = folder.resolve("level-handling.bpmn");
        Files.writeString(
                broken,
                Files.readString(Path.of("processes/level-handling.bpmn"))
                        .replace("camunda:candidateGroups=\"${candidates.handlersOf(unit)}\"", "")
                        .replace("#{remindSecond}", "#{remindSecondly}")
                        .replace(" default=\"flow_levelDone\"", ""));
        try (Chromium chromium = new Chromium()) {
            List<String> complaints = new ArrayList<>();
            Page page = open(chromium, "admin", complaints);
            page.setInputFiles("#files", broken);
            page.click("button[type=submit]");
            assertThat(page.locator("#result")).containsText("不能部署");
            Locator task = page.locator("#findings .finding", new Page.LocatorOptions().setHasText("没有候选角色"));
            assertThat(task).isVisible();
            assertThat(task).containsText("运行时：没有人能在任务列表中看到这个任务");
            assertThat(page.locator("#canvas [data-element-id=userTask_handlePetition].has-error"))
                    .isVisible();
            assertThat(page.locator("#canvas .mark.error")).hasCount(4);
            Chromium.picture(page, "model-check");
            task.click();
            assertThat(page.locator(".finding.chosen")).hasCount(1);
            Chromium.picture(page, "model-check-chosen");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void saysThatNothingIsFound() {
        try (Chromium chromium = new Chromium()) {
            Page page = open(chromium, "admin", new ArrayList<>());
            page.setInputFiles("#files", Path.of("processes/review.bpmn"));
            page.click("button[type=submit]");
            assertThat(page.locator("#result")).containsText("没有发现问题，可以部署。");
            assertThat(page.locator("#canvas [data-element-id=userTask_decideReview]"))
                    .isVisible();
            Chromium.picture(page, "model-check-fine");
        }
    }

    @Test
    void isForAdministratorsOnly() {
        try (Chromium chromium = new Chromium()) {
            Page page = open(chromium, "shangxi.handler", new ArrayList<>());
            page.setInputFiles("#files", Path.of("processes/review.bpmn"));
            page.click("button[type=submit]");
            assertThat(page.locator("#result.refused")).containsText("管理员");
        }
    }

    /** @param complaints what the browser says against the content security policy */
    private Page open(Chromium chromium, String username, List<String> complaints) {
        Page page = chromium.page(1600, 900);
        page.navigate("http://localhost:" + port + "/models/check.html");
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        page.navigate("http://localhost:" + port + "/models/check.html");
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        return page;
    }
}
