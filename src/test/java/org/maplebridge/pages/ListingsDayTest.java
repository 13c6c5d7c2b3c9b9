package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.rehearsal.SetBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is told of a unit to everybody: drafted by a supervisor, approved by a head in Tasklist, read outside, taken down. */
class ListingsDayTest extends StaffsDay {

    @Autowired
    private ApplicationContext platform;

    @Test
    void isDraftedApprovedReadByEverybodyAndTakenDown() {
        SetBack.to(PlatformTest.START, platform);
        String number = file("""
                {"title":"蓄水池的盖板裂了","content":"孩子在上面跑。","purpose":"CLAIM","areaCode":"990681101201"}""").get("receiptNumber").asText();
        String words = "上溪村：蓄水池盖板破裂，经多次督办仍不处理。";
        Page page = begins(1400, "supervisor");
        menu(page, "公开通报");
        page.getByText("拟写公开通报").click();
        page.fill("#receiptNumber", number);
        page.fill("#words", words);
        page.click("details.panel button");
        assertThat(page.locator(".message.late")).containsText("还没有到“公开通报”这一级");
        assertThat(page.locator("#words")).hasValue(words);
        whole(page, "listing-refused");
        call(
                "supervisor",
                "POST",
                "/api/v1/petitions/" + number + "/supervisions",
                "{\"step\":\"PUBLIC_LISTING\",\"reason\":\"经多次督办仍不处理\"}",
                201);
        page.click("details.panel button");
        assertThat(page.locator(".message.fine")).containsText("已送负责人批准");
        assertThat(section(page, number)).containsText("待负责人批准");
        whole(page, "listing-drafted");

        Page head = begins(1400, "fenglin.head");
        tile(head, "待批准公开通报");
        take(head, number, "批准公开通报");
        Locator record = record(head);
        Locator told = record.locator("section:has(> h4:text-is('公开通报'))");
        assertThat(told).containsText(words);
        told.scrollIntoViewIfNeeded();
        seen(head, "listing-record");
        Locator form = form(head);
        form.getByLabel("批准公开", new Locator.GetByLabelOptions().setExact(true)).check();
        write(form, "意见", "属实，公开三十日");
        seen(head, "listing-decides");
        send(head);

        Page outside = visitor(1400);
        outside.navigate(address("/listed"));
        assertThat(outside.locator("main")).containsText(words);
        whole(outside, "listing-outside");
        page.setViewportSize(390, 844);
        page.reload();
        assertThat(section(page, number)).containsText("公开通报中");
        whole(page, "listing-listed");
        section(page, number).locator("input[name=reason]").fill("已经换了新盖板");
        section(page, number).getByText("撤下", exactly()).click();
        assertThat(section(page, number)).containsText("已撤下");
        assertThat(section(page, number)).containsText("2026年9月24日 至 2026年9月24日");
        page.setViewportSize(1400, 900);
        whole(page, "listing-down");
        outside.reload();
        assertThat(outside.locator("main")).not().containsText(words);
    }

    private static Locator section(Page page, String number) {
        return page.locator("section.panel", containing(number)).first();
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
