package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.maplebridge.shared.BeijingTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A handler is away, somebody stands in for him, and everything comes back; pictures lie in target/screenshots. */
class SubstituteTest extends StaffPage {

    private static final String MATTER = """
            {"title":"新塘村的水闸坏了","content":"关不上。","purpose":"CLAIM","areaCode":"990681102203",
             "category":"城乡建设/市政管理/路灯"}""";

    @Autowired
    private TaskService tasks;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private Clock time;

    @Autowired
    private JdbcTemplate jdbc;

    /** Other tests set the clock back, and nobody stands in for anybody there. */
    @AfterEach
    void nobodyStandsIn() {
        jdbc.update("delete from substituted_task");
        jdbc.update("delete from substitution");
        staff.refresh();
    }

    @Test
    void theTasksGoOverAndComeBackAndTheRecordSaysWhoActedForWhom() {
        String number = file(MATTER).get("receiptNumber").asText();
        String other = file(MATTER).get("receiptNumber").asText();
        String avoided = file(MATTER).get("receiptNumber").asText();
        call(
                "hetang.handler",
                "POST",
                "/api/v1/petitions/" + avoided + "/recusal-requests",
                "{\"kind\":\"PERSON\",\"name\":\"hetang.handler\",\"reason\":\"是我弟弟家的水闸\"}",
                201);
        for (String one : List.of(number, other, avoided)) {
            tasks.setAssignee(taskOf(one).getId(), "xintang.handler");
        }
        LocalDate today = BeijingTime.today(time);
        Page head = login(1400, "hetang.head");
        head.navigate(address("/desk/substitute"));
        Axe.assertAccessible(head);
        head.selectOption("#absent", "xintang.handler");
        head.selectOption("#substitute", "hetang.handler");
        head.fill("#until", today.minusDays(1).toString());
        head.fill("#reason", "到县里培训");
        head.evaluate("document.querySelector('main form').noValidate = true");
        head.click("form.panel button");
        assertThat(head.locator("[role=alert]")).containsText("结束日期不能早于开始日期");
        assertThat(head.locator("#reason")).hasValue("到县里培训");
        head.fill("#until", today.plusDays(1).toString());
        head.click("form.panel button");
        assertThat(head.locator("[role=status]")).containsText("河塘镇经办人代新塘村经办人办理");
        assertThat(head.locator("table")).containsText("代理中");
        picture(head, "substitute-1400");

        assertThat(taskOf(number).getAssignee()).isEqualTo("hetang.handler");
        assertThat(taskOf(avoided).getAssignee()).isEqualTo("xintang.handler");
        StaffMember substitute = staff.find("hetang.handler").orElseThrow();
        assertThat(substitute.groups()).contains("990681102203.handler");
        Page desk = login(390, "hetang.handler");
        assertThat(desk.locator(".cards").first()).containsText("正在进行的代理");
        desk.navigate(address("/desk/substitute"));
        picture(desk, "substitute-390");

        call(
                "hetang.handler",
                "POST",
                "/engine-rest/task/" + taskOf(number).getId() + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"水闸修好了。\"}},"
                        + "\"withVariablesInReturn\":true}",
                200);
        assertThat(actors(number)).contains("河塘镇经办人 代 新塘村经办人");

        call("admin", "PUT", "/api/v1/rehearsal/clock", "{\"now\":\"" + today.plusDays(2) + "T00:00:00+08:00\"}", 200);
        assertThat(staff.find("hetang.handler").orElseThrow().groups()).doesNotContain("990681102203.handler");
        head.navigate(address("/desk/substitute"));
        assertThat(head.locator("table")).containsText("已到期");
        Task left = taskOf(other);
        if (left != null && "990681102203".equals(left.getTenantId())) {
            assertThat(left.getAssignee()).isEqualTo("xintang.handler");
        }
        assertThat(kinds(other)).contains("HANDED_OVER");
    }

    @Test
    void anEarlyEndReturnsWhatIsLeftAtOnce() {
        String number = file(MATTER).get("receiptNumber").asText();
        tasks.setAssignee(taskOf(number).getId(), "xintang.handler");
        LocalDate today = BeijingTime.today(time);
        Page handler = login(1400, "xintang.handler");
        handler.navigate(address("/desk/substitute"));
        assertThat(handler.locator("#substitute")).not().containsText("柳岸村");
        handler.selectOption("#substitute", "xintang.head");
        handler.fill("#until", today.plusDays(5).toString());
        handler.fill("#reason", "病假");
        handler.click("form.panel button");
        assertThat(taskOf(number).getAssignee()).isEqualTo("xintang.head");
        handler.locator("tr", new Page.LocatorOptions().setHasText("病假"))
                .locator("button")
                .click();
        assertThat(handler.locator("[role=status]")).containsText("交还本人");
        assertThat(handler.locator("tr", new Page.LocatorOptions().setHasText("病假")))
                .containsText("已提前结束");
        assertThat(taskOf(number).getAssignee()).isEqualTo("xintang.handler");
        assertThat(kinds(number)).contains("HANDED_OVER", "HANDED_BACK");
    }

    @Test
    void nobodyArrangesItForPeopleOfElsewhere() {
        Page page = login(390, "xiaxi.head");
        page.navigate(address("/desk/substitute"));
        assertThat(page.locator("#absent")).not().containsText("新塘村");
        assertThat(page.locator("#substitute")).not().containsText("新塘村");
    }

    private List<String> actors(String number) {
        return history(number).findValuesAsText("actorName");
    }

    private List<String> kinds(String number) {
        return history(number).findValuesAsText("kind");
    }

    private JsonNode history(String number) {
        return call("supervisor", "GET", "/api/v1/petitions/" + number + "/history", null, 200);
    }

    private Task taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_handlePetition")
                .singleResult();
    }
}
