package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.maplebridge.notices.Rounds;
import org.maplebridge.notices.SwitchedGateway;
import org.maplebridge.rehearsal.SetBack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notices as residents choose and read them, the staff read theirs, and an administrator words them. */
class NoticePagesTest extends StaffPage {

    @Autowired
    @Qualifier("testSms")
    private SwitchedGateway sms;

    @Autowired
    @Qualifier("testMail")
    private SwitchedGateway mail;

    @Autowired
    private ApplicationContext platform;

    @BeforeEach
    void open() {
        SetBack.to(PlatformTest.START, platform);
        sms.open();
        mail.open();
    }

    @AfterEach
    void shut() {
        sms.close();
        mail.close();
    }

    @Test
    void aResidentChoosesHowHeIsToldAndChangesIt() {
        Page page = visitor(390, false);
        page.navigate(address("/file"));
        page.selectOption("#place", "990681101201");
        page.check("#purpose-CLAIM");
        page.fill("#title", "水管漏水");
        page.fill("#story", "漏了三天。");
        page.fill("#name0", "王阿婆");
        page.fill("#phone0", "13800011111");
        assertThat(page.locator("#sms")).isChecked();
        page.check("#mail");
        page.fill("#email", "不是邮箱");
        page.click(".last button");
        assertThat(page.locator("#email-wrong")).containsText("电子邮箱写得不对");
        assertThat(page.locator("#mail")).isChecked();
        page.locator("#telling").scrollIntoViewIfNeeded();
        Chromium.picture(page, "notices-file-390");
        page.fill("#email", "wang@example.com");
        page.uncheck("#sms");
        page.click(".last button");
        assertThat(page.locator("dl.facts")).containsText("发邮件到 wang@example.com");
        assertThat(page.locator("dl.facts")).not().containsText("发短信");
        page.click("text=对了，交上去");
        String number = page.locator("#number").textContent();
        String code = page.locator("#code").textContent();
        Rounds.now(platform);

        page.navigate(address("/follow"));
        page.fill("#given", number);
        page.fill("#secret", code);
        page.click("text=看进度");
        page.click("text=看给您的通知");
        assertThat(page.locator("h1")).hasText("给您的通知");
        assertThat(page.locator(".timeline li").first()).containsText("已发电子邮件");
        assertThat(page.locator("#EMAIL")).isChecked();
        assertThat(page.locator("#SMS")).not().isChecked();
        picture(page, "notices-resident-390");
        page.check("#SMS");
        page.uncheck("#EMAIL");
        page.fill("#email", "");
        page.click("text=就这样告诉我");
        assertThat(page.locator("[role=status]")).containsText("记下了");
        assertThat(page.locator("#SMS")).isChecked();
        page.check("#EMAIL");
        page.click("text=就这样告诉我");
        assertThat(page.locator("#email-wrong")).containsText("请填写电子邮箱");

        Page large = visitor(1400, true);
        large.navigate(address("/follow"));
        large.fill("#given", number);
        large.fill("#secret", code);
        large.click("text=看进度");
        large.click("text=看给您的通知");
        Axe.assertAccessible(large);
        large.navigate(address("/file"));
        Axe.assertAccessible(large);
    }

    @Test
    void anAdministratorWordsANoticeAndTakesItBack() {
        Page page = login(1400, "admin");
        page.navigate(address("/rules"));
        page.click("a.card:has-text('通知文字')");
        assertThat(page.locator("main")).containsText("给工作人员");
        Axe.assertAccessible(page);
        picture(page, "rules-notices");
        page.click("text=提出调解");
        String before = page.inputValue("#text");
        page.fill("#text", "请到{办公室}来");
        page.click("text=保存并生效");
        assertThat(page.locator("[role=alert]")).containsText("没有名为“办公室”的填写项");
        assertThat(page.locator("#text")).hasValue("请到{办公室}来");
        page.fill("#text", before + "很长".repeat(100));
        page.click("text=先看看");
        assertThat(page.locator("#preview")).containsText("条发");
        page.click("text=保存并生效");
        assertThat(page.locator("[role=alert]")).containsText("最多 3 条");
        page.fill("#text", "{单位}想请您来调解，愿不愿意由您定。{网址}");
        page.click("text=先看看");
        assertThat(page.locator("#preview")).containsText("一条短信");
        assertThat(page.locator("#preview")).containsText("【枫桥信访】上溪村想请您来调解");
        page.click("text=保存并生效");
        assertThat(page.locator("[role=status]")).containsText("已经生效");
        Axe.assertAccessible(page);
        picture(page, "rules-notice");
        page.setViewportSize(390, 844);
        picture(page, "rules-notice-390");
        page.locator("text=恢复这一版").last().click();
        assertThat(page.locator("#text")).hasValue(before);
    }

