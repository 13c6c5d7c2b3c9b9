package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.documents.PdfText;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** An administrator changes what changes often, sees who changed it, and takes it back. */
@PlatformTest
class RulesPagesTest {

    private static final String XINTANG = "990681102203";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aNoticeIsLookedAtBeforeItCounts() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/calendar/2041");
            assertThat(page.locator("main")).containsText("通知尚未录入");
            assertThat(page.navigate("http://localhost:" + port + "/rules/calendar/abc")
                            .status())
                    .isEqualTo(404);
            assertThat(page.locator("main a.button")).hasText("返回首页");
            page.goBack();
            page.fill("#text", "一、元旦：1月1日放假。\n二、春节：1月40日放假。");
            page.fill("#notice", "https://www.gov.cn/example");
            page.click("text=先看看会怎样");
            assertThat(page.locator("[role=alert]")).containsText("第 2 行读不懂");
            assertThat(page.locator("#text")).hasValue("一、元旦：1月1日放假。\n二、春节：1月40日放假。");
            page.fill("#text", "一、元旦：1月1日至3日放假。1月5日上班。");
            page.click("text=先看看会怎样");
            assertThat(page.locator(".days li")).hasCount(4);
            Chromium.picture(page, "rules-calendar-preview");
            assertThat(loaded()).isZero();
            page.fill("#text", "一、元旦：1月1日至3日放假。");
            page.click("text=先看看会怎样");
            page.click("text=确认生效");
            assertThat(page.locator("[role=status]")).containsText("已经生效");
            assertThat(loaded()).isEqualTo(3);
        }
    }

    @Test
    void anEarlierVersionOfAYearComesBack() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 390, "admin", "/rules/calendar/2042");
            load(page, "一、元旦：1月1日放假。");
            load(page, "一、元旦：1月1日至2日放假。");
            assertThat(page.locator("main")).containsText("正在使用");
            page.click("text=恢复这一版");
            assertThat(page.locator("[role=status]")).containsText("已经生效");
            assertThat(jdbc.queryForObject("select count(*) from calendar_day where year = 2042", Long.class))
                    .isEqualTo(1);
            assertThat(jdbc.queryForObject("select count(*) from calendar_history where year = 2042", Long.class))
                    .isEqualTo(3);
            page.click("text=撤回，当作没有通知");
            assertThat(page.locator("[role=status]")).containsText("2042 年的通知已经撤回");
            assertThat(page.locator("main")).containsText("通知尚未录入");
            assertThat(page.locator("main")).containsText("撤回，没有通知");
            assertThat(jdbc.queryForObject("select count(*) from calendar_day where year = 2042", Long.class))
                    .isZero();
            page.locator("text=恢复这一版").first().click();
            assertThat(page.locator("[role=status]")).containsText("已经生效");
            Chromium.picture(page, "rules-calendar-390");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        }
    }

    @Test
    void aTemplateThatCannotBePrintedIsRefusedWithWhatWasTyped() throws Exception {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/letters/MERGER");
            String before = page.inputValue("#html");
            page.fill("#html", before + "<p>{{nobodyFillsThis}}</p>");
            page.click("text=保存并生效");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.inputValue("#html")).contains("nobodyFillsThis");
            page.fill("#html", "<html><body><p>您好</p></body></html>");
            page.click("text=保存并生效");
            assertThat(page.locator("[role=alert]")).containsText("文书上没有发文单位");
            assertThat(page.locator("[role=alert]")).containsText("文书上没有发文日期");
            assertThat(page.locator("[role=alert]")).containsText("文书上没有文号");
            page.fill("#html", before.replace("</body>", "<p>您好</body>"));
            page.click("text=保存并生效");
            assertThat(page.locator("[role=alert]")).containsText("标签 <p> 没有对应的结束标签 </p>");
            String changed = before.replace("</body>", "<p>枫林县信访局</p></body>");
            APIResponse tried = page.request()
                    .post(
                            "http://localhost:" + port + "/rules/letters/MERGER/sample",
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("html", changed)
                                            .set("_csrf", csrf(page))));
            assertThat(tried.headers().get("content-type")).startsWith("application/pdf");
            assertThat(PdfText.of(tried.body())).contains("枫林县信访局", "示〔2026〕1号");
            page.fill("#html", changed);
            page.click("text=保存并生效");
            assertThat(page.locator("[role=status]")).containsText("已经生效");
            page.locator("text=恢复这一版").last().click();
            assertThat(page.locator("#html")).hasValue(before);
            Chromium.picture(page, "rules-letter");
        }
    }

    @Test
    void aCategoryIsAddedAndTheVersionBeforeComesBack() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/categories");
            assertThat(page.locator("#accuracy")).isVisible();
            String before = page.inputValue("#paths");
            page.fill("#paths", before + "\n乡村振兴/一/二/三/四");
            page.click("text=保存并生效");
            assertThat(page.locator("[role=alert]")).containsText("超过四级");
            page.fill("#paths", before + "\n乡村振兴/共同富裕");
            page.click("text=保存并生效");
            assertThat(page.locator("tbody tr").first()).containsText("乡村振兴/共同富裕");
            Chromium.picture(page, "rules-categories");
            page.locator("text=恢复这一版").first().click();
            assertThat(page.locator("#paths")).hasValue(before);
        }
    }

    @Test
    void somebodyIsAppointedAndTheAppointmentIsTakenBack() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/units/" + XINTANG);
            page.click("text=增加人员");
            page.fill("#new-username", "rules.test");
            page.fill("#new-person", "测试甲");
            page.check("#new-HANDLER");
            page.check("#new-WHISTLER");
            page.fill("#new-password", "short");
            page.locator("text=增加").last().click();
            assertThat(page.locator("[role=alert]")).containsText("密码至少");
            assertThat(page.locator("#new-person")).hasValue("测试甲");
            page.fill("#new-password", "a long sentence of mine");
            page.locator("details[open] form button").click();
            assertThat(page.locator("[role=status]")).hasText("人员已保存");
            Chromium.picture(page, "rules-unit");
            Locator change = page.locator("tr", new Page.LocatorOptions().setHasText("rules.test"))
                    .last();
            assertThat(change).containsText("测试甲（rules.test）");
            assertThat(change).containsText("系统管理员");
            assertThat(change).containsText("新塘村经办人");
            assertThat(change).containsText("吹哨人");
            change.locator("button").click();
            assertThat(page.locator("[role=status]")).hasText("已撤回这次修改");
            assertThat(page.locator("td[data-label=登录名]", new Page.LocatorOptions().setHasText("rules.test")))
                    .hasCount(0);
        }
    }

    @Test
    void aVillageIsFoundedRenamedAndTakenBack() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 390, "admin", "/rules/units");
            page.fill("[name=q]", "河塘");
            page.click("text=查找");
            page.locator("tbody a").first().click();
            page.click("text=新设下级或者部门");
            page.fill("#new-code", "990681102299");
            page.fill("#new-name", "测试村");
            page.selectOption("#new-level", "VILLAGE");
            page.locator("details[open] form button").last().click();
            assertThat(page.locator("[role=status]")).containsText("已新设测试村");
            page.click("a.card:has-text('测试村')");
            page.locator("input[name=name]").last().fill("试验村");
            page.click("text=改名");
            assertThat(page.locator("h1")).hasText("试验村");
            assertThat(page.locator("td[data-label=对象]").first()).hasText("试验村");
            page.locator("text=撤回").first().click();
            assertThat(page.locator("h1")).hasText("测试村");
            Chromium.picture(page, "rules-unit-390");
            page.click("summary:has-text('撤销这个单位')");
            page.click("text=确定撤销这个单位");
            assertThat(page.locator("[role=status]")).containsText("已撤销测试村");
        }
    }

    /** Whoever is on the staff keeps his name, password, telephone and posts when he gets one more. */
    @Test
    void theAccountOfSomebodyElseIsNotTakenOver() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/units/" + XINTANG);
            addPerson(page, "xiaxi.handler", "测试乙", "a long sentence of mine");
            assertThat(page.locator("[role=alert]")).containsText("登录名：xiaxi.handler 是下溪村经办人的登录名");
            addPerson(page, "xiaxi.handler", "下溪村经办人", "");
            assertThat(page.locator("[role=status]")).hasText("人员已保存");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("xiaxi.handler"))
                            .first())
                    .containsText("登记员");
            page.navigate("http://localhost:" + port + "/rules/units/990681101202");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("xiaxi.handler"))
                            .first())
                    .containsText("经办人");
            page.navigate("http://localhost:" + port + "/rules/units/" + XINTANG);
            page.locator("tr", new Page.LocatorOptions().setHasText("xiaxi.handler"))
                    .last()
                    .locator("button")
                    .click();
            assertThat(page.locator("[role=status]")).hasText("已撤回这次修改");
            page.click("text=增加人员");
            page.fill("#new-username", "rules.none");
            page.fill("#new-person", "测试丙");
            page.fill("#new-password", "a long sentence of mine");
            page.locator("details[open] form button").click();
            assertThat(page.locator("[role=alert]")).containsText("岗位：必填");
        }
    }

    private static void addPerson(Page page, String username, String name, String password) {
        if (page.locator("details[open]").count() == 0) {
            page.click("text=增加人员");
        }
        page.fill("#new-username", username);
        page.fill("#new-person", name);
        page.check("#new-REGISTRAR");
        page.fill("#new-password", password);
        page.locator("details[open] form button").click();
    }

    @Test
    void whatIsTooLargeOrOfAnotherYearIsSaidOnAPage() {
        try (Chromium chromium = new Chromium()) {
            Page page = login(chromium, 1400, "admin", "/rules/calendar/2043");
            page.fill("#text", "一、元旦：2026年1月1日至3日放假。");
            page.fill("#notice", "https://www.gov.cn/example");
            page.click("text=先看看会怎样");
            assertThat(page.locator("[role=alert]")).containsText("2026-01-02 不在 2043 年内");
            page.evaluate("document.querySelector('#text').value = '一、元旦：1月1日放假。\\n'.repeat(200000)");
            page.click("text=先看看会怎样");
            assertThat(page.locator("h1")).hasText("提交的内容过大");
            assertThat(page.locator("main")).containsText("什么都没有保存");
            page.navigate("http://localhost:" + port + "/models/rehearsal");
            page.setInputFiles("#file", new FilePayload("plan.txt", "text/plain", new byte[] {'x'}));
            page.fill("#days", "30");
            page.fill("#generate", "5");
            page.click("text=开始演练");
            assertThat(page.locator("[role=alert]")).containsText("修改后的文件：其中没有 .bpmn、.dmn 或 .form 文件");
            assertThat(page.locator("#days")).hasValue("30");
            assertThat(page.locator("#generate")).hasValue("5");
            page.navigate("http://localhost:" + port + "/models/check.html");
            page.setInputFiles("#files", new FilePayload("photo.png", "image/png", new byte[] {'x'}));
            page.click("button[type=submit]");
            assertThat(page.locator("#findings")).containsText("只有图片，没有流程、决策表或者表单");
        }
    }

    @Test
    void nobodyElseComesIn() {
        try (Chromium chromium = new Chromium()) {
            for (String path : new String[] {"/rules", "/rules/calendar", "/rules/units", "/rules/categories"}) {
                Page page = login(chromium, 1400, "supervisor", path);
                assertThat(page.locator("h1")).hasText("只有系统管理员可以这样做");
            }
        }
    }

    private static String csrf(Page page) {
        return page.locator("input[name=_csrf]").first().inputValue();
    }

    private void load(Page page, String text) {
        page.fill("#text", text);
        page.fill("#notice", "https://www.gov.cn/example");
        page.click("text=先看看会怎样");
        page.click("text=确认生效");
        assertThat(page.locator("[role=status]")).containsText("已经生效");
    }

    private long loaded() {
        return jdbc.queryForObject("select count(*) from calendar_day where year = 2041", Long.class);
    }

    private Page login(Chromium chromium, int width, String username, String path) {
        Page page = chromium.page(width, 900);
        page.navigate("http://localhost:" + port + path);
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }
}
