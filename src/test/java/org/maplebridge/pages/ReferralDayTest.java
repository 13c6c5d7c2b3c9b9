package org.maplebridge.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A matter of the courts: the form offers the bodies that are known, says how the letter gets there, and takes the result. */
class ReferralDayTest extends StaffsDay {

    private static final String COURT = "枫林县人民法院";

    @ParameterizedTest
    @ValueSource(ints = {1400, 390})
    void refersToABodyOfTheListAndEntersWhatCameOfIt(int width) {
        call(
                "admin",
                "PUT",
                "/api/v1/receiving-bodies",
                "{\"bodies\":\"" + COURT + "；court@fenglin.example\\n枫林县劳动人事争议仲裁院\"}",
                200);
        String number = call("registrar", "POST", "/api/v1/petitions", """
                {"title":"不服判决，要求改判","content":"宅基地一案不服判决，要求改判。","purpose":"CLAIM","channel":"VISIT",
                 "areaCode":"990681101202","petitioners":[{"name":"钱判决","representative":true}]}""", 201)
                .get("receiptNumber")
                .asText();
        Page page = begins(width, "registrar");
        tile(page, "待登记审核");
        take(page, number, "登记审核");
        Locator form = form(page);
        form.getByLabel("转送有权处理的机关", new Locator.GetByLabelOptions().setExact(true))
                .check();
        // form-js hides the field that takes the keys behind what it draws
        Locator refer = form.locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText("转送到"));
        refer.locator(".fjs-input-group, .fjs-select-display").first().click();
        refer.getByText("政法机关").click();
        Locator body = form.locator("input[id$='-field_referName']");
        Locator way = form.locator(".mb-body");
        assertThat(way).containsText("可以从名录里选");
        body.fill("枫林县 人民法院");
        assertThat(way).containsText("发到它的电子邮箱");
        body.fill("枫林县劳动人事争议仲裁院");
        assertThat(way).containsText("名录里没有它的电子邮箱");
        body.fill("邻县人民法院");
        assertThat(way).containsText("它不在名录里");
        body.fill("");
        assertThat(way).containsText("可以从名录里选");
        assertThat(page.locator("#mb-bodies option")).hasCount(2);
        body.fill(COURT);
        body.press("Tab");
        write(form, "理由", "属于涉法涉诉事项");
        seen(page, "referral-form");
        send(page);
        assertThat(petition("registrar", number).get("status").asText()).isEqualTo("REFERRED");

        page.navigate(address("/petitions/" + number));
        assertThat(page.locator("#record[data-read]")).isVisible();
        Locator result = action(page, "登记转送的结果");
        whole(page, "referral-result");
        result.locator("textarea").fill("法院已经立案再审");
        result.locator("button").click();
        assertThat(page.locator(".mb-timeline")).containsText("法院已经立案再审");
        whole(page, "referral-returned");
        call("admin", "PUT", "/api/v1/receiving-bodies", "{\"bodies\":\"\"}", 200);
    }
}
