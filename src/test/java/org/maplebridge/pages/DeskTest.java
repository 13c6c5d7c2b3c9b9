package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.maplebridge.PlatformTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** After the login everybody stands before his own work. */
@PlatformTest
class DeskTest {

    @LocalServerPort
    private int port;

    @Test
    void theLoginLeadsToTodaysWorkWithAMenuByRole() {
        try (Chromium chromium = new Chromium()) {
            Page clerk = login(chromium, 390, "shangxi.handler");
            assertThat(clerk.locator("h1")).containsText("今日工作");
            assertThat(clerk.locator(".lead")).containsText("上溪村");
            assertThat(clerk.locator(".top nav")).containsText("任务");
            assertThat(clerk.locator(".top nav")).not().containsText("运行监控");
            Chromium.picture(clerk, "desk-handler-390");
            assertThat(clerk.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);

            Page administrator = login(chromium, 1400, "admin");
            assertThat(administrator.locator(".top nav")).containsText("运行监控");
            Chromium.picture(administrator, "desk-admin");
            administrator.click(".who button");
            assertThat(administrator.locator("[role=status]")).hasText("已退出登录");
        }
    }

    @Test
    void aWrongPasswordIsToldInChinese() {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.page(390, 800);
            page.navigate("http://localhost:" + port + "/desk");
            page.fill("#username", "nobody");
            page.fill("#password", "wrong");
            page.click("main button");
            assertThat(page.locator("[role=status]")).hasText("用户名或密码不正确");
            Chromium.picture(page, "login-390");
            page.navigate("http://localhost:" + port + "/docs/nothing-here");
            assertThat(page.locator("h1")).isVisible();
            Chromium.picture(page, "failed-390");
        }
    }

    private Page login(Chromium chromium, int width, String username) {
        Page page = chromium.page(width, 800);
        page.navigate("http://localhost:" + port + "/login");
        page.fill("#username", username);
        page.fill("#password", "demo");
        page.click("main button");
        return page;
    }
}
