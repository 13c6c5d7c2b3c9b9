package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The list of petitions and the page of one, as clerk and supervisor see them. */
class PetitionPagesTest extends StaffPage {

    private static final String LAMP = """
            {"title":"<b>路灯</b>坏了没人修𠮷😀","content":"晚上出行很不方便。","purpose":"CLAIM","areaCode":"990681101201",
             "category":"城乡建设/市政管理/路灯"}""";
    /** What people type and paste; it comes back as it was. */
    /** In all, of the place and of the month. */
    private static final int FIGURES_OF_A_PLACE = 11;

    private static final String ODD = "信访人来电催问<script>alert(1)</script>=1+1 😀𠮷\u202E倒 " + "A".repeat(300);

    private static final String REPORT = """
            {"title":"举报镇负责人收钱","content":"收了不该收的钱。","purpose":"REPORT","areaCode":"990681101201",
             "against":[{"kind":"PERSON","name":"某负责人"}]}""";

    @Test
    void aClerkFindsAPetitionAndUrgesNobodyButHimself() {
        String number = file(LAMP).get("receiptNumber").asText();
        Page page = login(390, "shangxi.handler");
        assertThat(page.locator(".card", new Page.LocatorOptions().setHasText("待认领"))
                        .locator(".figure")
                        .textContent())
                .isNotEqualTo("0");
        picture(page, "desk-handler-390");
        page.navigate(address("/petitions"));
        page.fill("input[name=q]", number);
        page.click("form.filters button");
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody a")).hasText("<b>路灯</b>坏了没人修𠮷😀");
        assertThat(page.locator("tbody .chip").first()).containsText("还剩");
        picture(page, "petitions-390");
        page.click("tbody a");
        assertThat(page.locator("#record[data-read]")).isVisible();
        assertThat(page.locator("h3")).hasText("<b>路灯</b>坏了没人修𠮷😀");
        assertThat(page.locator(".tasks")).containsText("可以认领：办理");
        picture(page, "petition-390");
        Locator urge = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("提醒承办单位"))
                .first();
        urge.locator("summary").click();
        urge.getByRole(AriaRole.BUTTON).click();
        assertThat(urge.locator("[role=alert]")).containsText("催办的原因：必填");
        urge.locator("textarea").fill(ODD);
        page.context().clearCookies();
        urge.getByRole(AriaRole.BUTTON).click();
        assertThat(urge.locator("[role=alert]")).containsText("登录已过期");
        assertThat(urge.locator("textarea")).hasValue(ODD);
        Page window = page.context().newPage();
        window.navigate(address("/login"));
        window.fill("#username", "shangxi.handler");
        window.fill("#password", "demo");
        window.click("main button");
        window.waitForURL("**/desk");
        urge.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".mb-timeline")).containsText(ODD);
        picture(page, "petition-odd-390");
    }

    @Test
    void aSupervisorListsAndRaisesSupervision() {
        String number = file(LAMP).get("receiptNumber").asText();
        Page page = login(1400, "supervisor");
        picture(page, "desk-supervisor-1400");
        page.navigate(address("/petitions?unit=990681101000&open=true&colour=YELLOW&sort=-filedAt&limit=2"));
        assertThat(page.locator("select[name=unit]")).hasValue("990681101000");
        assertThat(page.locator("[rel=next]")).isVisible();
        picture(page, "petitions-1400");
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        String archive = page.locator("a", new Page.LocatorOptions().setHasText("导出整份档案"))
                .getAttribute("href");
        assertThat(get("supervisor", archive).headers().get("content-type")).isEqualTo("application/zip");
        Locator raise = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("发出督办"))
                .first();
        raise.locator("summary").click();
        raise.locator("textarea").fill("群众反映强烈");
        raise.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".mb-timeline")).containsText("发出督办");
        picture(page, "petition-1400");
    }

    @Test
    void aRegistrarFindsOnThePageThatItIsAReport() {
        String number = file(LAMP).get("receiptNumber").asText();
        assertThat(get("shangxi.handler", "/petitions/" + number).text()).contains(number);
        Page page = login(1400, "registrar");
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator correct = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("改为检举控告的"))
                .first();
        correct.locator("summary").click();
        correct.getByRole(AriaRole.BUTTON).click();
        assertThat(correct.locator("[role=alert]")).containsText("更正的理由：必填");
        correct.locator("[name=purpose]").selectOption("REPORT");
        correct.locator("[name=accused]").fill("某主任");
        correct.locator("[name=kind]").selectOption("PERSON");
        correct.locator("[name=reason]").fill("来电补充：收了路灯款");
        picture(page, "reclassification-1400");
        correct.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".mb-timeline")).containsText("来电补充：收了路灯款");
        assertThat(get("shangxi.handler", "/petitions/" + number).status()).isEqualTo(404);
    }

    @Test
    void whoLeadsAboveNamesALeaderAndReopensWhatWasReplied() {
        String number = file(LAMP).get("receiptNumber").asText();
        Page page = login(1400, "xikou.head");
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator lead = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("确定包案领导"))
                .first();
        lead.locator("summary").click();
        lead.locator("[name=leader]").fill("王某某");
        page.context().clearCookies();
        page.reload();
        page.fill("#username", "xikou.head");
        page.fill("#password", "demo");
        page.click("main button");
        assertThat(lead.locator("[name=leader]")).hasValue("王某某");
        lead.getByRole(AriaRole.BUTTON).click();
        assertThat(lead.locator("[role=alert]")).containsText("包案领导须是");
        lead.locator("[name=leader]").fill("溪口镇负责人");
        picture(page, "petition-leader-1400");
        lead.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".mb-timeline")).containsText("确定包案领导");

        page.navigate(address("/backlog?unit=990681101000"));
        assertThat(page.locator("tbody").first()).containsText("上溪村");
        Axe.assertAccessible(page);
        picture(page, "backlog-1400");
        Page small = login(390, "xikou.head");
        small.navigate(address("/backlog"));
        picture(small, "backlog-390");

        reply(number);
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator again = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("责成重新办理"))
                .first();
        again.locator("summary").click();
        again.locator("textarea").fill("到现场看，灯没有亮");
        picture(page, "petition-reopening-1400");
        again.getByRole(AriaRole.BUTTON).click();
        assertThat(page.locator(".mb-timeline")).containsText("到现场看，灯没有亮");

        whatWasHandledAgainIsCountedAndListed(number);
    }

    /** By somebody who sees all places: whoever sees less has a figure without a list where a matter went beyond. */
    private void whatWasHandledAgainIsCountedAndListed(String number) {
        Page page = login(1400, "supervisor");
        page.navigate(address("/backlog?unit=990681101000"));
        assertFiguresAreTheirLists(page, "supervisor", "[href*='oldMatter=']", FIGURES_OF_A_PLACE);
        page.navigate(address("/dashboard?unit=990681101000"));
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("上溪村"))
                        .locator("a[href*='setbackAt=990681101201'][href*='redone=true']"))
                .containsText("件");
        assertFiguresAreTheirLists(page, "supervisor", "[href*='setbackFrom=']", 2);
        page.locator(".figures a[href*='redone=true']").click();
        assertThat(page.locator("tbody")).containsText(number);
        assertThat(page.locator("[name=setbackAt]")).hasValue("990681101000");
    }

    private void reply(String number) {
        String of = "/engine-rest/task?taskDefinitionKey=userTask_handlePetition&processInstanceBusinessKey=" + number;
        String task = "/engine-rest/task/"
                + call("shangxi.handler", "GET", of, null, 200).at("/0/id").asText();
        call("shangxi.handler", "POST", task + "/claim", "{\"userId\":\"shangxi.handler\"}", 204);
        String values = "{\"variables\":{\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"路灯修好了。\"}}}";
        call("shangxi.handler", "POST", task + "/submit-form", values, 204);
    }

    @Test
    void aWhistlerWhoDoesNotHandleItCallsADepartment() throws Exception {
        String number = file(LAMP).get("receiptNumber").asText();
        Page page = login(390, "shangxi.head");
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator whistle = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("吹哨"))
                .first();
        whistle.locator("summary").click();
        whistle.locator("[name=departments]").fill("气象局");
        whistle.locator("textarea").fill("请到现场查看线路");
        whistle.locator("[type=submit]").click();
        assertThat(whistle.getByText("没有名为“气象局”的部门")).isVisible();
        picture(page, "petition-whistle-390");
        whistle.locator("[name=departments]").fill("");
        whistle.getByText("住房和城乡建设局").click();
        assertThat(whistle.locator("[name=departments]")).hasValue("住房和城乡建设局");
        page.setViewportSize(1400, 900);
        picture(page, "petition-whistle-1400");
        whistle.locator("[type=submit]").click();
        assertThat(page.locator(".mb-timeline")).containsText("请到现场查看线路");
        assertThat(page.locator("details.mb-action", new Page.LocatorOptions().setHasText("吹哨，请部门一起办")))
                .hasCount(0);
    }

    @Test
    void aClerkGivesANewCodeToWhoLostHis() throws Exception {
        String number = file(LAMP.replace("}", ",\"petitioners\":[{\"name\":\"吴大妈\"}]}"))
                .get("receiptNumber")
                .asText();
        Page page = login(1400, "shangxi.handler");
        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator issue = page.locator("details.mb-action", new Page.LocatorOptions().setHasText("补发查询码"))
                .first();
        issue.locator("summary").click();
        issue.getByRole(AriaRole.BUTTON).click();
        assertThat(issue.locator("strong")).isVisible();
        picture(page, "petition-code-1400");
        HttpRequest.Builder asked = HttpRequest.newBuilder(URI.create(address("/api/v1/public/petitions/" + number)))
                .header("X-Query-Code", issue.locator("strong").textContent());
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(asked.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).as("he acts for all, being alone").contains("withdrawal");
    }

    @Test
    void theDisciplineInspectionReadsWhoLookedAndNobodyElse() {
        String report = file(REPORT).get("receiptNumber").asText();
        assertThat(get("supervisor", "/petitions/" + report).status()).isEqualTo(200);
        Page page = login(1400, "jiwei.handler");
        page.locator(".top nav a", new Page.LocatorOptions().setHasText("查阅记录")).click();
        page.fill("input[name=number]", report);
        page.click("form.line button");
        assertThat(page.locator("tbody")).containsText("supervisor");
        assertThat(page.locator("tbody tr").first()).containsText("登记内容");
        assertThat(page.locator("main")).not().containsText("收钱");
        Axe.assertAccessible(page);
        picture(page, "looks-1400");
        Page small = login(390, "jiwei.handler");
        small.navigate(address("/looks?from=2026-09-01&to=2030-12-31"));
        assertThat(small.locator("tbody")).containsText(report);
        picture(small, "looks-390");
        assertThat(get("supervisor", "/looks").status()).isEqualTo(403);
        assertThat(get("supervisor", "/desk").text()).doesNotContain("查阅记录");
    }

    @Test
    void theRecordIsReadWithoutScript() {
        String number = file(LAMP).get("receiptNumber").asText();
        String page = get("shangxi.handler", "/petitions/" + number).text();
        assertThat(page)
                .contains("&lt;b&gt;路灯&lt;/b&gt;坏了没人修𠮷😀", "本级办理时限", "进入本级办理", "晚上出行很不方便")
                .doesNotContain("<b>路灯", ".dmn");
    }

    @Test
    void whatSomebodyMayNotSeeIsNotThere() {
        String number = file(LAMP).get("receiptNumber").asText();
        String report = file(REPORT).get("receiptNumber").asText();
        Page page = login(390, "liuan.handler");
        Response answer = page.navigate(address("/petitions/" + number));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).containsText("没有");
        picture(page, "petition-unknown-390");
        assertThat(get("liuan.handler", "/petitions?open=true&sort=-filedAt").text())
                .doesNotContain(number);
        assertThat(get("xikou.handler", "/petitions/" + report).status()).isEqualTo(404);
        assertThat(get("xikou.handler", "/petitions?q=" + report).text()).doesNotContain("/petitions/" + report);
        assertThat(get("supervisor", "/petitions?q=" + report).text())
                .contains("/petitions/" + report, "（保密事项）")
                .doesNotContain("收钱");
        assertThat(get("supervisor", "/petitions?q=" + report + "&secret=false").text())
                .doesNotContain("/petitions/" + report);
    }
}
