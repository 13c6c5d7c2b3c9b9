package org.maplebridge.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.maplebridge.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Pages of the staff in one browser for all tests of a class; pictures lie in target/screenshots. */
@PlatformTest
abstract class StaffPage {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Page> LOGGED_IN = new HashMap<>();
    private static Chromium chromium;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        LOGGED_IN.clear();
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Somebody who is not logged in. */
    static Page visitor(int width) {
        return chromium.page(width, 900);
    }

    Page login(int width, String username) {
        Page page = chromium.page(width, 900);
        page.navigate(address("/login"));
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }

    /** Somebody who is not logged in, on an old telephone without script or on a large screen. */
    static Page visitor(int width, boolean script) {
        return script ? chromium.page(width, 900) : chromium.plainPage(width, 844);
    }

    /** A picture of the whole page; nothing hangs over its edge. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(page.viewportSize().width);
    }

    /** Each number that opens a list of petitions is as long as the list. */
    void assertFiguresAreTheirLists(Page page, String reader, String which, int atLeast) {
        List<Locator> figures =
                page.locator("main a[href^='/petitions?']" + which).all();
        assertThat(figures).hasSizeGreaterThanOrEqualTo(atLeast);
        for (Locator figure : figures) {
            String list = figure.getAttribute("href").replaceFirst("\\?", ".csv?");
            Locator amount = figure.locator("small");
            String number = (amount.count() > 0 ? amount : figure).textContent();
            assertThat(get(reader, list).text().lines().skip(1).count())
                    .as(list)
                    .isEqualTo(Long.parseLong(number.replaceAll("\\D", "")));
        }
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    JsonNode file(String body) {
        return call("hotline12345", "POST", "/api/v1/petitions", body, 201);
    }

    /** The answer to a call over REST, which must have this status. */
    JsonNode call(String username, String method, String path, String body, int status) {
        HttpResponse<byte[]> answer = send(
                username,
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(body)));
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as(text).isEqualTo(status);
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What somebody gets who is logged in, without any script. */
    APIResponse get(String username, String path) {
        return LOGGED_IN
                .computeIfAbsent(username, name -> login(390, name))
                .request()
                .get(address(path), RequestOptions.create().setHeader("Accept", "text/html"));
    }

    /** As a system or Tasklist calls, with the password. */
    static HttpResponse<byte[]> send(String username, HttpRequest.Builder request) {
        String login = Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
        try {
            return CLIENT.send(
                    request.header("Authorization", "Basic " + login).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
