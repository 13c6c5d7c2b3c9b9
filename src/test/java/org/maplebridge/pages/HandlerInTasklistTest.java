package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A village clerk's work in Tasklist, in Chromium, on a desk and on a telephone; pictures lie in target/screenshots. */
@PlatformTest
class HandlerInTasklistTest {

    private static final List<String> BROWSER =
            List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking");
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void openBrowser() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Paths.get("/usr/bin/chromium"))
                        .setArgs(BROWSER));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
        playwright.close();
    }

    @Test
    void claimsAPetitionReadsItAndRepliesToIt() throws Exception {
        JsonNode petition = file("<b>路灯</b>坏了三个月没人修");
        String number = petition.get("receiptNumber").asText();

        Page page = login(1400, 1000);
        open(page, number);
        page.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
        Locator tab = page.getByText("信访事项", new Page.GetByTextOptions().setExact(true))
                .first();
        assertThat(tab).isVisible(SOON);
        tab.click();
        assertThat(page.getByText("<b>路灯</b>坏了三个月没人修").last()).isVisible(SOON);
        picture(page, "petition-tab");

        page.getByText("办理", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByLabel("已解决，书面答复信访人").check();
        page.locator("textarea:visible").fill("路灯已于今日修好，感谢反映。");
        picture(page, "handling-form");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first()
                .click();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lookedUp(petition).get("status").asText().equals("REPLIED"));
        picture(page, "replied");
        assertThat(lookedUp(petition).get("reply").asText()).isEqualTo("路灯已于今日修好，感谢反映。");
    }

    @Test
    void findsHisWorkOnATelephone() throws Exception {
        String number = file("水管漏水").get("receiptNumber").asText();
        Page page = login(390, 844);
        open(page, number);
        picture(page, "telephone");
        Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);
    }

    private Page login(int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(width, height));
        Page page = context.newPage();
        page.navigate(address("/camunda/app/tasklist/").toString());
        picture(page, "login-" + width);
        page.fill("#username", "shangxi.handler");
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        return page;
    }

    private static void open(Page page, String number) {
        page.getByText("本单位全部").first().click();
        Locator card = page.getByText(number).first();
        assertThat(card).isVisible(SOON);
        picture(page, "list-" + page.viewportSize().width);
        card.click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
    }

    private JsonNode file(String title) throws Exception {
        String body = """
                {"title":"%s","content":"晚上出行很不方便。","purpose":"CLAIM","areaCode":"990681101201","category":"城乡建设/市政管理/路灯"}
                """.formatted(title);
        String login = Base64.getEncoder().encodeToString("hotline12345:demo".getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address("/api/v1/petitions"))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    private JsonNode lookedUp(JsonNode petition) throws Exception {
        return json.readTree(client.send(
                        HttpRequest.newBuilder(address("/api/v1/public/petitions/"
                                        + petition.get("receiptNumber").asText()))
                                .header(
                                        "X-Query-Code",
                                        petition.get("queryCode").asText())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
