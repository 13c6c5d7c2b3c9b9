package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Nothing that a handler has typed into a form is lost: another browser, an expired session, two windows. */
class DraftsTest extends TasklistTest {

    private static final String FORM = "task-detail-form";
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasValueOptions WRITTEN =
            new LocatorAssertions.HasValueOptions().setTimeout(30_000);

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock time;

    @Test
    void aLongTextSurvivesAnotherBrowserAnExpiredSessionAndTwoWindows() throws Exception {
        String number = file("机井坏了没人修").get("receiptNumber").asText();
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_handlePetition")
                .singleResult()
                .getId();
        tasks.setAssignee(task, "shangxi.handler");

        Page first = login(1400, 1000);
        openTask(first, task, FORM);
        first.getByLabel("已解决，书面答复信访人").check();
        kept(first, () -> text(first).fill("机井的泵已经换了，"));
        assertThat(first.locator(".mb-draft")).containsText("已保存草稿 " + BeijingTime.hour(time.instant()));
        assertThat(draft(task).at("/values/outcome").asText()).isEqualTo("SOLVED");
        assertThat(new String(
                        jdbc.queryForObject("select content from form_draft where task = ?", byte[].class, task),
                        StandardCharsets.UTF_8))
                .doesNotContain("机井");

        Page second = login(1400, 1000);
        openTask(second, task, FORM);
        assertThat(text(second)).hasValue("机井的泵已经换了，", WRITTEN);
        assertThat(second.getByLabel("已解决，书面答复信访人")).isChecked();
        assertThat(second.locator(".mb-draft")).containsText("已恢复您");
        Chromium.picture(second, "draft-restored");
        kept(second, () -> text(second).fill("机井的泵已经换了，管子也补好了。"));

        text(first).fill("机井的泵已经换了，另外");
        assertThat(first.locator(".mb-draft")).containsText("在别的窗口或者浏览器里也填过", IN_TIME);
        Chromium.picture(first, "draft-conflict");
        first.click("text=用那边写的");
        assertThat(text(first)).hasValue("机井的泵已经换了，管子也补好了。", WRITTEN);

        second.context().clearCookies();
        text(second).fill("机井的泵已经换了，管子也补好了。请放心用。");
        assertThat(second.locator(".mb-draft")).containsText("没有丢", IN_TIME);
        Chromium.picture(second, "draft-expired");
        Locator submit = second.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first();
        submit.click();
        assertThat(second.locator("main h1")).hasText("枫桥信访办理平台");
        second.fill("#username", "shangxi.handler");
        second.fill("#password", "demo");
        second.click("main button");
        assertThat(text(second)).hasValue("机井的泵已经换了，管子也补好了。请放心用。", WRITTEN);

        second.waitForResponse(
                answer -> answer.url().endsWith("/draft")
                        && answer.request().method().equals("DELETE"),
                submit::click);
        assertThat(draft(task).get("version").asLong()).isZero();

        text(first).fill("又想起一句");
        assertThat(first.locator(".mb-draft")).containsText("任务可能已经办结", IN_TIME);
        first.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first()
                .click();
        assertThat(first.locator(".page-notifications")).containsText(Pattern.compile("[\\u4e00-\\u9fff]{4}"));
        assertThat(first.locator(".page-notifications")).not().containsText(Pattern.compile("[A-Za-z]{2}|[<>]"));
        assertThat(text(first)).hasValue("又想起一句");
        Chromium.picture(first, "draft-of-a-task-that-is-done");
    }

    private static Locator text(Page page) {
        return page.locator(".fjs-container textarea:visible").first();
    }

    private static void kept(Page page, Runnable typing) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft")
                        && answer.request().method().equals("PUT")
                        && answer.ok(),
                typing);
    }

    private JsonNode draft(String task) throws Exception {
        return json.readTree(get("shangxi.handler", "/api/v1/tasks/" + task + "/draft"));
    }
}
