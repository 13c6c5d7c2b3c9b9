package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.PlatformTest;
import org.maplebridge.rehearsal.SetBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A supervisor sees what is late, opens the list behind the figure, urges, supervises, reads the answers and takes the list
 * along.
 */
class SupervisorsDayTest extends StaffsDay {

    private static final String COUNTY = "990681000000";

    @Autowired
    private ApplicationContext platform;

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void findsWhatIsLateUrgesSupervisesAndReadsTheAnswers(int width) throws IOException {
        SetBack.to(PlatformTest.START, platform);
        String title = "县道" + width + "号桥的护栏断了";
        String late = file("""
                {"title":"%s","content":"大车每天经过，很危险。","purpose":"CLAIM","areaCode":"%s",
                 "procedure":"SIMPLIFIED","category":"城乡建设/市政管理/路灯"}""".formatted(title, COUNTY)).get("receiptNumber").asText();
        call("admin", "PUT", "/api/v1/rehearsal/clock", "{\"now\":\"2026-10-12T09:00:00+08:00\"}", 200);
        String today = file("""
                {"title":"县道边的水沟塌了","content":"下雨就漫到路上。","purpose":"CLAIM","areaCode":"%s",
                 "category":"城乡建设/市政管理/路灯"}""".formatted(COUNTY)).get("receiptNumber").asText();

        Page page = begins(width, "supervisor");
        menu(page, "态势");
        assertThat(page.locator("#board[data-drawn]")).isVisible();
        whole(page, "supervisor-dashboard");
        page.selectOption("select[name=unit]", COUNTY);
        page.waitForURL("**/dashboard?unit=" + COUNTY);
        page.locator(".figures a.card", containing("超期")).first().click();
        page.fill("input[name=q]", late);
        page.click("form.filters button");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody .chip").first()).containsText("超期");
        whole(page, "supervisor-late");
        Download list = page.waitForDownload(() -> page.getByText("导出 Excel").click());
        // its name is Chinese, which not every machine can say
        assertThat(Files.readString(list.path(), StandardCharsets.ISO_8859_1)).startsWith("PK");

        page.click("tbody a");
        assertThat(page.locator("#record[data-read]")).isVisible();
        assertThat(page.locator("#record")).containsText("最高一级逾期未办结");
        Locator urge = action(page, "提醒承办单位");
        urge.locator("textarea").fill("明天就要下雨，请今天先围起来");
        urge.locator("button").click();
        assertThat(page.locator(".mb-timeline")).containsText("明天就要下雨");
        whole(page, "supervisor-urged");

        menu(page, "督办");
        page.locator("details.panel summary").click();
        page.fill("#receiptNumber", today);
        page.fill("#reason", "连续三天有人反映，请马上派人");
        whole(page, "supervisor-raises");
        page.click("details.panel button");
        assertThat(page.locator("tr", containing(today))).containsText("待答复");
        whole(page, "supervisor-ledger");

        works("fenglin.handler", today, "userTask_answerSupervision", "\"answer\":{\"value\":\"正在研究。\"}");
        menu(page, "首页");
        tile(page, "待审核督办答复");
        reads(page, today, "正在研究。");
        Locator form = form(page);
        form.getByLabel("答复不合格，升到下一级督办").check();
        write(form, "说明", "没有时间，也没有负责的人");
        seen(page, "supervisor-rejects");
        send(page);
        works("fenglin.handler", today, "userTask_answerSupervision", "\"answer\":{\"value\":\"今天十点前疏通。\"}");
        home(page);
        tile(page, "待审核督办答复");
        reads(page, today, "今天十点前疏通。");
        form = form(page);
        form.getByLabel("答复合格，督办结束").check();
        send(page);
        page.navigate(address("/supervisions?unit=" + COUNTY + "&open=false"));
        assertThat(page.locator("tr", containing(today))).containsText("答复合格");
        whole(page, "supervisor-ended");
        page.navigate(address("/supervisions/listings"));
        assertThat(page.locator(".top nav [aria-current]")).hasText("公开通报");
    }

    private static void reads(Page page, String number, String answer) {
        take(page, number, "审核");
        Locator record = record(page);
        assertThat(record).containsText(answer);
        record.getByText(answer).first().scrollIntoViewIfNeeded();
        seen(page, "supervisor-reads");
    }
}
