package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A village clerk's work in Tasklist, on a desk and on a telephone. */
class HandlerInTasklistTest extends TasklistTest {

    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    /** Controls in sight that a screen reader has no words for. */
    private static final String NAMELESS = "() => [...document.querySelectorAll('a, button')]"
            + ".filter(one => one.getClientRects().length > 0 && !one.textContent.trim() && !one.title"
            + " && !one.getAttribute('aria-label')).map(one => one.outerHTML)";

    private static final int AT_ONCE = 30;
    private static final int MOST_TABS = 30;
    private static final String FOCUSED =
            "() => { const at = document.activeElement; return [at.textContent, at.placeholder, at.id].join(' '); }";
    private static final LocatorAssertions.HasCountOptions LISTED =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);
    private static final Pattern NONCE = Pattern.compile("'nonce-([\\w-]+)'");

    /** With what people paste. */
    private static final String REPLY = "路灯已于今日修好。<script>alert(1)</script>=1+1 😀𠮷\u202E倒 " + "A".repeat(300);

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
        Chromium.picture(page, "petition-tab");
        Axe.assertAccessible(page);

        page.getByText("办理", new Page.GetByTextOptions().setExact(true)).first().click();
        page.getByLabel("已解决，书面答复信访人").check();
        page.locator("textarea:visible").fill(REPLY);
        Chromium.picture(page, "handling-form");
        String task = page.url();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first()
                .click();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lookedUp(petition).get("status").asText().equals("REPLIED"));
        Chromium.picture(page, "replied");
        assertThat(lookedUp(petition).get("reply").asText()).isEqualTo(REPLY);

        page.navigate("about:blank");
        page.navigate(task);
        assertThat(page.locator(".notifications .message").first()).containsText("已经办完", IN_TIME);
        assertThat(page.locator(".notifications").first()).containsText("没有读到");
        assertThat(page.locator(".notifications").first()).not().containsText("task");
        Chromium.picture(page, "task-gone");
    }

    @Test
    void findsATaskByTheDigitsOfItsNumber() throws Exception {
        String other = file("井盖缺失").get("receiptNumber").asText();
        String number = file("河道漂浮垃圾").get("receiptNumber").asText();
        Page page = login(1400, 1000);
        page.getByText("本单位全部").first().click();
        Locator search = page.getByPlaceholder("输入编号查找");
        search.fill(number.split("-")[2]);
        search.press("Enter");
        assertThat(page.locator(".mb-card-title")).hasCount(1);
        assertThat((List<?>) page.evaluate(NAMELESS)).isEmpty();
        assertThat(page.locator(".mb-card")).containsText("还剩");
        assertThat(page.locator(".mb-card")).containsText("上溪村 · 村");
        assertThat(page.getByText("河道漂浮垃圾").first()).isVisible(SOON);
        assertThat(page.locator(".search-label")).containsText(number.split("-")[2]);
        assertThat(page.locator(".search-label")).not().containsText("%");
        search.fill(other.split("-")[2]);
        search.press("Enter");
        assertThat(page.getByText("井盖缺失").first()).isVisible(SOON);
        assertThat(page.locator(".search-label")).hasCount(1);
    }

    @Test
    void findsAPetitionByWordsOfItsTitleAndItsPlaceFromTheSameField() throws Exception {
        String number = file("晒谷场的水龙头滴水").get("receiptNumber").asText();
        Page page = login(1400, 1000);
        Locator search = page.getByPlaceholder("输入编号查找");
        search.fill("上溪村 水龙头滴水");
        search.press("Enter");
        assertThat(page.locator("tbody tr").first()).isVisible(SOON);
        assertThat(page.locator("tbody tr", new Page.LocatorOptions().setHasText(number)))
                .hasCount(1);
        Chromium.picture(page, "found-by-words");
        page.locator("tbody tr", new Page.LocatorOptions().setHasText(number))
                .locator("a")
                .first()
                .click();
        page.getByText("去办理").first().click();
        assertThat(page.locator(".task-card")).containsText(number, IN_TIME);
        page.getByText("查找事项").first().click();
        page.fill("input[name=q]", "下溪村 水龙头滴水");
        page.click("form.filters button");
        assertThat(page.locator("[role=status]")).containsText("没有符合条件");
    }

    @Test
    void isDrawnOnlyWhenItsWordsAreThere() {
        List<String> order = new CopyOnWriteArrayList<>();
        Page page = chromium.page(1400, 1000);
        page.onRequestFinished(request -> order.add("came " + request.url()));
        page.onRequest(request -> order.add("asked " + request.url()));
        login(page, "shangxi.handler");
        assertThat(indexOf(order, "came .*/tasklist/locales/zh.json.*"))
                .isBetween(0, indexOf(order, "asked .*/engine/engine/.*"));
        assertThat(page.getByPlaceholder("输入编号查找")).isVisible(SOON);
    }

    /** The engine keeps one word for all requests: without {@code PageOfWebApp} half of these stay empty. */
    @Test
    void opensWhileOthersWork() {
        Page page = login(1400, 1000);
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> pages = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            pages.add(asked(client, cookies, "/camunda/app/tasklist/default/"));
            asked(client, cookies, "/camunda/api/engine/engine/default/task/count");
        }
        pages.stream().map(CompletableFuture::join).forEach(answer -> {
            Matcher allowed = NONCE.matcher(
                    answer.headers().firstValue("Content-Security-Policy").orElseThrow());
            assertThat(allowed.find()).isTrue();
            assertThat(answer.body())
                    .contains("nonce=\"" + allowed.group(1) + "\"", "<html lang=\"zh-CN\">", "正在打开", "</html>");
        });
    }

    private CompletableFuture<HttpResponse<String>> asked(HttpClient client, String cookies, String path) {
        HttpRequest request =
                HttpRequest.newBuilder(address(path)).header("Cookie", cookies).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    }

    private static int indexOf(List<String> lines, String pattern) {
        return IntStream.range(0, lines.size())
                .filter(n -> lines.get(n).matches(pattern))
                .findFirst()
                .orElse(-1);
    }

    @Test
    void findsHisWorkOnATelephone() throws Exception {
        String number =
                file("水管漏水😀𠮷\u202E倒" + "A".repeat(60)).get("receiptNumber").asText();
        Page page = login(390, 844);
        open(page, number);
        Chromium.picture(page, "telephone");
        Object overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
        assertThat(overflow).isEqualTo(false);
    }

    @Test
    void whoMayNotClaimIsToldWhyAndWhoMayDoesAllOfItByKeys() throws Exception {
        JsonNode petition = file("垃圾没人收");
        String number = petition.get("receiptNumber").asText();
        Page town = login("xikou.head", 1400, 1000);
        open(town, number);
        assertThat(town.locator("button.claim")).isHidden();
        Chromium.picture(town, "not-claimable");

        Page page = login(1400, 1000);
        page.keyboard().press("Control+Shift+f");
        tabTo(page, "本单位全部");
        page.keyboard().press("Enter");
        tabTo(page, "输入编号查找");
        page.keyboard().type(number.split("-")[2]);
        page.keyboard().press("Enter");
        assertThat(page.locator(".mb-card-title")).hasCount(1, LISTED);
        page.keyboard().press("Control+Alt+l");
        page.keyboard().press("Enter");
        assertThat(page.locator("button.claim")).isVisible(SOON);
        page.keyboard().press("Control+Alt+c");
        Locator who = page.locator(".assignee .set-value");
        assertThat(who).containsText("上溪村经办人");
        assertThat(page.locator(".task-filter a", new Page.LocatorOptions().setHasText("我的待办")))
                .hasAttribute("data-mb-count", Pattern.compile("[1-9]\\d*"));
        who.press("Enter");
        assertThat(page.locator(".assignee input")).hasCount(0);
        page.keyboard().press("Control+Alt+f");
        assertThat(page.locator(".fjs-container input").first()).isFocused();
        page.keyboard().press("Space");
        assertThat(page.locator(".fjs-container textarea").first()).isVisible();
        tabTo(page, "field_reply");
        page.keyboard().type("垃圾已清运。");
        tabTo(page, "提交");
        page.keyboard().press("Enter");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lookedUp(petition).path("reply").asText().equals("垃圾已清运。"));
    }

    /** To what says this, or asks for it. */
    private static void tabTo(Page page, String words) {
        for (int pressed = 0; pressed < MOST_TABS; pressed++) {
            page.keyboard().press("Tab");
            if (page.evaluate(FOCUSED).toString().contains(words)) {
                return;
            }
        }
        throw new AssertionError(words + " is not reached by keys");
    }
}
