package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import javax.imageio.ImageIO;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody registers to help, is confirmed, claims a wish and is thanked; the village keeps its grids. In a browser. */
class WishPagesTest extends StaffPage {

    @Autowired
    private TaskService tasks;

    @Test
    void somebodyRegistersIsConfirmedClaimsAndIsThanked() {
        Page newcomer = login(390, "nobody");
        newcomer.navigate(address("/volunteer"));
        newcomer.fill("#name", "热心人张");
        newcomer.click("main button");
        assertThat(newcomer.locator("[role=alert]")).containsText("还有地方要改");
        assertThat(newcomer.locator("#name")).hasValue("热心人张");
        Axe.assertAccessible(newcomer);
        picture(newcomer, "volunteer-refused-390");
        newcomer.fill("#phone", "13800000999");
        newcomer.selectOption("#place", "990681101202");
        newcomer.fill("#skills", "会理发");
        newcomer.click("main button");
        assertThat(newcomer.locator("[role=status]")).containsText("下溪村会尽快确认");

        Page clerk = login(1400, "xiaxi.handler");
        clerk.navigate(address("/volunteers"));
        clerk.locator("tr", new Page.LocatorOptions().setHasText("热心人张"))
                .getByText("确认，发给账号")
                .click();
        String username = clerk.locator("#login-name").textContent();
        String password = clerk.locator("#login-password").textContent();
        Axe.assertAccessible(clerk);
        picture(clerk, "volunteers-confirmed");

        Page helper = newcomer;
        helper.navigate(address("/login"));
        helper.fill("#username", username);
        helper.fill("#password", password);
        helper.click("main button");
        assertThat(helper).hasURL(address("/wishes"));
        laterThanOneVisit();
        String number = offered("想请人上门理发 " + username);
        Page village = login(1400, "shangxi.handler");
        village.navigate(address("/wishes"));
        Locator row = village.locator("tr", new Page.LocatorOptions().setHasText(number));
        helper.reload();
        assertThat(helper.locator(".top nav")).hasText("微心愿");
        village.reload();
        row.locator("summary", new Locator.LocatorOptions().setHasText("告诉了谁")).click();
        assertThat(row).containsText("热心人张：在网页上看过");
        Axe.assertAccessible(village);
        picture(village, "wishes-reached");
        assertThat(helper.locator("main")).not().containsText(number);
        Axe.assertAccessible(helper);
        picture(helper, "wishes-offered-390");
        Locator card = helper.locator("li.card", new Page.LocatorOptions().setHasText(username));
        assertThat(card.locator(".chip.late")).hasText("新");
        card.locator("button").click();
        assertThat(helper.locator("[role=status]").first()).containsText("认领好了");
        assertThat(helper.locator("section.panel").first()).containsText("没有等到，打 12345");
        Axe.assertAccessible(helper);
        picture(helper, "wishes-claimed-390");
        for (String closed : List.of(
                "/desk",
                "/petitions",
                "/petitions/" + number,
                "/volunteers",
                "/grids",
                "/camunda/app/tasklist/default/",
                "/camunda/api/engine/engine/default/task",
                "/camunda/api/admin/auth/user/default",
                "/engine-rest/task",
                "/api/v1/petitions/" + number,
                "/nothing-built-yet")) {
            assertThat(helper.request().get(address(closed)).status())
                    .as(closed)
                    .isIn(401, 403);
        }
        helper.locator("section.panel textarea").fill("已经上门理好");
        helper.setInputFiles("input[type=file]", new FilePayload("after.png", "image/png", photo()));
        helper.click("text=报告完成");
        assertThat(helper.locator("[role=status]").first()).containsText("辛苦了");

        clerk.navigate(address("/desk"));
        village.navigate(address("/desk"));
        assertThat(village.locator("main")).containsText("心愿待核实");
        village.navigate(address("/wishes"));
        assertThat(village.locator("main")).containsText(number);
        Axe.assertAccessible(village);
        picture(village, "wishes-of-a-village");
        village.navigate(address("/petitions/" + number));
        assertThat(village.locator("#record")).containsText("微心愿");
        assertThat(village.locator("#record")).containsText("身边人");
        assertThat(village.locator("#record")).containsText("13800000999");
        picture(village, "petition-with-wish");
        work(number, "userTask_confirmWish", """
                {"wishResult":{"value":"FULFILLED"},"note":{"value":"老人很高兴"}}""");

        helper.navigate(address("/wishes"));
        assertThat(helper.locator("main")).containsText("感谢信");
        String letter = helper.locator("a:has-text('感谢信')").first().getAttribute("href");
        assertThat(helper.request().get(address(letter)).headers().get("content-type"))
                .isEqualTo("application/pdf");
        picture(helper, "wishes-thanked-390");
        helper.navigate(address("/thanks"));
        assertThat(helper.locator("main")).containsText("想请人上门理发 " + username);
        Axe.assertAccessible(helper);
        picture(helper, "thanks-390");
    }

