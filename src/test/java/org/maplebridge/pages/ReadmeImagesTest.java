package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The three pictures of README, of the demo county after some made-up weeks. They are taken anew by
 * {@code mvn test -Dtest=ReadmeImagesTest -Dimages.write=1}, and then only.
 */
@EnabledIfSystemProperty(named = "images.write", matches = "1")
class ReadmeImagesTest extends StaffPage {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final Path FOLDER = Path.of("src/docs/images");
    private static final long LARGEST = 150_000;
    private static final int WIDEST = 1200;
    private static final int HEIGHT = 680;
    private static final int WEEKS = 7;

    private static final List<String> TITLES = List.of(
            "村口三盏路灯坏了三个月", "灌溉渠被淤泥堵住，下游没有水", "施工队拖欠两个月工钱", "隔壁养猪场的污水流进鱼塘", "小桥的栏杆断了一截", "低保年审的材料要跑几趟", "公交站牌被撞倒没人扶");
    private static final List<String> SUBJECTS = List.of(
            "城乡建设/市政管理/路灯",
            "城乡建设/城市建设和市政管理/环境卫生",
            "环境保护/环保管理/污染损害纠纷调解",
            "环境保护/环境污染/水污染",
            "城乡建设/城市建设和市政管理/环境卫生",
            "环境保护/环境污染/噪音污染",
            "城乡建设/市政管理/路灯");
    private static final List<String> VILLAGES = List.of("shangxi", "xiaxi", "shiqiao", "hehua", "liuan", "xintang");
    private static final List<String> CODES =
            List.of("990681101201", "990681101202", "990681101203", "990681102201", "990681102202", "990681102203");

    @Test
    void takesThem() throws IOException {
        for (int week = 0; week < WEEKS; week++) {
            aWeek(week);
        }
        JsonNode open = filed(0, 0);
        filed(3, 0);
        filed(4, 0);

        Page resident = visitor(1000);
        resident.navigate(address("/follow#" + open.get("receiptNumber").asText() + "."
                + open.get("queryCode").asText()));
        assertThat(resident).hasURL(address("/follow/matter"));
        shot(resident, "resident");

        Page handler = login(1280, "shangxi.handler");
        handler.navigate(address("/camunda/app/tasklist/"));
        handler.getByText("待认领").first().click();
        Locator card =
                handler.getByText("办理 " + open.get("receiptNumber").asText()).first();
        assertThat(card).isVisible(SOON);
        card.click();
        assertThat(handler.locator(".mb-petition")).isVisible(SOON);
        shot(handler, "tasklist");

        Page supervisor = login(1280, "supervisor");
        supervisor.navigate(address("/dashboard"));
        assertThat(supervisor.locator("#board[data-drawn]")).isVisible();
        shot(supervisor, "dashboard");
    }

    /** Six are filed; the villages solve most in time, and what they leave climbs. */
    private void aWeek(int week) {
        for (int village = 0; village < VILLAGES.size(); village++) {
            JsonNode petition = filed(week + village, village);
            if ((week + village) % 3 != 0) {
                solved(petition.get("receiptNumber").asText(), VILLAGES.get(village) + ".handler");
            }
        }
        call("admin", "PUT", "/api/v1/rehearsal/clock", "{\"advance\":\"P7D\"}", 200);
    }

    private JsonNode filed(int what, int village) {
        return file("""
                {"title":"%s","content":"已经跟村里说过，还没有人来。","purpose":"CLAIM","areaCode":"%s","category":"%s",
                 "petitioners":[{"name":"陈大明","phone":"13800000000"}]}""".formatted(
                        TITLES.get(what % TITLES.size()), CODES.get(village), SUBJECTS.get(what % SUBJECTS.size())));
    }

    private void solved(String number, String handler) {
        JsonNode tasks = call(
                handler,
                "GET",
                "/engine-rest/task?processInstanceBusinessKey=" + number + "&taskDefinitionKey=userTask_handlePetition",
                null,
                200);
        String task = "/engine-rest/task/" + tasks.get(0).get("id").asText();
        call(handler, "POST", "/api/v1/tasks/claims", "{\"receiptNumbers\":[\"" + number + "\"]}", 200);
        assertThat(call(handler, "GET", task, null, 200).get("assignee").asText())
                .isEqualTo(handler);
        call(
                handler,
                "POST",
                task + "/submit-form",
                "{\"variables\":{\"outcome\":{\"value\":\"SOLVED\"},\"reply\":{\"value\":\"已经办好。\"}},"
                        + "\"withVariablesInReturn\":true}",
                200);
    }

    private static void shot(Page page, String name) throws IOException {
        Path file = FOLDER.resolve(name + ".png");
        page.setViewportSize(Math.min(WIDEST, page.viewportSize().width), HEIGHT);
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
        assertThat(Files.size(file)).isLessThan(LARGEST);
    }
}
