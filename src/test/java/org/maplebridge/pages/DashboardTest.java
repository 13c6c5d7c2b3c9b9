package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** The dashboard and what stands behind its figures: by role, without script, on a wall, taken along. */
class DashboardTest extends StaffPage {

    private static final String FORMULA = """
            {"title":"=cmd|' /C calc'!A0，井盖𠮷😀\\u202E反","content":"井盖丢了。","purpose":"CLAIM","areaCode":"990681101203",
             "category":"城乡建设/市政管理/路灯"}""";
    private static final String REPORT = """
            {"title":"举报石桥的负责人","content":"收了不该收的钱。","purpose":"REPORT","areaCode":"990681101203",
             "against":[{"kind":"PERSON","name":"某负责人"}]}""";

    private static final String YELLOW = "{\"step\":\"SUPERVISE\",\"reason\":\"镇里自己的事也要办\"}";

    private static final int MOST_COLUMNS = 10;
    private static final int PAGE = 50;
    private static final int MINUTE = 60_000;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aSupervisorSeesFiguresAndTheListsBehindThem() {
        for (int i = 0; i < 3; i++) {
            file(FORMULA);
        }
        Page page = login(1400, "supervisor");
        page.navigate(address("/dashboard"));
        assertThat(page.locator("#board[data-drawn]")).isVisible();
        assertThat(page.locator("[data-chart=map] svg")).isVisible();
        picture(page, "dashboard-1400");
        String script = page.locator("script[src*=echarts]").getAttribute("src");
        assertThat(get("supervisor", script).headers()).containsEntry("content-encoding", "gzip");
        assertThat(get("supervisor", "/dashboard").headers()).doesNotContainKey("content-encoding");
        page.navigate(address("/dashboard?unit=990681101203"));
        String open = page.locator(".figures .card").first().locator(".figure").textContent();
        assertThat(Long.parseLong(open)).isEqualTo(counted("990681101203"));
        String href = page.locator(".figures a.card[href*=endedFrom]").getAttribute("href");
        assertThat(get("supervisor", href).status()).as(href).isEqualTo(200);
        page.locator(".figures .card").first().click();
        assertThat(page.locator("tbody tr")).hasCount(Math.min(PAGE, Integer.parseInt(open)));
        Page wall = login(1400, "supervisor");
        wall.clock().install();
        wall.navigate(address("/dashboard?wall"));
        assertThat(wall.locator("#board[data-drawn]")).isVisible();
        Axe.assertAccessible(wall);
        picture(wall, "wall-1400");
        wall.route("**/dashboard?wall", Route::abort);
        wall.clock().fastForward(MINUTE);
        assertThat(wall.locator("[data-old]")).isVisible();
        assertThat(wall.locator("h1")).isVisible();
        wall.unroute("**/dashboard?wall");
        wall.clock().fastForward(MINUTE);
        assertThat(wall.locator("[data-old]")).isHidden();
        Page telephone = login(390, "shangxi.head");
        telephone.navigate(address("/dashboard"));
        assertThat(telephone.locator("h1")).hasText("上溪村 办理态势");
        picture(telephone, "dashboard-390");
    }

    /** A row counts what is the unit's own and not what lies with the villages below; so does the list that opens. */
    @Test
    void eachFigureOfAUnitIsAsLongAsTheListBehindIt() {
        file(FORMULA);
        String own = file(FORMULA.replace("990681101203", "990681101000"))
                .get("receiptNumber")
                .asText();
        call("supervisor", "POST", "/api/v1/petitions/" + own + "/supervisions", YELLOW, 201);
        Page page = login(1400, "supervisor");
        page.navigate(address("/dashboard?unit=990681101000"));
        assertFiguresAreTheirLists(page, "supervisor", "[href*='open=true']", MOST_COLUMNS);
        page.locator("a[href*='card=YELLOW'][href*='unit=990681101000']").click();
        assertThat(page.locator("main")).containsText("得过黄牌的");
        assertThat(page.locator("tbody")).containsText(own);
        picture(page, "supervisions-of-a-card-1400");
    }

    @Test
    void whoLeadsNothingHasNoDashboard() {
        APIResponse refused = get("shangxi.handler", "/dashboard");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("您无权查看办理态势");
        assertThat(get("shangxi.head", "/dashboard?unit=990681102000").status()).isEqualTo(403);
        assertThat(get("shangxi.head", "/dashboard").text()).contains("上溪村").doesNotContain("荷花村");
    }

    @Test
    void aListIsTakenAlongWithoutFormulasAndSecrets(@TempDir Path folder) throws IOException {
        String number = file(FORMULA).get("receiptNumber").asText();
        String report = file(REPORT).get("receiptNumber").asText();
        String csv = get("jiwei.handler", "/petitions.csv?sort=-filedAt").text();
        assertThat(csv).startsWith("\uFEFF信访编号,标题").doesNotContain(report);
        assertThat(get("supervisor", "/petitions.csv?q=" + number).text())
                .contains(number, "'=cmd|' /C calc'!A0，井盖𠮷😀\u202E反")
                .doesNotContain(",=cmd");
        APIResponse workbook = get("supervisor", "/petitions.xlsx?q=" + number);
        assertThat(workbook.headers().get("content-disposition")).contains("attachment", ".xlsx");
        Path kept = Files.write(folder.resolve("list.xlsx"), workbook.body());
        assertThat(sheet(kept))
                .contains(number, "'=cmd|", "𠮷😀", "<pane ", "<autoFilter ", "orientation=\"landscape\"")
                .as("times are times, which a spreadsheet sorts")
                .containsPattern("<c r=\"L2\" s=\"\\d+\"[^>]*><v>\\d{5}\\.\\d+</v>")
                .doesNotContain("<f>", ">=cmd");
        assertThat(get("supervisor", "/petitions.csv?q=" + number).text())
                .containsPattern(",\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d,\\d{4}-\\d\\d-\\d\\d 23:59,否,否,");
        assertThat(get("liuan.handler", "/petitions.csv?q=" + number).text()).doesNotContain(number);
        assertThat(get("supervisor", "/petitions.csv?sort=title").status()).isEqualTo(400);
        call(
                "supervisor",
                "POST",
                "/api/v1/petitions/" + report + "/supervisions",
                "{\"step\":\"URGE\",\"reason\":\"请尽快核查\"}",
                201);
        assertThat(get("supervisor", "/supervisions").text()).contains(report);
        assertThat(get("supervisor", "/supervisions.csv").text()).doesNotContain(report, "请尽快核查");
    }

