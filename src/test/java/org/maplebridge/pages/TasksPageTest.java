package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.maplebridge.assignment.UnitTasks;
import org.maplebridge.organization.StaffDirectory;
import org.maplebridge.organization.StaffMember;
import org.springframework.beans.factory.annotation.Autowired;

/** Several tasks claimed and given at once, each with its own end; pictures lie in target/screenshots. */
class TasksPageTest extends StaffPage {

    private static final String MATTER = """
            {"title":"柳岸村的水泵坏了","content":"浇不了田。","purpose":"CLAIM","areaCode":"990681102202",
             "category":"城乡建设/市政管理/路灯"}""";

    @Autowired
    private TaskService tasks;

    @Autowired
    private UnitTasks list;

    @Autowired
    private StaffDirectory staff;

    @Test
    void oneThatCannotBeClaimedKeepsNobodyFromTheOthers() {
        Task first = taskOf(filed());
        Task second = taskOf(filed());
        Page page = login(1400, "liuan.handler");
        page.navigate(address("/desk/tasks"));
        Axe.assertAccessible(page);
        page.click("text=认领所选任务");
        assertThat(page.locator("[role=alert]")).containsText("请至少选一项");
        tick(page, first);
        tick(page, second);
        picture(page, "tasks-1400");
        tasks.setAssignee(second.getId(), "liuan.head");
        page.click("text=认领所选任务");
        assertThat(page.locator("[role=status]")).containsText("认领：成功 1 项，没有成功 1 项");
        assertThat(page.locator(".results")).containsText("任务已被别人认领");
        picture(page, "tasks-claimed-1400");
        assertThat(assignee(first)).isEqualTo("liuan.handler");
        assertThat(assignee(second)).isEqualTo("liuan.head");
    }

    @Test
    void aHeadGivesTasksToHisPeopleAndNeverToWhoeverStepsAside() {
        String number = filed();
        Task plain = taskOf(number);
        String near = filed();
        call(
                "liuan.handler",
                "POST",
                "/api/v1/petitions/" + near + "/recusal-requests",
                "{\"kind\":\"PERSON\",\"name\":\"liuan.handler\",\"reason\":\"是我家的水泵\"}",
                201);
        Task avoided = taskOf(near);
        Page page = login(390, "liuan.head");
        page.navigate(address("/desk/tasks"));
        tick(page, plain);
        page.selectOption("#assignee", "liuan.handler");
        page.click("text=把所选任务指派给他");
        assertThat(page.locator("[role=status]")).containsText("成功 1 项，没有成功 0 项");
        picture(page, "tasks-assigned-390");
        assertThat(assignee(plain)).isEqualTo("liuan.handler");
        assertThat(call("liuan.head", "GET", "/api/v1/petitions/" + number + "/history", null, 200)
                        .findValuesAsText("kind"))
                .contains("ASSIGNED");
        tick(page, avoided);
        page.selectOption("#assignee", "liuan.handler");
        page.click("text=把所选任务指派给他");
        assertThat(page.locator(".results")).containsText("应当回避");
        assertThat(assignee(avoided)).isNull();
    }

    @Test
    void whatIsLookedForIsFoundByAFewDigitsAndMoreThanAPageByTurningIt() {
        String number = filed();
        Page page = login(390, "liuan.head");
        page.navigate(address("/desk/tasks"));
        assertThat(page.locator("main")).containsText("共 ");
        page.fill("[name=number]", number.split("-")[2]);
        page.click("text=查找");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody")).containsText(number);
        picture(page, "tasks-found-390");
        tick(page, taskOf(number));
        page.selectOption("#assignee", "liuan.handler");
        page.click("text=把所选任务指派给他");
        assertThat(page.locator("[role=status]").first()).containsText("成功 1 项");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.click("text=待认领");
        assertThat(page.locator("main")).not().containsText(number);
        page.navigate(address("/desk/tasks?page=9999&due=late&number=%7Bx%7D"));
        assertThat(page.locator("[role=status]")).containsText("没有符合条件的任务");
        page.click("text=清除条件");
        assertThat(page).hasURL(address("/desk/tasks?view=unit"));
    }

    @Test
    void thePagesOfAListHoldEachTaskOnceAndSayHowManyThereAre() {
        for (int i = 0; i < 3; i++) {
            filed();
        }
        UnitTasks.Wanted all = UnitTasks.Wanted.ALL;
        List<String> unit = List.of("990681102202");
        StaffMember head = staff.find("liuan.head").orElseThrow();
        UnitTasks.Part first = list.waitingIn(unit, head, all, 0, 2);
        UnitTasks.Part second = list.waitingIn(unit, head, all, 2, 2);
        assertThat(first.tasks()).hasSize(2).doesNotContainAnyElementsOf(second.tasks());
        assertThat(first.all()).isGreaterThanOrEqualTo(3).isEqualTo(second.all());
        Instant due = first.tasks().get(0).due();
        assertThat(list.waitingIn(unit, head, new UnitTasks.Wanted(null, due, null), 0, 1)
                        .tasks())
                .hasSize(1);
        assertThat(list.waitingIn(unit, head, new UnitTasks.Wanted(null, due.minusMillis(1), null), 0, 1)
                        .all())
                .isZero();
        assertThat(list.waitingIn(unit, head, new UnitTasks.Wanted("990681102201", null, null), 0, 1)
                        .all())
                .isZero();
    }

    @Test
    void overRestEachPetitionHasItsAnswerAndAnotherUnitsTaskIsNobodysElse() {
        String number = filed();
        JsonNode answer = call(
                "liuan.handler",
                "POST",
                "/api/v1/tasks/claims",
                "{\"receiptNumbers\":[\"" + number + "\",\"FL-20260101-999999-0\"]}",
                200);
        assertThat(answer.at("/claims/0/claimed").asBoolean()).isTrue();
        assertThat(answer.at("/claims/1/problem/title").asText()).isEqualTo("没有可以认领的任务");
        String task = taskOf(number).getId();
        JsonNode why = call("hetang.head", "GET", "/api/v1/tasks/" + task + "/claim", null, 200);
        assertThat(why.get("claimable").asBoolean()).isFalse();
        call("xiaxi.handler", "GET", "/api/v1/tasks/" + task + "/claim", null, 404);
        call("xiaxi.handler", "POST", "/api/v1/tasks/claims", "{\"receiptNumbers\":[]}", 400);
    }

    private String filed() {
        return file(MATTER).get("receiptNumber").asText();
    }

    private Task taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey("userTask_handlePetition")
                .singleResult();
    }

    private String assignee(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
    }

    private static void tick(Page page, Task task) {
        page.check("input[value='" + task.getId() + "']");
    }
}
