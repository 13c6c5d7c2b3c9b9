package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The guided tour, walked in the browser as it tells a newcomer to; pictures lie in target/screenshots. */
class TourTest extends StaffPage {

    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final String NEXT = ".last button";

    @Test
    void filedClaimedExpiredClimbedSupervisedRepliedAndRated() {
        Page resident = visitor(390);
        resident.navigate(address("/"));
        resident.click("text=跟着一件事，从村到镇走一遍");
        picture(resident, "tour-390");
        Axe.assertAccessible(resident);
        resident.click("text=写一件上溪村的小事");
        resident.fill("#spot", "村口");
        resident.check("#purpose-CLAIM");
        resident.fill("#title", "村口路灯坏了三个月");
        resident.fill("#story", "村口三盏路灯都不亮，老人晚上摔过两次。");
        resident.fill("#name0", "陈大明");
        resident.fill("#phone0", "13800000007");
        resident.click(NEXT);
        resident.click("text=对了，交上去");
        String number = resident.locator("#number").textContent();
        String code = resident.locator("#code").textContent();
        Page tour = login(1400, "admin");
        at(tour, number);
        assertDone(tour, 1);

        Page village = tasklist("shangxi.handler");
        open(village, number);
        village.getByText("认领", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(village.locator(".assignee").first()).isVisible(SOON);
        Chromium.picture(village, "tour-claimed");
        at(tour, number);
        assertDone(tour, 2);
        assertThat(tour.locator("[role=status]").first()).containsText("上溪村经办人");

        tour.click("text=把时钟拨到到期那一刻");
        assertThat(tour.locator("[role=status]").first()).containsText("溪口镇");
        assertDone(tour, 4);
        picture(tour, "tour-climbed");
        tour.click("text=办理经过");
        assertThat(tour.locator("#record")).containsText("超期");

        Page supervisor = login(1400, "supervisor");
        supervisor.navigate(address("/supervisions"));
        supervisor.locator("details.panel summary").click();
        supervisor.fill("#receiptNumber", number);
        supervisor.fill("#reason", "村里超期，请镇里三天内办结。");
        supervisor.click("details.panel button");
        assertThat(supervisor.locator("table")).containsText(number);
        at(tour, number);
        assertDone(tour, 5);

        Page town = tasklist("xikou.handler");
        open(town, number);
        town.getByText("认领", new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(town.locator(".assignee").first()).isVisible(SOON);
        town.getByText("办理", new Page.GetByTextOptions().setExact(true)).first().click();
        town.getByLabel("已解决，书面答复信访人").check();
        town.locator("textarea:visible").fill("三盏路灯今天已经修好，以后每月检查一次。");
        Chromium.picture(town, "tour-reply");
        Locator submit = town.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("提交").setExact(true))
                .first();
        town.waitForResponse(answer -> answer.url().endsWith("/submit-form"), submit::click);

        resident.navigate(address("/follow"));
        resident.fill("#given", number);
        resident.fill("#secret", code);
        resident.click("text=看进度");
        assertThat(resident.locator("#reply")).containsText("已经修好");
        resident.check("#office-SATISFIED");
        resident.check("#unit-SATISFIED");
        resident.click("text=交评价");
        assertThat(resident.locator("[role=status]")).containsText("谢谢您的评价");

        at(tour, number);
        tour.navigate(address("/tour"));
        assertThat(tour.locator("[name=number]").first()).hasValue(number);
        assertDone(tour, 7);
        Axe.assertAccessible(tour);
        picture(tour, "tour-done");
    }

    private void at(Page tour, String number) {
        tour.navigate(address("/tour?number=" + number));
    }

    private static void assertDone(Page tour, int steps) {
        assertThat(tour.locator(".tour .chip")).hasCount(steps);
    }

    private Page tasklist(String username) {
        Page page = login(1400, username);
        page.navigate(address("/camunda/app/tasklist/"));
        assertThat(page.getByText("本单位全部").first()).isVisible(SOON);
        return page;
    }

    /** The task 办理 of the petition; other tests leave tasks of all times behind in the list. */
    private static void open(Page page, String number) {
        Locator search = page.getByPlaceholder("输入编号查找");
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.getByText("本单位全部").first().click();
            return search.isVisible();
        });
        search.fill(number.split("-")[2]);
        search.press("Enter");
        Locator card = page.getByText("办理 " + number).first();
        assertThat(card).isVisible(SOON);
        card.click();
    }
}
