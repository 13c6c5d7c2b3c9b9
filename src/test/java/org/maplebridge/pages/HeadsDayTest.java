package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The head of a town grants one extension and refuses another, gives work to his people and names who stands in for one. */
class HeadsDayTest extends StaffsDay {

    private static final String TOWN = "990681102000";
    private static final String DECIDE = "审批延期";

    @Autowired
    private Clock time;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StaffDirectory staff;

    /** Other tests set the clock back, and nobody stands in for anybody there. */
    @AfterEach
    void nobodyStandsIn() {
        jdbc.update("delete from substituted_task");
        jdbc.update("delete from substitution");
        staff.refresh();
    }

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void decidesExtensionsGivesWorkAndNamesASubstitute(int width) {
        String granted = askedFor("三条街的管线要一起改，要等勘查");
        String refused = askedFor("这几天人手不够");
        String unclaimed = filed();
        Page page = begins(width, "hetang.head");
        tile(page, "待审批延期");
        take(page, granted, DECIDE);
        Locator record = record(page);
        assertThat(record).containsText("三条街的管线要一起改");
        seen(page, "head-record");
        decides(page, "批准", "情况属实，同意");
        assertThat(kinds(granted)).contains("EXTENDED");
        take(page, refused, DECIDE);
        decides(page, "不批准", "人手不够不是案情复杂");
        assertThat(kinds(refused)).contains("EXTENSION_REFUSED").doesNotContain("EXTENDED");

        home(page);
        menu(page, "批量认领");
        page.fill("[name=number]", unclaimed.split("-")[2]);
        page.click("text=查找");
        page.locator("tbody tr", containing(unclaimed)).locator("input").check();
        page.selectOption("#assignee", "hetang.handler");
        whole(page, "head-assigns");
        page.click("text=把所选任务指派给他");
        assertThat(page.locator("[role=status]").first()).containsText("成功 1 项");
        whole(page, "head-assigned");

        LocalDate today = BeijingTime.today(time);
        menu(page, "代理");
        page.selectOption("#absent", "xintang.handler");
        page.selectOption("#substitute", "hetang.handler");
        page.fill("#until", today.plusDays(3).toString());
        page.fill("#reason", "到县里培训");
        page.click("form.panel button");
        assertThat(page.locator("table")).containsText("代理中");
        whole(page, "head-substitute");
        page.locator("tr", containing("代理中")).locator("button").click();
        assertThat(page.locator("table")).containsText("已提前结束");

        menu(page, "态势");
        assertThat(page.locator("h1")).hasText("河塘镇 办理态势");
        page.locator(".figures a.card").first().click();
        assertThat(page.locator("select[name=unit]")).hasValue(TOWN);
        whole(page, "head-open");
    }

    private static void decides(Page page, String decision, String note) {
        Locator form = form(page);
        form.getByLabel(decision, new Locator.GetByLabelOptions().setExact(true))
                .check();
        write(form, "意见", note);
        seen(page, "head-decides");
        send(page);
    }

    private String filed() {
        return file("""
                {"title":"河塘镇老街积水","content":"下雨就淹。","purpose":"CLAIM","areaCode":"%s",
                 "category":"城乡建设/市政管理/路灯"}""".formatted(TOWN)).get("receiptNumber").asText();
    }

    private String askedFor(String reason) {
        String number = filed();
        String handler = "hetang.handler";
        works(
                handler,
                number,
                "userTask_handlePetition",
                "\"outcome\":{\"value\":\"ACCOMPANY\"},\"accompaniment\":{\"value\":\"EXTENSION\"}");
        works(
                handler,
                number,
                "userTask_requestExtension",
                "\"decision\":{\"value\":\"PROCEED\"},\"extensionDays\":{\"value\":15},\"note\":{\"value\":\"%s\"}"
                        .formatted(reason));
        return number;
    }

    private List<String> kinds(String number) {
        return call("hetang.head", "GET", "/api/v1/petitions/" + number + "/history", null, 200)
                .findValuesAsText("kind");
    }
}
