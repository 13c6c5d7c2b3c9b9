package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tab of the petition shows beside a task, and what can be done there. */
class PetitionTabTest extends TasklistTest {

    private static final String TAB = "petition";

    @Autowired
    TaskService tasks;

    @Test
    void aHandlerMergesALikelyRepeatAndAttachesAScan() throws Exception {
        file("<i>井盖</i>丢了没人管很危险");
        String number = file("<i>井盖</i>丢了没人管很危险").get("receiptNumber").asText();
        Page page = login(1000, 1400);
        tab(page, number);
        assertThat(page.getByText("相关信访事项").first()).isVisible(SOON);
        assertThat(page.getByText("登记").first()).isVisible();
        assertThat(page.locator(".mb-petition i").count()).isZero();
        Locator merge = page.locator("details.mb-action", containing("并入本事项")).first();
        merge.locator("summary").click();
        merge.getByRole(AriaRole.BUTTON).click();
        assertThat(merge.getByText("提交的内容有误：认为是同一事项的理由：必填")).isVisible(SOON);
        merge.locator("textarea").fill("同一个井盖");
        merge.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("并入本事项的").first()).isVisible(SOON);

        Locator scan = page.locator("details.mb-action", containing("增加附件")).first();
        scan.locator("summary").click();
        scan.locator("input[type=file]")
                .setInputFiles(new FilePayload("来信.txt", "text/plain", "井盖".getBytes(StandardCharsets.UTF_8)));
        scan.locator("button").click();
        assertThat(page.getByText("来信.txt").first()).isVisible(SOON);
        Chromium.picture(page, "petition-merged");
        Locator part = page.locator("details.mb-action", containing("不是同一事项的")).first();
        part.locator("summary").click();
        part.locator("textarea").fill("是另一个井盖");
        part.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("是另一个井盖").first()).isVisible(SOON);
    }

    @Test
    void aHandlerCorrectsTheTriageBesideHisTask() throws Exception {
        String number = file("灯杆倒了一半，找过上溪村村民委员会").get("receiptNumber").asText();
        Page page = login(1400, 900);
        tab(page, number);
        Locator correct = page.locator("details.mb-action", containing("更正分类")).first();
        assertThat(correct).isVisible(SOON);
        correct.locator("summary").click();
        correct.getByRole(AriaRole.BUTTON).click();
        assertThat(correct.getByText("更正的理由：必填")).isVisible(SOON);
        correct.locator("[name=colour]").selectOption("ORANGE");
        correct.locator("[name=reason]").fill("几户都受影响");
        Chromium.picture(page, "petition-reclassified-1400");
        correct.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("几户都受影响").first()).isVisible(SOON);

        correct.locator("summary").click();
        correct.locator("[name=purpose]").selectOption("REPORT");
        correct.locator("[name=accused]").fill("上溪村村民委员会");
        correct.locator("[name=reason]").fill("来电：村里收了钱不修");
        correct.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("您现在看不到这件事了").first()).isVisible(SOON);
        Chromium.picture(page, "petition-gone-1400");
    }

    @Test
    void aSupervisorRaisesASupervisionAndADepartmentReadsWhatItWasAsked() throws Exception {
        String number = file("河水发黑有臭味").get("receiptNumber").asText();
        String handling = taskOf(number, "userTask_handlePetition").getId();
        submit(handling, """
                {"outcome":{"value":"ACCOMPANY"},"accompaniment":{"value":"CO_HANDLING"}}""");
        submit(taskOf(number, "userTask_blowWhistle").getId(), """
                {"decision":{"value":"PROCEED"},"departments":{"value":"生态环境局"},"request":{"value":"取样化验"}}""");
        Page department = login("huanbao.handler", 1000, 1400);
        openTask(department, taskOf(number, "userTask_signIn").getId(), TAB);
        assertThat(department.getByText("取样化验").first()).isVisible(SOON);
        Chromium.picture(department, "petition-department");

        Page supervisor = login("supervisor", 1000, 1400);
        tab(supervisor, number);
        Locator recusal =
                supervisor.locator("details.mb-action", containing("申请回避")).first();
        recusal.locator("summary").click();
        recusal.getByRole(AriaRole.BUTTON).click();
        assertThat(recusal.getByText("有何利害关系：必填")).isVisible(SOON);
        assertThat(supervisor.getByText("取样化验").first()).isVisible(SOON);
        Locator raise =
                supervisor.locator("details.mb-action", containing("发出督办")).first();
        raise.locator("summary").click();
        raise.getByRole(AriaRole.BUTTON).click();
        assertThat(raise.getByText("督办的原因和要求：必填")).isVisible(SOON);
        raise.locator("textarea").fill("河水发黑，请加快");
        raise.getByRole(AriaRole.BUTTON).click();
        assertThat(supervisor.getByText("河水发黑，请加快").first()).isVisible(SOON);
        assertThat(supervisor.getByText("信访事项督办函").first()).isVisible(SOON);
        Chromium.picture(supervisor, "petition-supervised");
        Object overflow = supervisor.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);
    }

    @Test
    void oneClickPutsThePetitionUnderTheSubjectThatIsSuggested() throws Exception {
        String number = file("楼下烧烤店油烟扰民，半夜还有噪音").get("receiptNumber").asText();
        Page page = login(1400, 1000);
        tab(page, number);
        Locator suggested = page.locator(".mb-suggested:has(button)").first();
        assertThat(suggested).isVisible(SOON);
        Chromium.picture(page, "category-suggested");
        String label = suggested.locator("button").getAttribute("aria-label");
        suggested.locator("button").click();
        assertThat(page.getByText("（与登记的相同）").first()).isVisible(SOON);
        String known = get("shangxi.handler", "/api/v1/petitions/" + number);
        assertThat(json.readTree(known).get("category").asText()).isEqualTo(label.replace("改为这一类：", ""));
    }

    @Test
    void aNoteForColleaguesStandsApartFromWhatIsAnswered() throws Exception {
        String number = file("路沿石松动").get("receiptNumber").asText();
        Page page = login(390, 844);
        tab(page, number);
        Locator write = page.locator("details.mb-action", containing("写内部备注")).first();
        assertThat(write).isVisible(SOON);
        write.locator("summary").click();
        write.locator("textarea").fill("<b>老人耳背</b>，打电话要大声");
        write.locator("button").click();
        Locator notes = page.locator("section", containing("内部备注")).first();
        assertThat(notes.getByText("<b>老人耳背</b>，打电话要大声")).isVisible(SOON);
        notes.scrollIntoViewIfNeeded();
        Chromium.picture(page, "internal-note-390");
    }

    /** Whoever looks at the reply once more reads who of them was dissatisfied, and why. */
    @Test
    void whatEachOfSeveralPetitionersThinksStandsUnderHisName() throws Exception {
        String number = json.readTree(
                        post("hotline12345", "/api/v1/petitions", """
                        {"title":"河边护栏松动","content":"小孩常去玩。","purpose":"CLAIM","areaCode":"990681101201",
                         "headcount":2,"petitioners":[{"name":"赵护栏","representative":true},{"name":"钱河边"}]}""").body())
                .get("receiptNumber")
                .asText();
        submit(taskOf(number, "userTask_handlePetition").getId(), """
                {"outcome":{"value":"SOLVED"},"reply":{"value":"护栏已经加固。"}}""");
        String rating = "/api/v1/petitions/" + number + "/rating";
        assertThat(post("hotline12345", rating, "{\"office\":\"SATISFIED\",\"unit\":\"SATISFIED\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(post("hotline12345", rating, """
                        {"office":"SATISFIED","unit":"DISSATISFIED","petitioner":2,"comment":"螺丝又松了"}""").statusCode()).isEqualTo(200);
        Page page = login("xikou.head", 1000, 1400);
        openTask(page, taskOf(number, "userTask_recheckReply").getId(), TAB);
        Locator ratings = page.locator("section.mb-section:has(> h4:text-is('满意度评价'))");
        assertThat(ratings.getByText("赵护栏")).isVisible(SOON);
        assertThat(ratings.getByText("钱河边")).isVisible();
        assertThat(ratings.getByText("螺丝又松了")).isVisible();
        ratings.scrollIntoViewIfNeeded();
        Chromium.picture(page, "petition-ratings");
    }

    private void submit(String taskId, String variables) throws Exception {
        tasks.setAssignee(taskId, "shangxi.handler");
        assertThat(post(
                                "shangxi.handler",
                                "/engine-rest/task/" + taskId + "/submit-form",
                                "{\"variables\":" + variables + "}")
                        .statusCode())
                .isEqualTo(204);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void tab(Page page, String number) {
        openTask(page, taskOf(number, "userTask_handlePetition").getId(), TAB);
    }

    private Task taskOf(String number, String definition) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(definition)
                .singleResult();
    }
}