    @Test
    void aVillageKeepsItsGrids() {
        Page clerk = login(1400, "shiqiao.handler");
        clerk.navigate(address("/grids"));
        assertThat(clerk).hasURL(address("/grids/990681101203"));
        clerk.click("text=增加网格");
        clerk.fill("#code", "SQ-1");
        clerk.fill("#name", "桥头网格");
        clerk.fill("#places", "桥头、一组");
        clerk.fill("#workerName", "石大勇");
        clerk.fill("#latitude", "二十九");
        clerk.click("details[open] form button");
        assertThat(clerk.locator("[role=alert]")).containsText("经纬度");
        assertThat(clerk.locator("#workerName")).hasValue("石大勇");
        clerk.fill("#latitude", "29.75");
        clerk.fill("#longitude", "120.44");
        clerk.click("details[open] form button");
        assertThat(clerk.locator("[role=status]").first()).hasText("网格已保存");
        clerk.click("text=增加或者修改联户");
        clerk.fill("[name=name] >> visible=true", "桥头联户");
        clerk.fill("[name=contactName]", "石阿婆");
        clerk.fill("[name=contactPhone]", "13800000301");
        clerk.click("text=保存联户");
        assertThat(clerk.locator("td", new Page.LocatorOptions().setHasText("石阿婆")))
                .isVisible();
        Axe.assertAccessible(clerk);
        picture(clerk, "grids");
        clerk.setViewportSize(390, 900);
        picture(clerk, "grids-390");
        clerk.click("text=修改网格");
        clerk.click("summary:has-text('删除网格和它的联户')");
        assertThat(clerk.locator("main")).containsText("桥头网格");
        clerk.click("text=确定删除网格和它的联户");
        assertThat(clerk.locator("main")).containsText("还没有网格");
        assertThat(get("shangxi.handler", "/grids/990681101201").text()).contains("上溪村网格员（shangxi.grid）");
    }

    /** Looks within half an hour are one visit. */
    private void laterThanOneVisit() {
        call("admin", "PUT", "/api/v1/rehearsal/clock", "{\"advance\":\"PT31M\"}", 200);
    }

    /** Offered by the village of 上溪 for a petition that is a wish; answers its number. */
    private String offered(String title) {
        String number = file("""
                {"title":"微心愿：老人想理发","content":"出不了门。","purpose":"CLAIM","channel":"GRID",
                 "areaCode":"990681101201","address":"上溪村三组",
                 "petitioners":[{"name":"周桂芳","phone":"13857590001","representative":true}]}""").get("receiptNumber").asText();
        work(number, "userTask_handlePetition", """
                {"outcome":{"value":"ACCOMPANY"},"accompaniment":{"value":"SMALL_WISH"}}""");
        work(number, "userTask_writeWish", """
                {"decision":{"value":"PROCEED"},"wishTitle":{"value":"%s"},"wishText":{"value":"周末最好，村里陪同。"}}""".formatted(title));
        return number;
    }

    /** As Tasklist does it. */
    private void work(String number, String definition, String variables) {
        String task = tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskDefinitionKey(definition)
                .singleResult()
                .getId();
        tasks.setAssignee(task, "shangxi.handler");
        HttpRequest.Builder form = HttpRequest.newBuilder(
                        URI.create(address("/engine-rest/task/" + task + "/submit-form")))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"variables\":" + variables + "}"));
        assertThat(send("shangxi.handler", form).statusCode()).isEqualTo(204);
    }

    private static byte[] photo() {
        try {
            ByteArrayOutputStream picture = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", picture);
            return picture.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
