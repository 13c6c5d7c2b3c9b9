package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.maplebridge.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The platform's staff in Tasklist, in Chromium; pictures lie in target/screenshots. */
@PlatformTest
abstract class TasklistTest {

    static final LocatorAssertions.IsVisibleOptions SOON = new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final HttpClient client = HttpClient.newHttpClient();
    final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    int port;

    Chromium chromium;

    @BeforeEach
    void openBrowser() {
        chromium = new Chromium();
    }

    @AfterEach
    void closeBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    Page login(int width, int height) {
        return login("shangxi.handler", width, height);
    }

    Page login(String username, int width, int height) {
        return login(chromium.page(width, height), username);
    }

    /** As above, in a page that somebody may already be listening to. */
    Page login(Page page, String username) {
        int width = page.viewportSize().width;
        page.navigate(address("/camunda/app/tasklist/").toString());
        Chromium.picture(page, "login-" + width);
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("button[type=submit]");
        assertThat(page.getByText("本单位全部").first()).isVisible(SOON);
        return page;
    }

    static void open(Page page, String number) {
        page.getByText("本单位全部").first().click();
        // other tests leave tasks of all times behind in this list
        Locator search = page.getByPlaceholder("输入编号查找");
        search.fill(number.split("-")[2]);
        search.press("Enter");
        Locator card = page.getByText(number).first();
        assertThat(card).isVisible(SOON);
        Chromium.picture(page, "list-" + page.viewportSize().width);
        card.click();
    }

    /** One task, whoever it is for, with one of its tabs open. */
    void openTask(Page page, String taskId, String tab) {
        page.navigate(
                address("/camunda/app/tasklist/default/").toString() + "#/?task=" + taskId + "&detailsTab=" + tab);
    }

    JsonNode file(String title) throws Exception {
        String body = """
                {"title":"%s","content":"晚上出行很不方便。","purpose":"CLAIM","areaCode":"990681101201","category":"城乡建设/市政管理/路灯"}
                """.formatted(title);
        HttpResponse<String> answer = post("hotline12345", "/api/v1/petitions", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return json.readTree(answer.body());
    }

    HttpResponse<String> post(String username, String path, String body) throws Exception {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return client.send(
                HttpRequest.newBuilder(address(path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String get(String username, String path) throws Exception {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        return client.send(
                        HttpRequest.newBuilder(address(path))
                                .header("Authorization", "Basic " + login)
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    JsonNode lookedUp(JsonNode petition) throws Exception {
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

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