    @Test
    void aHandlerReadsHisRemindersAndAnAdministratorSeesWhatDidNotArrive() {
        sms.openButRefusing("短信平台不收：号码停机");
        JsonNode filed = file("""
                {"title":"井盖坏了","content":"走路要当心。","purpose":"CLAIM","channel":"PHONE","areaCode":"990681101201",
                 "petitioners":[{"name":"李大爷","phone":"13800022222"}]}
                """);
        String number = filed.get("receiptNumber").asText();
        String broken = file("""
                {"title":"井盖又坏了","content":"走路要当心。","purpose":"CLAIM","channel":"PHONE","areaCode":"990681101201",
                 "petitioners":[{"name":"李大爷","phone":"13800022223"}]}
                """).get("receiptNumber").asText();
        platform.getBean(JdbcTemplate.class)
                .update("update notice set seq = seq + 100 where receipt_number = ?", broken);
        String above = file("""
                {"title":"蓬莱阁的账","content":"县里有人收钱。","purpose":"REPORT","channel":"PHONE","areaCode":"990681101201",
                 "against":[{"kind":"UNIT","name":"枫林县"},{"kind":"UNIT","name":"枫林县纪委监委"}],
                 "petitioners":[{"name":"石举报"}]}
                """).get("receiptNumber").asText();
        Rounds.now(platform);
        Rounds.remind(platform, number);

        Page handler = login(390, "shangxi.handler");
        assertThat(handler.locator(".cards").first()).containsText("没看过的提醒");
        handler.navigate(address("/notices"));
        assertThat(handler.locator(".top nav [aria-current]")).isInViewport();
        Locator mine = handler.locator("section", new Page.LocatorOptions().setHasText(number));
        assertThat(mine).containsText("快到期");
        Axe.assertAccessible(handler);
        picture(handler, "notices-staff-390");
        mine.locator("button").click();
        assertThat(mine.locator("button")).hasCount(0);

        Page admin = login(1400, "admin");
        assertThat(admin.locator(".cards").first()).containsText("没有送到的通知");
        admin.navigate(address("/notices/unsent"));
        Locator row = admin.locator("tr", new Page.LocatorOptions().setHasText(number));
        assertThat(row).containsText("号码停机");
        assertThat(admin.locator("main")).containsText("做不出来的通知");
        Locator unmade = admin.locator("tr", new Page.LocatorOptions().setHasText("事项或者它的记录"))
                .filter(new Locator.FilterOptions().setHasText(broken));
        assertThat(unmade).containsText("试了 1 次没有做成");
        assertThat(admin.locator("main")).not().containsText("13800022222");
        Axe.assertAccessible(admin);
        picture(admin, "notices-unsent");
        sms.open();
        row.locator("input").check();
        admin.click("text=选中的再发一次");
        assertThat(admin.locator("[role=status]")).containsText("1 条通知会再发一次");
        assertThat(row).hasCount(0);
        assertThat(admin.locator("tr", new Page.LocatorOptions().setHasText(above)))
                .containsText("上级纪检监察机关");
        assertThat(admin.locator("main")).not().containsText("蓬莱阁");
        admin.click("button:has-text('再转送一次')");
        assertThat(admin.locator("[role=status]")).containsText("没有可以自动转送的");
        unmade.locator("input").check();
        admin.click("text=选中的不做了");
        assertThat(admin.locator("[role=status]")).containsText("1 条通知不做了");
        assertThat(unmade).hasCount(0);
        assertThat(get("shangxi.handler", "/notices/unsent").status()).isEqualTo(403);
    }
}