    @Test
    void theLadderIsWorkedFromItsLedger() {
        String number = file(FORMULA).get("receiptNumber").asText();
        Page page = login(1400, "supervisor");
        page.navigate(address("/supervisions"));
        page.locator("details.panel summary").click();
        page.fill("#receiptNumber", number);
        page.fill("#reason", "　");
        page.click("details.panel button");
        assertThat(page.locator("[role=alert]")).containsText("必填");
        assertThat(page.locator("#receiptNumber")).hasValue(number);
        page.fill("#reason", "井盖丢失，立即处置");
        page.click("details.panel button");
        assertThat(page.locator("[role=status]")).containsText("督办已经发出");
        assertThat(page.locator("tbody")).containsText(number);
        assertThat(page.locator("tbody tr").first()).containsText("待答复");
        picture(page, "supervisions-1400");
        Page head = login(390, "shiqiao.head");
        head.navigate(address("/supervisions"));
        assertThat(head.locator("tbody")).containsText("井盖丢失，立即处置");
        assertThat(head.getByText("发出督办")).hasCount(0);
        picture(head, "supervisions-390");
        assertThat(get("liuan.handler", "/supervisions").text()).doesNotContain(number);
        assertThat(get("supervisor", "/supervisions.csv?unit=990681101203").text())
                .startsWith("\uFEFF信访编号,标题,被督办单位")
                .containsPattern(number + ",'=cmd.*,井盖丢失，立即处置,.* 23:59,待答复");
        assertThat(get("supervisor", "/supervisions.xlsx?open=false").headers().get("content-type"))
                .contains("spreadsheetml");
        assertThat(get("liuan.handler", "/supervisions.csv").text()).doesNotContain(number);
        assertThat(get("liuan.handler", "/supervisions.csv?unit=990681101203").status())
                .isEqualTo(403);
    }

    @Test
    void aLongTextSurvivesALoginThatExpiredAndTwoWindows() {
        String number = file(FORMULA).get("receiptNumber").asText();
        String text = "井盖丢失三天没有人管，请今天之内围起来，明天中午以前装好。".repeat(8);
        Page page = login(390, "supervisor");
        page.navigate(address("/supervisions"));
        Page other = page.context().newPage();
        other.navigate(address("/supervisions"));
        raise(page, number, text);
        page.context().clearCookies();
        page.click("details.panel button");
        assertThat(page.locator("[role=alert]")).containsText("登录已过期");
        assertThat(page.locator("main")).containsText(text);
        Axe.assertAccessible(page);
        picture(page, "stale-form-390");
        loggedInBeside(page);
        sentOn(page);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(number)))
                .containsText(text);

        raise(other, number, "另一个窗口里写的");
        other.click("details.panel button");
        assertThat(other.locator("[role=alert]")).isVisible();
        sentOn(other);
        assertThat(other.locator("[role=alert]")).containsText("督办");
        assertThat(other.locator("#reason")).hasValue("另一个窗口里写的");
    }

    @Test
    void nothingIsLostWhereOnlyTheSessionEnded() {
        String number = file(FORMULA).get("receiptNumber").asText();
        Page page = login(1400, "supervisor");
        page.navigate(address("/supervisions"));
        raise(page, number, "井盖丢失三天没有人管");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.click("details.panel button");
        assertThat(page.locator("main")).containsText("井盖丢失三天没有人管");
        loggedInBeside(page);
        sentOn(page);
        assertThat(page.locator("tr", new Page.LocatorOptions().setHasText(number)))
                .containsText("井盖丢失三天没有人管");
    }

    private static void loggedInBeside(Page page) {
        Page window = page.waitForPopup(() -> page.click("[role=alert] a"));
        window.fill("#username", "supervisor");
        window.fill("#password", "demo");
        window.click("main button");
        assertThat(window.locator(".who")).containsText("枫林县督办员");
    }

    /** A login gives a new token: the page comes once more. */
    private static void sentOn(Page page) {
        Locator again = page.locator("main form[action='/supervisions'] button", containing("继续提交"));
        for (int pressed = 0; pressed < 2 && again.count() > 0; pressed++) {
            again.click();
        }
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void raise(Page page, String number, String reason) {
        page.locator("details.panel summary").click();
        page.fill("#receiptNumber", number);
        page.fill("#reason", reason);
    }

    private long counted(String unit) {
        return jdbc.queryForObject(
                "select count(*) from petition where ended_at is null and not secret and unit_code = ?",
                Long.class,
                unit);
    }

    /** By its list of contents, as every program opens a workbook; read as a stream its sizes are not known yet. */
    private static String sheet(Path workbook) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipFile files = new ZipFile(workbook.toFile())) {
            for (String part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml")) {
                try (InputStream content = files.getInputStream(files.getEntry(part))) {
                    text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return HtmlUtils.htmlUnescape(text.toString().replace("&apos;", "'"));
    }
}
